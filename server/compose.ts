import { join } from 'node:path';
import { fixedClock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { migrate } from './db/migrate.ts';
import { openStore } from './db/open.ts';
import { openLog } from './log.ts';
import { createCatalogue } from './services/catalogue.ts';
import type { Deps } from './services/context.ts';
import { createEvents } from './services/events.ts';
import { openFileStore } from './services/files.ts';
import { fillFromPack } from './services/fill-from-pack.ts';

export interface Running {
  readonly deps: Deps;
  close(): Promise<void>;
}

/** Opens everything a process needs: store, migrated and filled from the pack if empty; originals; clock; log. */
export async function compose(config: Config): Promise<Running> {
  const log = openLog(config.logLevel);
  const clock = config.clock === undefined ? systemClock() : fixedClock(config.clock);
  const store = openStore({ file: join(config.data, 'qingyu.sqlite'), databaseUrl: config.databaseUrl });
  try {
    const ran = await migrate(store);
    if (ran.length > 0) log.info({ migrations: ran }, 'schema brought up to date');
    const pack = await fillFromPack(store, config.pack, clock.now());
    const files = openFileStore(join(config.data, 'originals'));
    const deps = { store, files, clock, log, events: createEvents(), catalogue: createCatalogue(pack) };
    return { deps, close: () => store.close() };
  } catch (error) {
    await store.close();
    throw error;
  }
}
