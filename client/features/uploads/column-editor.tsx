import type { ReactNode } from 'react';
import { BASES } from '#domain/catalogue.ts';
import { useNames } from '#client/api/names.ts';
import { useT } from '#client/lib/language.tsx';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Table } from '#client/ui/table.tsx';
import type { ColumnDraft } from './recognition-draft.ts';

const ROLES = ['value', 'label', 'check', 'ignored'] as const;

export interface ColumnEditorProps {
  readonly draft: readonly ColumnDraft[];
  readonly onChange: (draft: ColumnDraft[]) => void;
}

/** Says of each column what it is. */
export function ColumnEditor({ draft, onChange }: ColumnEditorProps): ReactNode {
  const t = useT();
  const texts = useUploadWords();
  const names = useNames();
  const words = texts.recognised;
  const change = (column: ColumnDraft, patch: Partial<ColumnDraft>): void =>
    onChange(
      draft.map((each) => (each.column === column.column ? { ...each, ...patch, touched: true } : each)),
    );
  const said = (column: ColumnDraft, what: string): string => `${what} · ${column.column} ${column.header}`;
  return (
    <Table<ColumnDraft>
      caption={words.edit}
      dense
      rows={draft}
      rowKey={(column) => column.column}
      columns={[
        { key: 'column', header: words.column, cell: (column) => column.column },
        { key: 'header', header: words.header, cell: (column) => column.header },
        {
          key: 'as',
          header: words.as,
          cell: (column) => (
            <select
              className="select"
              aria-label={said(column, words.as)}
              value={column.as}
              onChange={(event) => {
                const as = ROLES.find((role) => role === event.target.value);
                if (as) change(column, { as });
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
        {
          key: 'indicator',
          header: words.indicator,
          cell: (column) => (
            <select
              className="select"
              aria-label={said(column, words.indicator)}
              value={column.indicator}
              disabled={column.as !== 'value'}
              onChange={(event) => change(column, { indicator: event.target.value })}
            >
              <option value="">{words.asFile}</option>
              {names.indicators.map((indicator) => (
                <option key={indicator.code} value={indicator.code}>
                  {names.indicator(indicator.code)}
                </option>
              ))}
            </select>
          ),
        },
        {
          key: 'basis',
          header: words.basis,
          cell: (column) => (
            <select
              className="select"
              aria-label={said(column, words.basis)}
              value={column.basis}
              disabled={column.as !== 'value'}
              onChange={(event) => change(column, { basis: event.target.value })}
            >
              <option value="">{words.asFile}</option>
              {BASES.map((basis) => (
                <option key={basis} value={basis}>
                  {t.terms.basis[basis]}
                </option>
              ))}
            </select>
          ),
        },
        {
          key: 'unit',
          header: words.unit,
          cell: (column) => (
            <input
              className="input input-unit"
              aria-label={said(column, words.unit)}
              value={column.unit}
              disabled={column.as !== 'value'}
              onChange={(event) => change(column, { unit: event.target.value })}
            />
          ),
        },
      ]}
    />
  );
}
