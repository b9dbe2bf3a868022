import type { EntryValue, Register, RegisterColumn, Words } from '#domain/registers/register.ts';
import { writeRows } from '../../ingest/workbook/write-rows.ts';
import type { EntriesQuery } from '#contract/registers.ts';
import type { Ctx } from '../context.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { CSV_TYPE, XLSX_TYPE, type OutputFile } from '../outputs/output-file.ts';
import { readEntries } from './read-registers.ts';
import { registerOf } from './register-dto.ts';

/** What stands for a small count, in the word of statistical tables. */
const HIDDEN = '不公开';

export type RegisterFormat = 'csv' | 'xlsx';

/**
 * The entries of a register as a sheet that reads back in, and the same without entries to be filled in elsewhere.
 * Errors: not.found.
 */
export async function exportEntries(
  ctx: Ctx,
  id: string,
  query: EntriesQuery,
  { format, blank }: { readonly format: RegisterFormat; readonly blank: boolean },
): Promise<OutputFile> {
  const register = registerOf(id);
  const entries = blank ? [] : (await readEntries(ctx, id, query)).reverse();
  const header = [...register.columns, ...(blank ? [] : register.computed)].map(headerText);
  const lines = entries.map(({ values, computed, hidden }) => {
    const isHidden = (key: string) => hidden?.columns.includes(key) === true;
    return [
      ...register.columns.map((column) =>
        isHidden(column.key) ? HIDDEN : cellText(ctx, column, values[column.key] ?? null),
      ),
      ...register.computed.map(({ key }) =>
        isHidden(key) ? HIDDEN : computedText(register, key, computed[key] ?? null),
      ),
    ];
  });
  const name = `台账-${register.title.zh}${blank ? '-空表' : ''}`;
  if (format === 'csv') {
    // Excel takes it for UTF-8 only with the mark.
    const text = `\ufeff${[header, ...lines].map(csvLine).join('')}`;
    return { name: `${name}.csv`, type: CSV_TYPE, body: [new TextEncoder().encode(text)] };
  }
  const columns = header.map((text) => ({ header: text, width: Math.max(12, text.length * 2 + 2) }));
  const body = writeRows({ name: register.title.zh, columns }, ReadableStream.from(lines));
  return { name: `${name}.xlsx`, type: XLSX_TYPE, body };
}

function headerText({ zh, unit }: { readonly zh: string; readonly unit?: Words }): string {
  return unit === undefined ? zh : `${zh}（${unit.zh}）`;
}

function cellText({ catalogue }: Ctx, column: RegisterColumn, value: EntryValue): string {
  if (value === null) return '';
  switch (column.type) {
    case 'region':
      return catalogue.findRegion(String(value))?.nameZh ?? String(value);
    case 'choice':
      return column.choices?.find(({ code }) => code === value)?.zh ?? String(value);
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'text':
    case 'number':
    case 'date':
      return String(value);
    default:
      return column.type satisfies never;
  }
}

function computedText(register: Register, key: string, value: string | number | null): string {
  const column = register.computed.find((each) => each.key === key);
  if (value === null || !column) return '';
  if (column.type === 'share' && typeof value === 'number') return `${(value * 100).toFixed(1)}%`;
  return column.choices?.find(({ code }) => code === value)?.zh ?? String(value);
}
