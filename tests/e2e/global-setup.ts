import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '#tests/run/chromium.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { fill, FILLED } from './filled-data.ts';

/**
 * Once a run: data folders filled with the published figures, and with the demonstration’s, which tests copy.
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
  const clear = (): void => {
    for (const { folder } of Object.values(FILLED)) rmSync(folder, { recursive: true, force: true });
  };
  clear();
  await Promise.all([fill('published'), fill('demo')]);
  return clear;
}
