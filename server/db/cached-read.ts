import type { ReadDb } from './open.ts';

interface Cache {
  readonly stampNow: () => number | Promise<number>;
  stamp: number | undefined;
  readonly kept: Map<string, unknown>;
}

const caches = new WeakMap<ReadDb, Cache>();

/** From now on small reads over this connection may be kept until its stamp changes, that is until any commit. */
export function keepReads(db: ReadDb, stampNow: () => number | Promise<number>): void {
  caches.set(db, { stampNow, stamp: undefined, kept: new Map() });
}

/**
 * A small read that most requests repeat (codes, rules), loaded again only after something was written. Inside a
 * transaction it is always loaded: it may see what is not committed.
 */
export async function cachedRead<T>(db: ReadDb, key: string, load: () => Promise<T>): Promise<T> {
  const cache = caches.get(db);
  if (!cache) return load();
  const pending = cache.stampNow();
  const stamp = typeof pending === 'number' ? pending : await pending;
  if (cache.stamp !== stamp) {
    cache.kept.clear();
    cache.stamp = stamp;
  }
  // Each key is loaded by one function only, so what is kept under it has that function's type.
  if (cache.kept.has(key)) return cache.kept.get(key) as T;
  const value = await load();
  if (cache.stamp === stamp) cache.kept.set(key, value);
  return value;
}
