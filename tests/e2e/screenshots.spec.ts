import { join } from 'node:path';
import { uploadSchema } from '#contract/uploads.ts';
import { ROOT } from '#tests/support/start-server.ts';
import { expect, settled, test } from './fixtures.ts';
import { addressOf, FOUR_SCREENS, LANGUAGES, type Language } from './four-screens.ts';
import { FAULTY } from './sheets.ts';

test.use({ clock: '2026-11-20', start: 'published' });

/** The pictures of the documentation are taken on purpose only; other runs look whether each screen fits its window. */
const IS_WRITING = process.env['UPDATE_SCREENSHOTS'] === '1';
const WIDTHS = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const language of LANGUAGES) {
  for (const [size, viewport] of Object.entries(WIDTHS)) {
    test(`the screens in ${language}, ${size}`, async ({ page, baseURL }) => {
      // A score of screens in one go, on a machine that may be busy.
      test.slow();
      await page.setViewportSize(viewport);
      for (const { name, path } of FOUR_SCREENS) {
        const address =
          name === 'upload' ? await reviewOf(baseURL ?? '', language) : addressOf(path, language);
        await page.goto(address);
        await expect(page.locator('h1')).toHaveCount(1);
        await settled(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${name} is no wider than the window`).toBeLessThanOrEqual(viewport.width);
        if (!IS_WRITING) continue;
        await page.screenshot({
          path: join(ROOT, 'docs', 'screenshots', `${name}-${language}-${size}.png`),
          fullPage: true,
          animations: 'disabled',
        });
      }
    });
  }
}

/** The review of a sheet with faults, which shows what the upload screen is for. */
async function reviewOf(address: string, language: Language): Promise<string> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(FAULTY.buffer)], FAULTY.name));
  const response = await fetch(`${address}/api/v1/uploads`, { method: 'POST', body: form });
  const { id } = uploadSchema.parse(await response.json());
  return addressOf(`/data/uploads/${id}`, language);
}
