import type { ReactNode } from 'react';
import { useNames } from '#client/api/names.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Table } from '#client/ui/table.tsx';
import type { RowDraft } from './recognition-draft.ts';

const ROLES = ['value', 'check', 'ignored'] as const;

export interface RowEditorProps {
  readonly draft: readonly RowDraft[];
  readonly onChange: (draft: RowDraft[]) => void;
}

/** Says of each row of names what it is: which indicator or region, a figure or only a check. */
export function RowEditor({ draft, onChange }: RowEditorProps): ReactNode {
  const texts = useUploadWords();
  const names = useNames();
  const words = texts.recognised;
  const change = (row: RowDraft, patch: Partial<RowDraft>): void =>
    onChange(draft.map((each) => (each.row === row.row ? { ...each, ...patch, touched: true } : each)));
  const said = (row: RowDraft, what: string): string => `${what} · ${row.row} ${row.label}`;
  const select = (
    row: RowDraft,
    name: 'indicator' | 'region',
    options: readonly (readonly [string, string])[],
  ): ReactNode => (
    <select
      className="select"
      aria-label={said(row, words.fields[name])}
      value={row[name]}
      disabled={row.as !== 'value'}
      onChange={(event) => change(row, { [name]: event.target.value })}
    >
      <option value="">{words.asFile}</option>
      {options.map(([code, name_]) => (
        <option key={code} value={code}>
          {name_}
        </option>
      ))}
    </select>
  );
  const indicators = names.indicators.map(({ code }) => [code, names.indicator(code)] as const);
  const regions = names.regions.map(({ code }) => [code, names.region(code)] as const);
  return (
    <Table<RowDraft>
      caption={words.rowsOf}
      dense
      rows={draft}
      rowKey={(row) => String(row.row)}
      columns={[
        { key: 'row', header: words.row, align: 'end', cell: (row) => row.row },
        { key: 'label', header: words.rowName, cell: (row) => row.label },
        {
          key: 'as',
          header: words.as,
          cell: (row) => (
            <select
              className="select"
              aria-label={said(row, words.as)}
              value={row.as}
              onChange={(event) => {
                const as = ROLES.find((role) => role === event.target.value);
                if (as) change(row, { as });
              }}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {words.roles[role]}
                </option>
              ))}
            </select>
          ),
        },
        { key: 'indicator', header: words.indicator, cell: (row) => select(row, 'indicator', indicators) },
        { key: 'region', header: words.fields.region, cell: (row) => select(row, 'region', regions) },
      ]}
    />
  );
}
