import type { ReactNode } from 'react';
import type { RecognisedTable } from '#contract/uploads.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { RecognisedColumns } from './recognised-columns.tsx';
import { recognisedSentence } from './recognised-sentence.ts';
import { CellLink } from './show-cell.tsx';

/** The reading of each table of a file that has several, in words. */
export function RecognisedTables({ tables }: { readonly tables: readonly RecognisedTable[] }): ReactNode {
  const wording = useLanguage();
  const { language } = wording;
  const names = useNames();
  const words = useUploadWords().recognised;
  return (
    <ol className="recognised-tables">
      {tables.map((table) => (
        <li key={`${table.sheet}-${table.firstRow}-${table.columns[0]?.column ?? ''}`}>
          <CellLink cell={`${table.sheet === '' ? '' : `${table.sheet}!`}A${table.firstRow}`} />{' '}
          {table.title !== '' && <AsWritten>{table.title}</AsWritten>}{' '}
          <span className="muted">
            {[
              words.rows(table.firstRow, table.lastRow),
              table.unit,
              ...table.periods.slice(0, 3).map((period) => formatPeriod(period, language)),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
          <p className="recognised-words">{recognisedSentence(table, names, wording)}</p>
          <details className="recognised-details">
            <summary>{words.columns}</summary>
            <RecognisedColumns columns={table.columns} />
          </details>
        </li>
      ))}
    </ol>
  );
}
