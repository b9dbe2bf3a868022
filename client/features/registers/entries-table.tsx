import type { ReactNode } from 'react';
import type { RegisterColumnDto, RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import { useNames } from '#client/api/names.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Table, type Column } from '#client/ui/table.tsx';
import { computedText, valueText } from './cell-text.ts';

export interface EntriesTableProps {
  readonly register: RegisterDto;
  readonly items: readonly RegisterEntryDto[];
  readonly onDo: (what: 'edit' | 'withdraw' | 'history', entry: RegisterEntryDto) => void;
}

/** The entries with every column that any of them fills, and what follows from them. */
export function EntriesTable({ register, items, onDo }: EntriesTableProps): ReactNode {
  const { t, language } = useLanguage();
  const words = useRegisterWords();
  return (
    <div className="register-entries">
      <Table<RegisterEntryDto>
        caption={register.title[language]}
        dense
        rows={items}
        rowKey={({ id }) => id}
        rowTone={({ state }) => (state === 'withdrawn' ? 'idle' : undefined)}
        columns={[
          ...useDataColumns(register, items),
          {
            key: 'written',
            header: words.written,
            cell: ({ by, at }) => (
              <span className="register-written">
                {words.writtenBy(wordFor(t.terms.actors, by), formatInstant(at))}
              </span>
            ),
          },
          {
            key: 'action',
            header: words.action,
            nowrap: true,
            cell: (entry) => (
              <span className="register-actions no-print">
                {entry.state === 'withdrawn' ? (
                  <Badge>{words.stateWithdrawn}</Badge>
                ) : (
                  <>
                    <Button tone="quiet" leave="register" onClick={() => onDo('edit', entry)}>
                      {words.edit}
                    </Button>
                    <Button tone="quiet" leave="register" onClick={() => onDo('withdraw', entry)}>
                      {words.withdraw}
                    </Button>
                  </>
                )}
                <Button tone="quiet" onClick={() => onDo('history', entry)}>
                  {words.history}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}

/** Columns of what was written and of what is computed, those left out that nothing fills. */
export function useDataColumns(
  register: RegisterDto,
  items: readonly RegisterEntryDto[],
): Column<RegisterEntryDto>[] {
  const { t, language } = useLanguage();
  const words = useRegisterWords();
  const names = useNames();
  const wording = { language, yes: words.yes, no: words.no };
  const written = register.columns
    .filter(({ key, required }) => required || items.some((entry) => isThere(entry, key)))
    .map((column, index): Column<RegisterEntryDto> => ({
      key: column.key,
      header: headerOf(column, language),
      align: column.type === 'number' ? 'end' : 'start',
      nowrap: column.type !== 'text',
      cell: ({ values, hidden, sample }) => {
        if (hidden?.columns.includes(column.key)) return words.hidden(hidden.below);
        const text = valueText(column, values[column.key], names, wording);
        // Said once an entry, where it begins.
        const mark = sample && index === 0 && <Badge tone="sample">{t.terms.sample}</Badge>;
        return (
          <>
            {column.type === 'text' ? (
              <AsWritten>
                <span className="register-text">{text}</span>
              </AsWritten>
            ) : (
              text
            )}
            {mark && <> {mark}</>}
          </>
        );
      },
    }));
  const computedColumns = register.computed
    .filter(({ key }) => items.some((entry) => isThere(entry, key)))
    .map((column): Column<RegisterEntryDto> => ({
      key: `computed-${column.key}`,
      header: column[language],
      align: column.type === 'choice' ? 'start' : 'end',
      nowrap: true,
      cell: ({ computed, hidden }) =>
        hidden?.columns.includes(column.key)
          ? words.hidden(hidden.below)
          : computedText(column, computed[column.key], language),
    }));
  return [...written, ...computedColumns];
}

function isThere({ values, computed, hidden }: RegisterEntryDto, key: string): boolean {
  return (values[key] ?? computed[key] ?? null) !== null || hidden?.columns.includes(key) === true;
}

function headerOf(column: RegisterColumnDto, language: 'zh' | 'en'): string {
  const { unit } = column;
  if (unit === null) return column[language];
  return language === 'zh' ? `${column.zh}（${unit.zh}）` : `${column.en} (${unit.en})`;
}
