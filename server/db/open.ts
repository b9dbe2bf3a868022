import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Pool } from 'pg';
import { keepReads } from './cached-read.ts';
import type { Dialect } from './dialect.ts';
import { nameHandle } from './raw-handle.ts';
import { readRevision } from './read/versions.ts';
import type { Database } from './schema.ts';
import { storeFaultOf } from './store-fault.ts';

/** What readers get: the type has no way to write. */
export type ReadDb = ReadonlyKysely<Database>;
export type WriteDb = Kysely<Database>;

export interface Store {
  readonly dialect: Dialect;
  /** Readers' own connection: on SQLite it sees the last commit while a long write runs. */
  readonly read: ReadDb;
  /** Only transaction.ts and migrate.ts use it. */
  readonly write: WriteDb;
  /** The writer's own handle, for bulk statements; undefined on PostgreSQL. */
  readonly sqlite: Sqlite.Database | undefined;
  /** How long a write waits for another writer to end. Units: milliseconds. */
  readonly longestWaitMs: number;
  /** A number that differs after any commit of any connection or process: what cached answers are kept by. */
  stamp(): number | Promise<number>;
  close(): Promise<void>;
}

/** A transaction or connection seen as a reader: every Kysely is one, its type only says more. */
export function asReader(db: WriteDb): ReadDb {
  return db as never;
}

/**
 * Opens the store: PostgreSQL when a URL is given, else SQLite in the file.
 * Errors: whatever the driver throws when the file or the server is not to be had.
 */
export function openStore(options: {
  readonly file: string;
  readonly databaseUrl?: string | undefined;
}): Store {
  return options.databaseUrl ? openPostgres(options.databaseUrl) : openSqlite(options.file);
}

/** A further connection to the file a store is in, which only reads. */
export function openReader(writer: Sqlite.Database): WriteDb {
  const database = new Sqlite(writer.name, { readonly: true });
  return new Kysely<Database>({ dialect: new SqliteDialect({ database }) });
}

/**
 * Reads a SQLite file through and says what is wrong with its pages and indexes: the first few findings, none for a
 * sound one. On a connection of its own that only reads; seconds for gigabytes, and it holds its thread up meanwhile.
 */
export function checkFile(file: string): string[] {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    const rows = database.prepare<[], string>('pragma quick_check(5)').pluck().all();
    return rows.filter((row) => row !== 'ok');
  } catch (error) {
    if (storeFaultOf(error) !== 'damaged') throw error;
    return [String(error)];
  } finally {
    database.close();
  }
}

function openSqlite(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const writer = new Sqlite(file);
  writer.pragma('journal_mode = WAL');
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  writer.pragma(`busy_timeout = ${STATEMENT_WAIT_MS}`);
  // Bulk writes come in key order and never return to a page: a larger cache only held memory.
  writer.pragma('cache_size = -8000');
  const reader = new Sqlite(file, { readonly: true });
  reader.pragma('busy_timeout = 10000');
  reader.pragma('cache_size = -32000');
  reader.pragma('mmap_size = 268435456');
  const dataVersion = reader.prepare<[], number>('pragma data_version').pluck();
  const write = new Kysely<Database>({ dialect: new SqliteDialect({ database: lockingAtOnce(writer) }) });
  const reading = new Kysely<Database>({ dialect: new SqliteDialect({ database: reader }) });
  const read = asReader(reading);
  const stamp = (): number => dataVersion.get() ?? 0;
  keepReads(read, stamp);
  nameHandle(read, reader);
  return {
    dialect: 'sqlite',
    read,
    write,
    sqlite: writer,
    longestWaitMs: LONGEST_WAIT_MS,
    stamp,
    close: async () => {
      await reading.destroy();
      // The writer goes last: only it can fold the log back into the file.
      if (reader.open) reader.close();
      await write.destroy();
      if (writer.open) writer.close();
    },
  };
}

/** A million values are written in seconds; whoever holds the lock longer than this has gone wrong. */
const LONGEST_WAIT_MS = 120_000;

const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 };

/** How long a single statement waits for another writer: it holds up the whole process meanwhile. */
const STATEMENT_WAIT_MS = 10_000;

/**
 * A transaction takes the file's write lock where it begins: one that only read so far could not take it any more
 * once another had written. It does not wait there, which would hold up the process: withTransaction tries again.
 */
function lockingAtOnce(database: Sqlite.Database): SqliteDatabase {
  const begin = (): SqliteStatement => {
    const statement = database.prepare('begin immediate');
    const run = () => {
      database.pragma('busy_timeout = 0');
      try {
        return statement.run();
      } finally {
        database.pragma(`busy_timeout = ${STATEMENT_WAIT_MS}`);
      }
    };
    return { reader: false, run, all: () => [], iterate: () => [].values() };
  };
  // On a full disk SQLite ends the transaction itself; a second end would hide why.
  const rollback = (): SqliteStatement => {
    const run = () => (database.inTransaction ? database.prepare('rollback').run() : NOTHING_DONE);
    return { reader: false, run, all: () => [], iterate: () => [].values() };
  };
  return {
    prepare: (text) => {
      if (text === 'begin') return begin();
      return text === 'rollback' ? rollback() : database.prepare(text);
    },
    close: () => database.close(),
  };
}

function openPostgres(url: string): Store {
  const pool = async (): Promise<Pool> => {
    // Loaded only where it is used: most places run on SQLite.
    const { default: pg } = await import('pg');
    const opened = new pg.Pool({ connectionString: url, max: 10 });
    // An idle connection the server ends is replaced at the next query; unheard, its error would end the process.
    opened.on('error', () => undefined);
    return opened;
  };
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const read = asReader(db);
  const stamp = (): Promise<number> => readRevision(read);
  keepReads(read, stamp);
  return {
    dialect: 'postgres',
    read,
    write: db,
    sqlite: undefined,
    longestWaitMs: LONGEST_WAIT_MS,
    stamp,
    close: () => db.destroy(),
  };
}
