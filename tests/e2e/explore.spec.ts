import { expect, settled, test } from './fixtures.ts';

test.use({ clock: '2026-11-20', start: 'published' });

test('a table by keyboard: sorted, drawn, and each figure answers with where it comes from', async ({
  page,
}) => {
  await page.goto('/explore?period=2020-12&indicator=surveyed-unemployment-rate');
  await settled(page);
  const grid = page.getByRole('grid');
  await page.getByRole('checkbox', { name: '在图中画出全市' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('checkbox', { name: '在图中画出全国' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(grid.getByRole('button', { name: '全国，2020 年 12 月：5.2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('5.2%');
  await page.keyboard.press('Escape');

  await page.getByLabel('内容').selectOption({ label: '同比' });
  await expect(grid.getByRole('button', { name: /^全国，2020 年 12 月：0\.0/ })).toBeVisible();
  await grid.getByRole('columnheader', { name: '2020-11' }).getByRole('button').click();
  await expect(page).toHaveURL(/show=year-on-year.*sort=2020-11/);
  await expect(grid.getByRole('columnheader', { name: '2020-11' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );

  await page.getByRole('button', { name: '存为视图' }).click();
  await page.getByLabel('名称').fill('失业率同比');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByLabel('已存的视图')).toHaveValue(/.+/);
  await page.goto('/explore?period=2020-12');
  await page.getByLabel('已存的视图').selectOption({ label: '失业率同比' });
  await expect(page).toHaveURL(/period=2020-12.*show=year-on-year/);

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('晴雨分析-城镇调查失业率-同比-2020-12.csv');
});
