import { AxeBuilder } from '@axe-core/playwright';
import { openReceiver } from '#tests/support/receiver.ts';
import { expect, settled, test } from './fixtures.ts';
import { commit, handIn } from './screens.ts';

test.use({ clock: '2020-03-20' });

const RATES = {
  name: 'rates.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'indicator,region,period,basis,value,unit\nsurveyed-unemployment-rate,100000,2020-02,period,6.2,%\n',
  ),
};

test('a robot is added, tried, told of a warning; what it refuses can be sent again', async ({ page }) => {
  test.slow();
  const robot = await openReceiver({ body: '{"errcode":0,"errmsg":"ok"}' });
  await page.goto('/warnings/channels');
  await expect(page.getByText('还没有通道', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '添加通道' }).click();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog').getByText('请填写此项').first()).toBeVisible();
  await page.getByLabel('名称').fill('值班群');
  await page.getByLabel('机器人地址').fill(`${robot.address}/send?key=k1`);
  await page.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row').filter({ hasText: '企业微信群机器人' });
  await expect(row.getByText(/^127\.0\.0\.1:\d+\/…$/)).toBeVisible();
  await row.getByRole('button', { name: '发测试消息' }).click();
  await expect(page.getByText('已送达：0 ok')).toBeVisible();

  robot.answer({ body: '{"errcode":93000,"errmsg":"invalid webhook url"}' });
  await handIn(page, RATES);
  await settled(page);
  await commit(page);
  await page.goto('/warnings/channels');
  await expect(row.getByText('1 条未能送达')).toBeVisible();
  const sent = page.getByRole('row').filter({ hasText: '【橙色】全国 城镇调查失业率 2020年2月 6.2%' });
  await expect(sent.getByText('试 1 次：93000 invalid webhook url')).toBeVisible();
  robot.answer({ body: '{"errcode":0,"errmsg":"ok"}' });
  await sent.getByRole('button', { name: '重发' }).click();
  await expect(page.getByText('已重新排队')).toBeVisible();
  await expect.poll(() => robot.received.length).toBe(3);
  await page.reload();
  await expect(sent.getByText('已送达')).toBeVisible();

  await row.getByRole('button', { name: '修改' }).click();
  await page.getByRole('checkbox', { name: '免打扰时段' }).check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(row.getByText('22:00—07:00')).toBeVisible();
  await row.getByRole('button', { name: '删除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await expect(page.getByText('还没有通道', { exact: true })).toBeVisible();
  await robot.close();
});
