import { expect, settled, test } from './fixtures.ts';

test.use({ clock: '2026-06-25', start: 'published' });

test('a rule is tried as its line moves, saved with a reason, and switched off', async ({ page }) => {
  await page.goto('/warnings/rules');
  await page.getByRole('link', { name: '全国城镇调查失业率高于参照线' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '全国城镇调查失业率高于参照线' })).toBeVisible();
  // 2020-02 to 2020-11 and 2022-03 to 2023-04: docs/warnings-replay.md.
  await expect(page.getByText(/这条规则会报警 2 次/)).toBeVisible();
  await expect(page.getByText('报警完全相同')).toBeVisible();

  await page.getByRole('slider', { name: '蓝色线' }).fill('5.3');
  await expect(page.getByText(/只有修改后会报/).first()).toBeVisible();
  await expect(page.getByText('报警完全相同')).toHaveCount(0);

  await page.getByRole('button', { name: '保存为新版本' }).click();
  await expect(page.getByText('请写明为什么修改')).toBeVisible();
  await page.getByLabel(/修改原因/).fill('按处务会意见收紧');
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await expect(page.getByText('第 2 版', { exact: true })).toBeVisible();
  await expect(page.getByText('报警完全相同')).toBeVisible();

  await page.getByRole('checkbox', { name: '启用' }).uncheck();
  await page.getByLabel(/修改原因/).fill('试行结束');
  await page.getByRole('button', { name: '保存为新版本' }).click();
  await expect(page.getByText('第 3 版', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: '返回规则列表' }).click();
  const row = page.getByRole('row').filter({ hasText: '全国城镇调查失业率高于参照线' });
  await expect(row.getByText('停用')).toBeVisible();
  await settled(page);
});
