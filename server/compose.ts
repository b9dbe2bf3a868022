import { join } from 'node:path';
import { fixedClock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { migrate } from './db/migrate.ts';
import { openStore, type Store } from './db/open.ts';
import { findPack } from './db/read/pack.ts';
import { openLog } from './log.ts';
import { parsePackContent } from './pack/pack-content.ts';
import type { Pack } from './pack/pack.ts';
import { createCatalogue } from './services/catalogue.ts';
import type { Deps } from './services/context.ts';
import { createProvider } from './services/accounts/provider.ts';
import { createEvents } from './services/events.ts';
import { openFileStore } from './services/files.ts';
import { fillFromPack } from './services/fill-from-pack.ts';
import { IMPORT_VERBS } from './services/imports/import-verbs.ts';

export interface Running {
  readonly deps: Deps;
  close(): Promise<void>;
}

/** Opens everything a process needs: store, migrated and filled from the pack if empty; originals; clock; log. */
export function compose(config: Config): Promise<Running> {
  return open(config, async (store, { log, clock }) => {
    const ran = await migrate(store);
    if (ran.length > 0) log.info({ migrations: ran }, 'schema brought up to date');
    return fillFromPack(store, config.pack, clock.now());
  });
}

/** The same for another thread of a process that `compose` prepared the store of: connections of its own, no writes. */
export function composeWorker(config: Config): Promise<Running> {
  return open(config, async (store) => {
    const stored = await findPack(store.read);
    if (!stored) throw new Error('the store holds no pack: it was not prepared');
    return parsePackContent(stored.content);
  });
}

/** Where the database inside is, when it is not on a server of its own. */
export function databaseFile(config: Config): string {
  return join(config.data, 'qingyu.sqlite');
}

async function open(
  config: Config,
  prepare: (store: Store, of: Pick<Deps, 'log' | 'clock'>) => Promise<Pack>,
): Promise<Running> {
  const log = openLog(config.logLevel);
  const clock = config.clock === undefined ? systemClock() : fixedClock(config.clock);
  const store = openStore({ file: databaseFile(config), databaseUrl: config.databaseUrl });
  try {
    const catalogue = createCatalogue(await prepare(store, { log, clock }));
    const files = openFileStore(join(config.data, 'originals'));
    const deps = {
      store,
      files,
      clock,
      log,
      events: createEvents(),
      catalogue,
      origin: config.origin,
      provider: config.provider && createProvider(config.provider, log),
      imports: IMPORT_VERBS,
    };
    return { deps, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
