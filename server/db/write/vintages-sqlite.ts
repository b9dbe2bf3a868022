import type { Store } from '../open.ts';
import type { NewVintages } from './vintages.ts';

type Sqlite = NonNullable<Store['sqlite']>;

/** What every value of an insert has in common. */
export interface Owner {
  readonly version: number;
  readonly uploadId: number;
}

const ROWS_A_STATEMENT = 100;

/**
 * Appends values by prepared statements of a hundred rows: on a million of them 3.5 × faster than the query builder.
 * Binding is what such an insert spends its time on, so what is the same in all hundred rows is written into the
 * statement's text: a long table's values differ in four columns of nine, which saves a third again.
 */
export function insertIntoSqlite(
  sqlite: Sqlite,
  owner: Owner,
  from: NewVintages,
  told?: (written: number) => void,
): void {
  const insertMixed = mixedInsert(sqlite, owner, from);
  const insertAlike = alikeInsert(sqlite, owner, from);
  for (let start = 0; start < from.order.length; start += ROWS_A_STATEMENT) {
    const rows = Math.min(ROWS_A_STATEMENT, from.order.length - start);
    if (rows === ROWS_A_STATEMENT && areAlike(from, start)) insertAlike(start);
    else insertMixed(start, rows);
    told?.(start + rows);
  }
}

/** Whether a statement's rows are known, written plainly, and of one unit, sheet and column. */
function areAlike({ order, missing, reported, unit, sheet, column }: NewVintages, start: number): boolean {
  const first = order[start] ?? 0;
  for (let step = start; step < start + ROWS_A_STATEMENT; step += 1) {
    const at = order[step] ?? 0;
    if (missing[at] !== 0 || (reported[at] ?? null) !== null || column[at] !== column[first]) return false;
    if (unit[at] !== unit[first] || sheet[at] !== sheet[first]) return false;
  }
  return true;
}

function alikeInsert(
  sqlite: Sqlite,
  { version, uploadId }: Owner,
  from: NewVintages,
): (start: number) => void {
  const { order, seriesId, period, value, unit, sheet, row, column } = from;
  const statements = new Map<string, ReturnType<typeof prepare>>();
  const bound: unknown[] = [];
  return (start) => {
    const first = order[start] ?? 0;
    // Integers of our own making, all of them.
    const text = `(?,?,${version},?,0,${unit[first] ?? 0},null,${uploadId},${sheet[first] ?? 0},?,${column[first] ?? 0})`;
    const statement = statements.get(text) ?? prepare(sqlite, text, ROWS_A_STATEMENT);
    statements.set(text, statement);
    let to = 0;
    for (let step = start; step < start + ROWS_A_STATEMENT; step += 1) {
      const at = order[step] ?? 0;
      bound[to] = seriesId[at];
      bound[to + 1] = period[at];
      bound[to + 2] = value[at];
      bound[to + 3] = row[at];
      to += 4;
    }
    statement.run(bound);
  };
}

function mixedInsert(
  sqlite: Sqlite,
  { version, uploadId }: Owner,
  from: NewVintages,
): (start: number, rows: number) => void {
  const { order, seriesId, period, value, missing, unit, reported, sheet, row, column } = from;
  const text = `(?,?,${version},?,?,?,?,${uploadId},?,?,?)`;
  let full: ReturnType<typeof prepare> | undefined;
  return (start, rows) => {
    const bound: unknown[] = [];
    for (let step = start; step < start + rows; step += 1) {
      const at = order[step] ?? 0;
      bound.push(seriesId[at], period[at], missing[at] === 0 ? value[at] : null, missing[at], unit[at]);
      bound.push(reported[at] ?? null, sheet[at], row[at], column[at]);
    }
    if (rows < ROWS_A_STATEMENT) prepare(sqlite, text, rows).run(bound);
    else (full ??= prepare(sqlite, text, ROWS_A_STATEMENT)).run(bound);
  };
}

function prepare(sqlite: Sqlite, row: string, rows: number) {
  return sqlite.prepare(
    `insert into vintage (series_id, period, version, value, missing, unit, reported, upload_id, sheet, "row", "column")
     values ${new Array<string>(rows).fill(row).join(',')}`,
  );
}
