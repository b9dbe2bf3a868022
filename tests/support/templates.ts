import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#server/db/migrate.ts';
import { openStore, type Store } from '#server/db/open.ts';
import { fillFromPack } from '#server/services/fill-from-pack.ts';
import { TEST_DATABASE_URL } from './dialects.ts';
import { createDatabase, databaseUrl, dropDatabase } from './postgres.ts';

export const REAL_PACK = join(import.meta.dirname, '../../seeds/chongqing-2020');

/** Before anything a test does, so that the pack's rules and targets are known on every day tests ask about. */
const FILLED_AT = '2019-12-01T00:00:00.000Z';

/** What a store may start from: the schema alone, or the schema filled from the real pack. */
export type Start = 'migrated' | 'filled';

/** Where each start is kept, to be copied: SQLite files, and PostgreSQL databases when there is a server. */
export interface Templates {
  readonly sqlite: Readonly<Record<Start, string>>;
  readonly postgres: Readonly<Record<Start, string>> | undefined;
}

/** Makes both starts once for a whole run; answers them and the call that removes them. */
export async function makeTemplates(): Promise<{ templates: Templates; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-templates-'));
  const sqlite = { migrated: join(folder, 'migrated.sqlite'), filled: join(folder, 'filled.sqlite') };
  await prepare(openStore({ file: sqlite.migrated }), 'migrated');
  await prepare(openStore({ file: sqlite.filled }), 'filled');
  const postgres = TEST_DATABASE_URL === undefined ? undefined : await postgresTemplates();
  return {
    templates: { sqlite, postgres },
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      for (const name of postgres ? Object.values(postgres) : []) await dropDatabase(name);
    },
  };
}

async function postgresTemplates(): Promise<Record<Start, string>> {
  const run = randomUUID().slice(0, 8);
  const names = { migrated: `qingyu_${run}_migrated`, filled: `qingyu_${run}_filled` };
  for (const start of ['migrated', 'filled'] as const) {
    await createDatabase(names[start]);
    await prepare(openStore({ file: '', databaseUrl: databaseUrl(names[start]) }), start);
  }
  return names;
}

async function prepare(store: Store, start: Start): Promise<void> {
  try {
    await migrate(store);
    if (start === 'filled') await fillFromPack(store, REAL_PACK, FILLED_AT);
  } finally {
    await store.close();
  }
}
