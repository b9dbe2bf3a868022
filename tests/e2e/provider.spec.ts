import { AxeBuilder } from '@axe-core/playwright';
import { expect, settled, test } from './fixtures.ts';

test.use({
  identities: true,
  // Being turned away; the provider's own pages, and a font of theirs that no network here brings.
  expectedErrors: [
    /status of 40[13]|^went out: http:\/\/127\.0\.0\.1|fonts\.googleapis|\/interaction\/|favicon\.ico/,
  ],
});

const PASSWORD = '雨停在第七个时辰以后再来吧';

test('somebody unknown is told their identifier; written down, they come in where they wanted to', async ({
  page,
}) => {
  await page.goto('/users');
  await page.getByRole('button', { name: '设立第一个账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('账户名').fill('管钥匙的人');
  await dialog.getByLabel('密码').fill(PASSWORD);
  await dialog.getByRole('button', { name: '设立账户' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();

  const overThere = async (): Promise<void> => {
    await page.getByRole('link', { name: '用渝快办登录' }).click();
    await page.getByPlaceholder('Enter any login').fill('u-1001');
    await page.getByPlaceholder('and password').fill('anything');
    await page.getByRole('button', { name: 'Sign-in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  await page.goto('/targets');
  await overThere();
  await expect(page.getByRole('alert')).toContainText('u-1001');
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('textbox', { name: /^账户/ }).fill('管钥匙的人');
  await page.getByLabel(/^密码/).fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toHaveCount(0);
  await page.goto('/users');
  await page.getByRole('button', { name: '设立账户' }).click();
  await dialog.getByLabel('账户名').fill('li-na');
  await dialog.getByLabel('统一身份标识').fill('u-1001');
  await dialog.getByRole('button', { name: '设立账户' }).click();
  await expect(page.getByText('已设立账户 li-na')).toBeVisible();
  await page.goto('/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();

  await page.goto('/targets');
  // Over there one is known still: no form is asked for again.
  await page.getByRole('link', { name: '用渝快办登录' }).click();
  await expect(page).toHaveURL(/\/targets/);
  await page.goto('/account');
  await expect(page.getByText('li-na').first()).toBeVisible();
});
