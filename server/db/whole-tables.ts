import { sql } from 'kysely';
import type { ReadDb, WriteDb } from './open.ts';
import type { Tx } from './transaction.ts';

/** Every table there is with its key, in an order that never names what is not there yet. */
export const WHOLE_TABLES = {
  pack: ['id'],
  indicator: ['id'],
  region: ['id'],
  category: ['id'],
  series: ['id'],
  version: ['version'],
  upload: ['id'],
  upload_series: ['upload_id', 'series_id'],
  vintage: ['series_id', 'period', 'version'],
  vintage_note: ['series_id', 'period', 'version'],
  reading_template: ['id'],
  target: ['id', 'target_version'],
  rule: ['id', 'rule_version'],
  warning: ['id'],
  warning_event: ['id'],
  warning_known: ['id'],
  warning_seen: ['reader', 'warning_id'],
  silence: ['id'],
  shift_note: ['id'],
  channel: ['id'],
  outbox: ['id'],
  delivery: ['id'],
  task_return: ['id'],
  return_decision: ['id'],
  return_evidence: ['id'],
  slip: ['id'],
  slip_event: ['id'],
  report: ['id'],
  register_entry: ['id'],
  account: ['name'],
  session: ['id'],
  api_token: ['id'],
  saved_view: ['id'],
  trust_setting: ['id'],
  rule_proposal: ['id'],
  release_step: ['id'],
  audit: ['id'],
  audit_anchor: ['id'],
  idempotency: ['key', 'route'],
} as const;
export type TableName = keyof typeof WHOLE_TABLES;
export const TABLE_NAMES = Object.keys(WHOLE_TABLES) as TableName[];

/** Tables whose key the database counts up. */
const COUNTED: Partial<Record<TableName, string>> = {
  indicator: 'id',
  region: 'id',
  category: 'id',
  series: 'id',
  version: 'version',
  upload: 'id',
  warning_event: 'id',
  warning_known: 'id',
  shift_note: 'id',
  delivery: 'id',
  task_return: 'id',
  return_decision: 'id',
  return_evidence: 'id',
  slip: 'id',
  slip_event: 'id',
  register_entry: 'id',
  trust_setting: 'id',
  release_step: 'id',
  audit: 'id',
  audit_anchor: 'id',
};

export type TableRow = Readonly<Record<string, string | number | null>>;

// A reader's type offers no statements of one's own; these only select.
function rawReader(db: ReadDb): WriteDb {
  return db as never;
}

const ROWS_A_PAGE = 2000;

/** The rows of a table in the order of its key, some at a time. */
export async function* tableRows(db: ReadDb, table: TableName): AsyncGenerator<readonly TableRow[]> {
  const keys: readonly string[] = WHOLE_TABLES[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  let after: readonly (string | number | null)[] | undefined;
  for (;;) {
    const from = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``;
    const page = sql<TableRow>`select * from ${sql.table(table)} ${from} order by ${columns} limit ${ROWS_A_PAGE}`;
    const { rows } = await page.execute(rawReader(db));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_A_PAGE) return;
    after = keys.map((key) => last[key] ?? null);
  }
}

const ROWS_A_STATEMENT = 200;

/** Writes rows of a table as they were. */
export async function putRows(tx: Tx, table: TableName, rows: readonly TableRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const some = rows.slice(at, at + ROWS_A_STATEMENT);
    const columns = Object.keys(some[0] ?? {});
    const values = some.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`);
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(tx.db);
  }
}

/** Lets PostgreSQL count on after the rows put into these tables; SQLite does so by itself. */
export async function countOn(tx: Tx, tables: readonly string[]): Promise<void> {
  if (tx.dialect === 'sqlite') return;
  for (const [table, column] of Object.entries(COUNTED)) {
    if (!tables.includes(table)) continue;
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      greatest(1, (select coalesce(max(${sql.ref(column)}), 1) from ${sql.table(table)})))`.execute(tx.db);
  }
}

/** Whether the store holds anything: a pack is the first thing to come in. */
export async function holdsAnything(db: ReadDb): Promise<boolean> {
  const { rows } = await sql`select 1 from pack limit 1`.execute(rawReader(db));
  return rows.length > 0;
}

/** Names of the migrations that made this schema, in order. */
export async function migrationsRun(db: ReadDb): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(
    rawReader(db),
  );
  return rows.map(({ name }) => name);
}
