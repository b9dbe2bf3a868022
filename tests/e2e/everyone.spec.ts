import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';
import { addressOf, FOUR_SCREENS, LANGUAGES } from './four-screens.ts';

test.use({ clock: '2026-11-20', start: 'published' });

for (const language of LANGUAGES) {
  for (const { name, path } of FOUR_SCREENS) {
    test(`${name} in ${language} has no fault that axe can tell`, async ({ page }) => {
      await page.goto(addressOf(path, language));
      await expect(page.locator('h1')).toHaveCount(1);
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

/** Chinese by nature: the switch to Chinese, names of files, documents and offices, and the notice's own wording. */
const CHINESE_BY_NATURE = ['[lang="zh-CN"]', '[lang="zh"]'];

test('switched to English, no screen keeps a word of Chinese', async ({ page }) => {
  test.slow();
  await page.goto('/?period=2020-12');
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeAttached();
  expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
  for (const { path } of FOUR_SCREENS) {
    await page.goto(addressOf(path, 'en'));
    await expect(page.locator('h1')).toHaveCount(1);
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await chineseOn(page, CHINESE_BY_NATURE), path).toEqual([]);
  }
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
