import type { ReactNode } from 'react';
import type { Recognised } from '#contract/uploads.ts';
import { useNames } from '#client/api/names.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Table } from '#client/ui/table.tsx';
import { columnTarget } from './recognised-sentence.ts';

type Column = Recognised['columns'][number];

/** Each column, what it is used as, and why. */
export function RecognisedColumns({ columns }: { readonly columns: readonly Column[] }): ReactNode {
  const wording = useLanguage();
  const { language } = wording;
  const names = useNames();
  const words = useUploadWords().recognised;
  return (
    <Table<Column>
      caption={words.columns}
      dense
      rows={columns}
      rowKey={(column) => column.column}
      rowTone={(column) => (column.as === 'ignored' ? 'idle' : undefined)}
      columns={[
        { key: 'column', header: words.column, cell: (column) => column.column },
        { key: 'header', header: words.header, cell: (column) => column.header },
        {
          key: 'as',
          header: words.as,
          nowrap: true,
          cell: (column) =>
            column.field === undefined
              ? words.roles[column.as]
              : `${words.roles[column.as]} · ${wordFor(words.fields, column.field)}`,
        },
        {
          key: 'target',
          header: words.indicator,
          cell: (column) => (column.as === 'value' ? columnTarget(column, names, wording) : ''),
        },
        { key: 'why', header: words.why, cell: (column) => (language === 'zh' ? column.why : column.whyEn) },
      ]}
    />
  );
}
