import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialect } from '#server/db/dialect.ts';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { actingAs, type Ctx } from '#server/services/context.ts';
import { createDatabase, databaseUrl, dropDatabase, untilAlone } from '#tests/support/postgres.ts';

/** The day on which everything is done that is not told another. */
export const TODAY = '2020-07-15';

/** A store that processes are started over: one whose processes are killed, or its twin that nobody disturbs. */
export interface Place {
  readonly folder: string;
  /** What a process needs to be told to work on it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens it as the next start of the program does, and closes it again. */
  opened<T>(look: (ctx: Ctx) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

export async function makePlace(dialect: Dialect): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-kill-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const name = dialect === 'postgres' ? `qingyu_${randomUUID().replaceAll('-', '')}` : undefined;
  if (name !== undefined) await createDatabase(name);
  const environment = {
    QINGYU_DATA: data,
    LOG_LEVEL: 'silent',
    ...(name === undefined ? {} : { DATABASE_URL: databaseUrl(name) }),
  };
  return {
    folder,
    environment,
    opened: async (look) => {
      // What a killed process had sent to a server of its own may still be worked on there.
      if (name !== undefined) await untilAlone(name);
      const running = await compose(readConfig({ ...environment, QINGYU_CLOCK: TODAY }));
      try {
        return await look(actingAs(running.deps, 'operator'));
      } finally {
        await running.close();
      }
    },
    remove: async () => {
      if (name !== undefined) await dropDatabase(name);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
