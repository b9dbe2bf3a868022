import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#tests/support/start-server.ts';
import { DUTIES } from './duties/table.ts';
import { FILLED } from './filled-data.ts';
import { expect, settled, test } from './fixtures.ts';
import { addressOf, LANGUAGES } from './four-screens.ts';

// Each of the fifteen things the notice asks for has its screens, with something on them in both languages.

test.use({ start: 'demo', clock: FILLED.demo.clock, contextOptions: { reducedMotion: 'reduce' } });

const IS_WRITING = process.env['UPDATE_SCREENSHOTS'] === '1';
const FOLDER = join(ROOT, IS_WRITING ? 'docs/screenshots/duties' : 'test-results/duties');
const QUALITY = 62;

for (const language of LANGUAGES) {
  test(`each duty has its screens, in ${language}`, async ({ page }) => {
    test.slow();
    mkdirSync(FOLDER, { recursive: true });
    for (const { row, screens } of DUTIES) {
      for (const { name, path, says } of screens) {
        await page.goto(addressOf(path, language));
        await expect(page.locator('h1')).toHaveCount(1);
        await settled(page);
        await expect.soft(page.getByRole('main'), `${row} ${path}`).toContainText(says[language]);
        const picture = join(FOLDER, `${name}-${language}.jpg`);
        await page.screenshot({ path: picture, type: 'jpeg', quality: QUALITY, animations: 'disabled' });
      }
    }
  });
}
