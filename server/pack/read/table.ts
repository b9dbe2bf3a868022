import type { z } from 'zod';
import { parseDecimal } from '#domain/decimal.ts';
import { readCsvLines } from '#server/pack/csv-table.ts';
import type { Origin, PackIssue } from '#server/pack/pack-issue.ts';
import { expectationOf } from '#server/pack/pack-issue.ts';

/**
 * What a column's text becomes before its schema sees it: `maybe` and `maybe-number` are undefined when empty,
 * `list` and `numbers` are parted by `;`, `flag` is yes or no. A text that cannot become that stays a text, and the
 * schema then says what it wanted.
 */
export type CellKind = 'text' | 'maybe' | 'number' | 'maybe-number' | 'list' | 'numbers' | 'flag';

export interface TableSpec<T> {
  readonly file: string;
  readonly columns: Readonly<Record<string, CellKind>>;
  readonly schema: z.ZodType<T>;
}

/** A value and where it stands. */
export interface Located<T> extends Origin {
  readonly value: T;
}

/**
 * The rows of a comma-separated table as values of its schema.
 * Shape: in file order, faulty rows left out.
 * Errors: every fault is added to `issues`: a header without one of the columns or with another one (then no row is
 * read), a row with too few or too many cells, a cell its schema refuses.
 */
export function readTable<T>(spec: TableSpec<T>, content: string, issues: PackIssue[]): Located<T>[] {
  const [header, ...lines] = readCsvLines(content);
  const titles = header?.cells ?? [];
  const headerIssues = checkHeader(spec, titles, header?.line ?? 1);
  issues.push(...headerIssues);
  if (headerIssues.length > 0) return [];
  const rows: Located<T>[] = [];
  for (const { line, cells } of lines) {
    const origin = { file: spec.file, line };
    if (cells.length !== titles.length) {
      const expected = { zh: `${titles.length} 格`, en: `${titles.length} cells` };
      issues.push({ ...origin, field: '', found: String(cells.length), expected });
      continue;
    }
    const written = Object.fromEntries(titles.map((title, index) => [title, (cells[index] ?? '').trim()]));
    const value = readRow(spec, written, origin, issues);
    if (value !== undefined) rows.push({ ...origin, value });
  }
  return rows;
}

function checkHeader<T>(spec: TableSpec<T>, titles: readonly string[], line: number): PackIssue[] {
  const wanted = Object.keys(spec.columns);
  const extra = titles.filter((title, index) => !wanted.includes(title) || titles.indexOf(title) !== index);
  const expected = { zh: `各列正好一次：${wanted.join(',')}`, en: `each column once: ${wanted.join(',')}` };
  return [
    ...wanted.filter((column) => !titles.includes(column)).map((field) => ({ field, found: '' })),
    ...extra.map((field) => ({ field, found: field })),
  ].map((fault) => ({ file: spec.file, line, ...fault, expected }));
}

function readRow<T>(
  spec: TableSpec<T>,
  written: Readonly<Record<string, string>>,
  origin: Origin,
  issues: PackIssue[],
): T | undefined {
  const typed = Object.fromEntries(
    Object.entries(spec.columns).map(([column, kind]) => [column, valueOfCell(kind, written[column] ?? '')]),
  );
  const result = spec.schema.safeParse(typed);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    issues.push({ ...origin, field, found: written[field] ?? '', expected: expectationOf(issue) });
  }
  return undefined;
}

function valueOfCell(kind: CellKind, cell: string): unknown {
  switch (kind) {
    case 'text':
      return cell;
    case 'maybe':
      return cell === '' ? undefined : cell;
    case 'number':
      return parseDecimal(cell) ?? cell;
    case 'maybe-number':
      return cell === '' ? undefined : (parseDecimal(cell) ?? cell);
    case 'list':
      return partsOf(cell);
    case 'numbers':
      return partsOf(cell).map((part) => parseDecimal(part) ?? part);
    case 'flag':
      return cell === 'yes' ? true : cell === 'no' ? false : cell;
    default:
      return kind satisfies never;
  }
}

function partsOf(cell: string): string[] {
  return cell === '' ? [] : cell.split(';').map((part) => part.trim());
}
