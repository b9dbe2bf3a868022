import { join } from 'node:path';
import type { Dialect } from '#server/db/dialect.ts';
import { readConfig, type Config, type ProviderSettings } from '#server/config.ts';
import { openLog } from '#server/log.ts';
import { createProvider } from '#server/services/accounts/provider.ts';
import { createCatalogue } from '#server/services/catalogue.ts';
import { actingAs, type Ctx, type Deps } from '#server/services/context.ts';
import { createEvents, type LiveEvent } from '#server/services/events.ts';
import { openFileStore } from '#server/services/files.ts';
import { IMPORT_VERBS } from '#server/services/imports/import-verbs.ts';
import { fillFromPack } from '#server/services/fill-from-pack.ts';
import { settableClock } from './fixed-clock.ts';
import { makeStore } from './make-store.ts';
import { REAL_PACK } from './templates.ts';

export interface CtxOptions {
  /** The day it is: `2020-07-15` when not told. */
  readonly today?: string | undefined;
  /** The first of DIALECTS when not told. */
  readonly dialect?: Dialect | undefined;
  /** An organisation's own sign-in; none when not told. */
  readonly provider?: ProviderSettings | undefined;
}

export interface TestCtx {
  /** Acts as the local operator; `actingAs(deps, …)` for anybody else. */
  readonly ctx: Ctx;
  readonly deps: Deps;
  /** What another thread or process opens the same store with, on the day it was made. */
  readonly config: Config;
  /** Everything emitted so far, oldest first. */
  readonly emitted: readonly LiveEvent[];
  /** Moves the clock: a day, or an instant. */
  setToday(text: string): void;
  close(): Promise<void>;
}

/** What verbs need, over a store of its own that holds the real pack and no figure; its log is silent. */
export async function makeCtx({ today, dialect, provider }: CtxOptions = {}): Promise<TestCtx> {
  const { store, folder, databaseUrl, ...made } = await makeStore({ dialect, start: 'filled' });
  const clock = settableClock(today);
  const pack = await fillFromPack(store, REAL_PACK, clock.now());
  const log = openLog('silent');
  const events = createEvents();
  const emitted: LiveEvent[] = [];
  events.subscribe((event) => emitted.push(event));
  const deps: Deps = {
    store,
    files: openFileStore(join(folder, 'originals')),
    clock,
    log,
    events,
    catalogue: createCatalogue(pack),
    origin: 'https://qingyu.example',
    provider: provider && createProvider(provider, log),
    imports: IMPORT_VERBS,
  };
  return {
    ctx: actingAs(deps, 'operator'),
    deps,
    config: readConfig({
      QINGYU_DATA: folder,
      DATABASE_URL: databaseUrl,
      QINGYU_CLOCK: today ?? '2020-07-15',
      LOG_LEVEL: 'silent',
    }),
    emitted,
    setToday: (text) => clock.set(text),
    close: () => made.close(),
  };
}
