import type { Permission } from '#domain/access.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../db/open.ts';
import type { Log } from '../log.ts';
import type { Provider } from './accounts/provider.ts';
import type { Catalogue } from './catalogue.ts';
import type { Events } from './events.ts';
import type { FileStore } from './files.ts';
import type { ImportVerbs } from './imports/import-verbs.ts';
import type { Report } from '../ingest/progress.ts';

/** Everything a verb may use, put together once by whoever starts the process. */
export interface Deps {
  readonly store: Store;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly events: Events;
  readonly catalogue: Catalogue;
  /** By which address people open the page, for links in messages. Missing: undefined where nobody said. */
  readonly origin: string | undefined;
  /** An organisation's own sign-in. Missing: undefined where people sign in by passwords alone. */
  readonly provider: Provider | undefined;
  /** The verbs of uploads: called here they run here; a server puts callers in their place that run them elsewhere. */
  readonly imports: ImportVerbs;
}

/** The dependencies, and on whose behalf the verb runs. */
export interface Ctx extends Deps {
  readonly actor: string;
  /** The district whose sheets alone the actor works on. Missing: undefined for everybody but a district analyst. */
  readonly district?: string | undefined;
  /** What the actor may. Missing: undefined for the program itself, which may everything. */
  readonly permissions?: ReadonlySet<Permission> | undefined;
  /** Hears how far a long verb has come. */
  readonly progress?: Report;
}

export function actingAs(deps: Deps, actor: string, district?: string): Ctx {
  return { ...deps, actor, district };
}
