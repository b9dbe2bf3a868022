import {
  sql,
  type ColumnDefinitionBuilder,
  type CreateTableBuilder,
  type Kysely,
  type RawBuilder,
} from 'kysely';
import type { Database } from './schema.ts';

/** The two databases. Everything they differ in is named here and nowhere else. */
export type Dialect = 'sqlite' | 'postgres';

type AnyKysely = Kysely<Database>;

/** An integer key the database counts up itself. */
export function idColumn(dialect: Dialect): (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder {
  return (column) =>
    dialect === 'sqlite'
      ? column.primaryKey().autoIncrement()
      : column.primaryKey().generatedByDefaultAsIdentity();
}

/** 64-bit floats: `real` is 4 bytes on PostgreSQL. */
export function doubleType(dialect: Dialect): 'real' | 'double precision' {
  return dialect === 'sqlite' ? 'real' : 'double precision';
}

/** SQLite keeps such a table in the order of its key, so a range of the key is one run of pages; PostgreSQL ignores it. */
export function inKeyOrder<T extends string>(
  dialect: Dialect,
  table: CreateTableBuilder<T, string>,
): CreateTableBuilder<T, string> {
  return dialect === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table;
}

/** `x in (…)` over a list of integers as one bound value, however long: one statement to prepare. */
export function integerList(dialect: Dialect, values: readonly number[]): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql<number>`(select value from json_each(${JSON.stringify(values)}))`
    : sql<number>`(select unnest(${values}::integer[]))`;
}

/** The database itself refuses to change or delete rows of these tables. */
export async function makeAppendOnly(dialect: Dialect, db: AnyKysely, table: string): Promise<void> {
  for (const verb of ['update', 'delete']) {
    if (dialect === 'sqlite') {
      await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.table(table)}
        begin select raise(abort, ${sql.lit(`${table} is append-only`)}); end`.execute(db);
      continue;
    }
    await sql`create or replace function qingyu_append_only() returns trigger language plpgsql as
      ${sql.lit("begin raise exception '% is append-only', tg_table_name; end")}`.execute(db);
    await sql`create trigger ${sql.id(`${table}_no_${verb}`)} before ${sql.raw(verb)} on ${sql.table(table)}
      for each row execute function qingyu_append_only()`.execute(db);
  }
}

/** Fresh statistics for the query planner; after large imports a must. */
export async function analyse(dialect: Dialect, db: AnyKysely): Promise<void> {
  await (dialect === 'sqlite' ? sql`pragma optimize` : sql`analyze`).execute(db);
}

/** One writer at a time over all processes, until the transaction ends. SQLite's begin immediate does that itself. */
export async function takeWriteLock(dialect: Dialect, tx: AnyKysely): Promise<void> {
  if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(20200304)`.execute(tx);
}

/** Whether a transaction could not begin since another one is writing; PostgreSQL waits inside `takeWriteLock`. */
export function isWriteLockTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}

/** Whether the database refused a text it cannot store: PostgreSQL takes no NUL, SQLite takes everything. */
export function isUnstorableText(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '22021';
}

/** PostgreSQL gives counts as text. */
export function countOf(value: number | string | bigint | null | undefined): number {
  return Number(value ?? 0);
}
