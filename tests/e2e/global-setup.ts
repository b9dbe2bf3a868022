import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '#tests/run/chromium.ts';
import { run } from '#tests/run/command.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { PUBLISHED_DATA } from './published-data.ts';

/**
 * Once a run: a data folder filled with the published figures, which tests copy.
 * Errors: throws, in a sentence, without a browser, without the built page, or when the filling fails.
 */
export default async function setup(): Promise<() => void> {
  if (findChromium() === undefined) {
    throw new Error(
      'No Chromium: install it (on Debian: apt-get install chromium), or name it in CHROMIUM_PATH.',
    );
  }
  if (!existsSync(join(ROOT, 'dist', 'index.html'))) {
    throw new Error('The page is not built: run npm run build first, or use npm run e2e.');
  }
  rmSync(PUBLISHED_DATA, { recursive: true, force: true });
  const code = await run(process.execPath, ['server/cli.ts', 'seed'], {
    environment: { QINGYU_DATA: PUBLISHED_DATA, QINGYU_CLOCK: '2026-11-20', DATABASE_URL: '' },
    quiet: true,
  });
  if (code !== 0) throw new Error(`Filling a data folder with the published figures failed with ${code}.`);
  return () => rmSync(PUBLISHED_DATA, { recursive: true, force: true });
}
