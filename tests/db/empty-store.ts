import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from '#server/db/dialect.ts';
import { openStore, type Store } from '#server/db/open.ts';
import { createDatabase, databaseUrl, dropDatabase } from '#tests/support/postgres.ts';

/** A store without any schema, for tests of the migrations themselves. */
export async function emptyStore(dialect: Dialect): Promise<{ store: Store; close(): Promise<void> }> {
  if (dialect === 'postgres') {
    const name = `qingyu_${randomUUID().replaceAll('-', '')}`;
    await createDatabase(name);
    const store = openStore({ file: '', databaseUrl: databaseUrl(name) });
    return {
      store,
      close: async () => {
        await store.close();
        await dropDatabase(name);
      },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-empty-'));
  const store = openStore({ file: join(folder, 'qingyu.sqlite') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
