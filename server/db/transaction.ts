import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Dialect } from './dialect.ts';
import { isWriteLockTaken, takeWriteLock } from './dialect.ts';
import { asReader, type ReadDb, type Store } from './open.ts';
import { nameHandle } from './raw-handle.ts';
import type { Database } from './schema.ts';

/** An open transaction: what write functions take. */
export interface Tx {
  readonly dialect: Dialect;
  readonly db: Transaction<Database>;
  /** The same transaction for read functions. */
  readonly reader: ReadDb;
  readonly sqlite: Store['sqlite'];
}

/** What the first transaction of a piece of work writes besides, until one is kept. */
interface FirstWrite {
  note: ((tx: Tx) => Promise<void>) | undefined;
}
const firstWrites = new AsyncLocalStorage<FirstWrite>();

/**
 * Runs something whose first transaction that is kept also holds a note: with it or not at all. Nothing is noted where
 * nothing is written, nor what another thread writes.
 */
export async function withFirstWrite<T>(note: (tx: Tx) => Promise<void>, run: () => Promise<T>): Promise<T> {
  const first: FirstWrite = { note };
  try {
    return await firstWrites.run(first, run);
  } finally {
    // What the work began and did not wait for may write later: that is none of its own.
    first.note = undefined;
  }
}

class RolledBack extends Error {
  override readonly name = 'RolledBack';
  readonly result: unknown;
  constructor(result: unknown) {
    super('rolled back on purpose');
    this.result = result;
  }
}

const TRY_AGAIN_MS = 5;

/**
 * Runs the work in one transaction: all of it is kept or, when it throws, none. Inside, await nothing but the
 * database: on SQLite every other write waits, of this thread and of any other, while reads go on.
 * Errors: what the work throws; what the database says when another writer does not end.
 */
export async function withTransaction<T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> {
  const first = firstWrites.getStore();
  for (let waited = 0; ; waited += TRY_AGAIN_MS) {
    try {
      const result = await store.write.transaction().execute(async (db) => {
        await takeWriteLock(store.dialect, db);
        const reader = asReader(db);
        if (store.sqlite) nameHandle(reader, store.sqlite);
        const tx = { dialect: store.dialect, db, reader, sqlite: store.sqlite };
        const done = await work(tx);
        await first?.note?.(tx);
        return done;
      });
      if (first) first.note = undefined;
      return result;
    } catch (error) {
      // Only a beginning finds the lock taken: from then on it is ours.
      if (!isWriteLockTaken(error) || waited >= store.longestWaitMs) throw error;
    }
    await pause(TRY_AGAIN_MS);
  }
}

/** Runs the work for its answer only: whatever it wrote is rolled back. */
export async function tryInTransaction<T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await withTransaction<T>(store, async (tx) => {
      throw new RolledBack(await work(tx));
    });
  } catch (error) {
    // The result was put there two lines above by this same call.
    if (error instanceof RolledBack) return error.result as T;
    throw error;
  }
}
