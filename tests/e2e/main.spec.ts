import { expect, settled, test } from './fixtures.ts';
import { commit, handIn, targetCard } from './screens.ts';
import { HALF_YEAR } from './sheets.ts';

test.use({ clock: '2020-07-15', start: 'pack' });

test('a sheet is reviewed and committed; an open overview follows; its warning is acknowledged', async ({
  context,
  page,
}) => {
  const leader = await context.newPage();
  await leader.goto('/?period=2020-06');
  await expect(targetCard(leader, '城镇新增就业')).toContainText('缺报');
  await expect(leader.getByText('没有生效的预警')).toBeVisible();
  await leader.evaluate(() => Object.assign(window, { neverReloaded: true }));

  await handIn(page, HALF_YEAR);
  await expect(page.getByText('识别为长表（一行一个数值）。')).toBeVisible();
  await expect(page.getByText('没有发现问题')).toBeVisible();
  await expect(page.getByRole('heading', { name: '入库后的影响' })).toBeVisible();
  await expect(page.getByText(/新增预警 · 全国\s*城镇调查失业率/)).toBeVisible();
  await expect(targetCard(leader, '城镇新增就业')).toContainText('缺报');

  await commit(page);

  // 25.40 of 600 000: 42.3 %, cut off, where half a year asks for 50 %.
  const card = targetCard(leader, '城镇新增就业');
  await expect(card).toContainText('25.40');
  await expect(card).toContainText('42.3%');
  await expect(card).toContainText('滞后');
  // The nation’s rate above its line, and 25.40 more than five points behind the calendar.
  await expect(leader.getByRole('link', { name: /预警\s*2/ })).toBeVisible();
  expect(await leader.evaluate(() => 'neverReloaded' in window)).toBe(true);

  await leader.getByRole('link', { name: /预警\s*2/ }).click();
  await leader.getByRole('link', { name: /全国.*城镇调查失业率/ }).click();
  await expect(leader.getByRole('heading', { level: 1, name: /全国城镇调查失业率高于参照线/ })).toBeVisible();
  await leader.getByRole('button', { name: '签收' }).click();
  await leader.getByLabel('备注（可不填）').fill('已转失业保险处研究');
  await leader.getByRole('dialog').getByRole('button', { name: '签收' }).click();
  await expect(leader.getByRole('button', { name: '签收' })).toHaveCount(0);
  await expect(leader.getByText('已转失业保险处研究')).toBeVisible();
  await settled(leader);
});

test('the same sheet again changes nothing', async ({ page }) => {
  await handIn(page, HALF_YEAR);
  await commit(page);
  await handIn(page, HALF_YEAR);
  await expect(page.getByText(/同样内容的文件已入库/)).toBeVisible();
  await expect(page.getByRole('button', { name: '没有可入库的数值' })).toBeDisabled();
});

test('what a page needs first comes with it, and none of it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/api\/v1\/(session|overview|packs|indicators|regions)$/.test(pathname)) asked.push(pathname);
  });
  for (const path of ['/?period=2020-06&region=500000', '/', '/targets?period=2020-06']) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await settled(page);
  }
  expect(asked).toEqual([]);
});
