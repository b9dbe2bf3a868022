import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect, settled, test } from './fixtures.ts';

// Signing in and being turned away are answered with 401 and 403, which the browser writes into its console.
test.use({ expectedErrors: [/status of 40[13]/] });

const PASSWORD = '雨停在第七个时辰以后再来吧';

/** What somebody makes of the password that was given. */
const OWN = '夜里的雨听着像有人在翻书';

async function signIn(page: Page, name: string, password: string, code?: string): Promise<void> {
  await page.getByRole('textbox', { name: /^账户/ }).fill(name);
  await page.getByLabel(/^密码/).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  if (code !== undefined) {
    await page.getByLabel('验证码').fill(code);
    await page.getByRole('button', { name: '登录' }).click();
  }
}

async function addUser(page: Page, name: string, role: string, district?: string): Promise<void> {
  await page.getByRole('button', { name: '设立账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('账户名').fill(name);
  await dialog.getByLabel('角色').selectOption({ label: role });
  if (district !== undefined) await dialog.getByLabel('区县').selectOption({ label: district });
  await dialog.getByLabel('密码').fill(PASSWORD);
  await dialog.getByRole('button', { name: '设立账户' }).click();
  await expect(page.getByText(`已设立账户 ${name}`)).toBeVisible();
}

async function noFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

test('the first account shuts the door; each role is offered what it may, and the server agrees', async ({
  page,
}) => {
  test.slow();
  await page.goto('/account');
  await page.getByRole('link', { name: '设立第一个账户' }).click();
  await page.getByRole('button', { name: '设立第一个账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('账户名').fill('管钥匙的人');
  await dialog.getByLabel('密码').fill('短');
  await dialog.getByRole('button', { name: '设立账户' }).click();
  await expect(dialog.getByText('至少 12 个字符', { exact: true })).toBeVisible();
  await dialog.getByLabel('密码').fill(PASSWORD);
  await dialog.getByRole('button', { name: '设立账户' }).click();

  // Where the page was, there one is asked to sign in, and there it goes on.
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await settled(page);
  await noFaults(page);
  await page.getByRole('textbox', { name: /^账户/ }).fill('管钥匙的人');
  await page.getByLabel(/^密码/).fill('不是这个');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert')).toHaveText('账户或密码不对。');
  await signIn(page, '管钥匙的人', PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: '账户', exact: true })).toBeVisible();
  await addUser(page, '王局长', '领导');
  await addUser(page, '渝中小李', '区县分析员', '渝中区');
  await noFaults(page);

  await page.goto('/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.goto('/data');
  await signIn(page, '王局长', PASSWORD);
  // The keeper knows that password: nothing opens before it is another.
  await expect(page.getByRole('heading', { level: 1, name: '先换一个密码' })).toBeVisible();
  await noFaults(page);
  await page.getByLabel('原密码').fill(PASSWORD);
  await page.getByLabel('新密码').fill(OWN);
  await page.getByRole('button', { name: '改密码' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '数据' })).toBeVisible();
  await expect(page.getByLabel('选择文件')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '在线填报' })).toHaveCount(0);
  await page.goto('/data/entry');
  await expect(page.getByText('没有权限')).toBeVisible();
  expect(await page.evaluate(async () => (await fetch('/api/v1/users')).status)).toBe(403);

  await page.goto('/account');
  await page.getByRole('button', { name: '启用' }).click();
  const secret = Secret.fromBase32(await page.locator('.access-secret').first().innerText());
  const shown = (step: number): string =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + step * 30_000 });
  await noFaults(page);
  await page.getByLabel('六位数字').fill(shown(-1));
  await page.getByRole('button', { name: '确认启用' }).click();
  await expect(page.getByText('已启用：登录时要手机验证器上的六位数字。')).toBeVisible();
  await page.getByLabel('用途').fill('月报脚本');
  await page.getByRole('button', { name: '设立令牌' }).click();
  await expect(page.getByRole('dialog').getByText(/^qy_/)).toBeVisible();
  await page.getByRole('button', { name: '已收好' }).click();
  await expect(page.getByRole('row').filter({ hasText: '月报脚本' }).getByText('有效')).toBeVisible();
  await page.getByRole('button', { name: '退出登录' }).click();
  await signIn(page, '王局长', OWN, shown(0));
  await expect(page.getByRole('heading', { level: 1, name: '我的账户' })).toBeVisible();

  // A session that ends elsewhere ends here at the next look: the click, or whatever the page asks
  // by itself before it (then the link is gone, and a click on it does nothing).
  await page.getByRole('link', { name: '目标', exact: true }).evaluate(async (link: HTMLElement) => {
    await fetch('/api/v1/session', { method: 'DELETE' });
    link.click();
  });
  await expect(page.getByText('会话已结束，请重新登录。')).toBeVisible();
});
