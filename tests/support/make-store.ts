import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Dialect } from '#server/db/dialect.ts';
import { openStore, type Store } from '#server/db/open.ts';
import { DIALECTS } from './dialects.ts';
import { createDatabase, databaseUrl, dropDatabase } from './postgres.ts';
import type { Start } from './templates.ts';

export interface StoreOptions {
  readonly dialect?: Dialect | undefined;
  /** `migrated` (the default): the schema alone. `filled`: also the real pack's targets and rules. */
  readonly start?: Start;
}

export interface TestStore {
  readonly store: Store;
  /** An empty temporary folder of this store's own, removed with it. */
  readonly folder: string;
  /** Where it is, when it is on PostgreSQL. */
  readonly databaseUrl: string | undefined;
  close(): Promise<void>;
}

/** A real store of its own for one test or one file: a copy of what was migrated once for the run. */
export async function makeStore({ dialect, start = 'migrated' }: StoreOptions = {}): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-store-'));
  const wanted = dialect ?? DIALECTS[0];
  const opened = wanted === 'postgres' ? await openCopyOnPostgres(start) : openCopy(folder, start);
  return {
    store: opened.store,
    folder,
    databaseUrl: opened.databaseUrl,
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Opened extends Pick<TestStore, 'store' | 'databaseUrl'> {
  close(): Promise<void>;
}

function openCopy(folder: string, start: Start): Opened {
  const file = join(folder, 'qingyu.sqlite');
  copyFileSync(inject('templates').sqlite[start], file);
  const store = openStore({ file });
  // A test's store need not outlive a power cut.
  store.sqlite?.pragma('synchronous = OFF');
  return { store, databaseUrl: undefined, close: () => store.close() };
}

async function openCopyOnPostgres(start: Start): Promise<Opened> {
  const template = inject('templates').postgres?.[start];
  if (template === undefined) throw new Error('this run has no PostgreSQL: TEST_DATABASE_URL is not set');
  const name = `qingyu_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(name, template);
  const url = databaseUrl(name);
  const store = openStore({ file: '', databaseUrl: url });
  return {
    store,
    databaseUrl: url,
    close: async () => {
      await store.close();
      await dropDatabase(name);
    },
  };
}
