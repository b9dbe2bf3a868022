import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';
import { addressOf, FOUR_SCREENS, LANGUAGES, type Language } from './four-screens.ts';

// What fades in is half seen on its way: colours are looked at where nothing moves.
test.use({ clock: '2026-11-20', start: 'published', contextOptions: { reducedMotion: 'reduce' } });

/** Chinese by nature: the switch to Chinese, names of files, documents and offices, and the notice's own wording. */
const CHINESE_BY_NATURE = ['[lang="zh-CN"]', '[lang="zh"]'];

/** Some screens a test: each has a server of its own, and starting one takes longer than looking at a screen. */
const SCREENS_A_TEST = 7;
const GROUPS = Array.from({ length: Math.ceil(FOUR_SCREENS.length / SCREENS_A_TEST) }, (_, index) =>
  FOUR_SCREENS.slice(index * SCREENS_A_TEST, (index + 1) * SCREENS_A_TEST),
);

for (const language of LANGUAGES) {
  for (const group of GROUPS) {
    const names = group.map(({ name }) => name).join(', ');
    test(`in ${language}, no fault that axe can tell, and no other language: ${names}`, async ({ page }) => {
      test.slow();
      for (const { name, path } of group) await passes(page, { name, path, language });
    });
  }

  test(`in ${language}, the same of one upload, one warning and one report`, async ({ page, request }) => {
    test.slow();
    const first = async (of: string): Promise<string> => {
      const { items } = (await (await request.get(`/api/v1${of}`)).json()) as { items: { id: string }[] };
      return items[0]?.id ?? '';
    };
    const data = { kind: 'monthly', period: '2020-12' };
    const report = (await (await request.post('/api/v1/reports', { data })).json()) as { id: string };
    const paths = {
      upload: `/data/uploads/${await first('/uploads')}`,
      warning: `/warnings/${await first('/warnings')}`,
      report: `/reports/${report.id}`,
    };
    for (const [name, path] of Object.entries(paths)) await passes(page, { name, path, language });
  });
}

test('a button makes type larger, on every page and the next time', async ({ page, context }) => {
  const size = (of: Page) => of.evaluate(() => getComputedStyle(document.body).fontSize);
  await page.goto('/?period=2020-12');
  expect(await size(page)).toBe('14px');
  const button = page.getByRole('button', { name: '大字' });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await size(page)).toBe('17.5px');
  const again = await context.newPage();
  await again.goto('/targets');
  expect(await size(again)).toBe('17.5px');
  await again.getByRole('button', { name: '大字' }).click();
  expect(await size(again)).toBe('14px');
  await page.reload();
  expect(await size(page)).toBe('14px');
});

test('a button switches the language, and the address keeps it', async ({ page }) => {
  await page.goto('/?period=2020-12');
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached();
  expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
});

test('the address alone brings back year, month, region and day', async ({ page, context }) => {
  await page.goto('/');
  await page.getByLabel('月份').selectOption({ label: '截至 9 月' });
  await page.getByLabel('地区').selectOption('100000');
  await page.getByLabel('所知日期').fill('2026-11-20');
  await settled(page);
  const again = await context.newPage();
  await again.goto(page.url());
  await settled(again);
  await expect(again.getByLabel('月份')).toHaveValue('09');
  await expect(again.getByLabel('地区')).toHaveValue('100000');
  await expect(again.getByLabel('所知日期')).toHaveValue('2026-11-20');
});

test('an address that is no page says so', async ({ page }) => {
  await page.goto('/no-such-page');
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
});

/** Nothing that axe finds, one heading, one language, and room for larger type. */
async function passes(
  page: Page,
  { name, path, language }: { readonly name: string; readonly path: string; readonly language: Language },
): Promise<void> {
  await page.goto(addressOf(path, language));
  await expect(page.locator('h1')).toHaveCount(1);
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(faults, name).toEqual([]);
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
  if (language === 'en') expect(await chineseOn(page, CHINESE_BY_NATURE), name).toEqual([]);
  expect([name, await overflowInLargeType(page)]).toEqual([name, [0, 0]]);
}

/** By how many pixels the page is wider than the window in large type, on a laptop and on a telephone. */
async function overflowInLargeType(page: Page): Promise<number[]> {
  const usual = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.evaluate(() => (document.documentElement.dataset['type'] = 'large'));
  const over: number[] = [];
  for (const width of [1440, 390]) {
    await page.setViewportSize({ ...usual, width });
    over.push(
      await page.evaluate(async () => {
        // Charts take their new width with the second frame.
        for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    );
  }
  await page.setViewportSize(usual);
  return over;
}

/** Chinese texts on the page outside what is Chinese by nature. */
async function chineseOn(page: Page, byNature: readonly string[]): Promise<string[]> {
  return page.evaluate((selectors) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode.textContent ?? '';
      const parent = texts.currentNode.parentElement;
      const isByNature = selectors.some((selector) => (parent?.closest(selector) ?? null) !== null);
      if (/[\u4e00-\u9fff]/.test(text) && !isByNature) found.push(text.trim());
    }
    return found;
  }, byNature);
}
