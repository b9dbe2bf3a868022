import { expect, test } from './fixtures.ts';

test('the address of the contract opens a page that tries it', async ({ page }) => {
  await page.goto('/api/v1/docs');
  await expect(page.getByRole('heading', { level: 1, name: '接口' })).toBeVisible();
  await page.getByLabel('查找路径').fill('get /api/v1/regions');
  const route = page.getByRole('group').filter({ hasText: '/regions' });
  await route.getByText('/regions', { exact: true }).click();
  await page.getByRole('button', { name: '发送' }).click();
  await expect(page.getByText(/^HTTP 200/)).toBeVisible();
  await expect(page.getByText(/"500103"/)).toBeVisible();
});
