import type { Browser, Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';

// The overview as the server draws it, beside the one the browser draws: nothing may move when one takes the other’s place.
test.use({ clock: '2026-11-20', start: 'published', contextOptions: { reducedMotion: 'reduce' } });

const PARTS =
  '.app-header, .brand, .brief, .brief span, .target-card, .target-card-value, .target-card .bullet';
const WIDTHS = [1440, 1024, 390];

for (const language of ['zh', 'en'] as const) {
  for (const type of ['usual', 'large'] as const) {
    test(`in ${language}, with ${type} type, what is drawn first stands where it stays`, async ({
      browser,
      server,
    }) => {
      test.slow();
      const cookies = [
        { name: 'qingyu_language', value: language, url: server.address },
        ...(type === 'large' ? [{ name: 'qingyu_type', value: 'large', url: server.address }] : []),
      ];
      for (const width of WIDTHS) {
        const open = async (javaScriptEnabled: boolean) =>
          opened(browser, { javaScriptEnabled, cookies, width });
        const [drawn, live] = [await open(false), await open(true)];
        for (const page of [drawn, live]) await page.goto(`${server.address}/?period=2020-12`);
        await expect(drawn.locator('#root')).toHaveAttribute('inert', '');
        await expect(live.locator('#root')).not.toHaveAttribute('inert');
        await settled(live);
        const [before, after] = [await boxes(drawn), await boxes(live)];
        expect(before.length).toBeGreaterThan(20);
        expect(before).toEqual(after);
        for (const page of [drawn, live]) await page.context().close();
      }
    });
  }
}

test('the figures are there where the code never comes, and a page nobody drew says whose it is', async ({
  browser,
  server,
}) => {
  const page = await opened(browser, { javaScriptEnabled: false, cookies: [], width: 390 });
  await page.goto(`${server.address}/?period=2020-12`);
  await expect(page.locator('.brief')).toContainText('城镇新增就业 65.56 万人');
  await page.goto(`${server.address}/warnings`);
  await expect(page.locator('.brand')).toHaveText('晴雨');
  await page.context().close();
});

interface Opening {
  readonly javaScriptEnabled: boolean;
  readonly cookies: { name: string; value: string; url: string }[];
  readonly width: number;
}

async function opened(browser: Browser, { javaScriptEnabled, cookies, width }: Opening): Promise<Page> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ javaScriptEnabled, viewport, reducedMotion: 'reduce' });
  await context.addCookies(cookies);
  return context.newPage();
}

/** Each part with its words and its place, to the pixel. */
async function boxes(page: Page): Promise<string[]> {
  const parts = await page.locator(PARTS).all();
  return Promise.all(
    parts.map(async (part) => {
      const box = await part.boundingBox();
      const at = box && [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
      return `${at ?? 'nowhere'} ${((await part.textContent()) ?? '').slice(0, 40)}`;
    }),
  );
}
