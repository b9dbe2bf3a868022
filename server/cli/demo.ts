import { join } from 'node:path';
import { fillPublished } from '../services/fill-published.ts';
import { fillSample } from '../services/fill-sample.ts';
import { hasSampleData } from '../db/read/uploads.ts';
import { readConfig } from '../config.ts';
import { runServer } from '../run-server.ts';
import type { Command } from './usage.ts';
import { withDeps } from './with-deps.ts';

const PUBLISHED = join(import.meta.dirname, '..', '..', 'seeds', 'published');
const DEMO_DAY = '2020-07-15';

/** A demonstration in a data folder of its own: published statistics, and sample data marked 示例数据. */
export const demoCommand: Command = async (_args, environment) => {
  const data = join(environment['QINGYU_DATA'] ?? 'data', 'demo');
  const demo = { QINGYU_CLOCK: DEMO_DAY, ...environment, QINGYU_DATA: data, DATABASE_URL: '' };
  await withDeps(demo, async (ctx) => {
    if (await hasSampleData(ctx.store.read)) return 0;
    await fillPublished(ctx, PUBLISHED);
    const written = await fillSample(ctx);
    process.stdout.write(`示例数据 sample values: ${written}\n`);
    return 0;
  });
  return runServer(() => readConfig(demo));
};
