import { asReader, openReader, type ReadDb, type Store } from './open.ts';

/**
 * Reads the store as it is at one moment, while others go on writing: on SQLite by a connection of its own, whose
 * transaction sees one state of the log; on PostgreSQL by a repeatable read.
 */
export async function withSnapshot<T>(store: Store, read: (db: ReadDb) => Promise<T>): Promise<T> {
  if (!store.sqlite) {
    return store.write
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => read(asReader(tx)));
  }
  const own = openReader(store.sqlite);
  try {
    return await own.transaction().execute((tx) => read(asReader(tx)));
  } finally {
    await own.destroy();
  }
}
