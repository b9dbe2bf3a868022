import { expect, settled, test } from './fixtures.ts';

test.use({ clock: '2020-07-17', start: 'demo' });

/** What is left of A4 between its margins, at the 96 pixels of an inch browsers print by. */
const SHEET = { width: 688, height: 1016 };

/** Browsers make a page that is wider smaller, and it can still be read at three quarters. */
const WIDEST = SHEET.width / 0.75;

for (const path of ['/', '/districts', '/warnings', '/targets', '/supervision', '/data/checks']) {
  test(`on paper ${path} has every column, no controls, and no sheet more than it fills`, async ({
    page,
  }) => {
    await page.setViewportSize(SHEET);
    await page.goto(`${path}?period=2020-06`);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    const wide = await page.locator('main table').evaluateAll((tables, most) => {
      const widths = tables.map((table) => Math.ceil(table.getBoundingClientRect().right));
      return widths.filter((width) => width > most);
    }, WIDEST);
    expect(wide).toEqual([]);
    for (const control of ['.header-tools', '.section-nav', '.toasts', 'main .button']) {
      await expect(page.locator(control).filter({ visible: true })).toHaveCount(0);
    }
    const [app, main] = await Promise.all(
      ['.app', 'main'].map(async (part) => (await page.locator(part).boundingBox())?.height ?? 0),
    );
    const header = (await page.locator('.app-header').boundingBox())?.height ?? 0;
    expect((app ?? 0) - (main ?? 0)).toBeLessThanOrEqual(Math.ceil(header));
  });
}
