import { join } from 'node:path';
import { run } from '#tests/run/command.ts';
import { ROOT } from '#tests/support/start-server.ts';

/** What a test's data folder may start from, beside the bare pack: folders filled once a run, and copied. */
export const FILLED = {
  published: {
    folder: join(ROOT, 'test-results', 'published-data'),
    clock: '2026-11-20',
    script: ['server/cli.ts', 'seed'],
  },
  demo: {
    folder: join(ROOT, 'test-results', 'demo-data'),
    clock: '2020-07-17',
    script: ['tests/e2e/fill-demo.ts'],
  },
} as const;
export type Filled = keyof typeof FILLED;

/** Fills one of them. Errors: throws, in a sentence, when that fails. */
export async function fill(name: Filled): Promise<void> {
  const { folder, clock, script } = FILLED[name];
  const environment = { QINGYU_DATA: folder, QINGYU_CLOCK: clock, DATABASE_URL: '' };
  const code = await run(process.execPath, script, { environment, quiet: true });
  if (code !== 0) throw new Error(`Filling a data folder (${name}) failed with ${code}.`);
}
