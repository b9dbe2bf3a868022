import { AxeBuilder } from '@axe-core/playwright';
import { expect, settled, test } from './fixtures.ts';

test.use({ clock: '2020-07-13' });

test('a return is filed late, sent back, filed again and accepted; a slip goes from issue to closing', async ({
  page,
}) => {
  test.slow();
  await page.goto('/tasks');
  await expect(page.getByText('原文缺失').first()).toBeVisible();
  await page.getByLabel('查找').fill('援企稳岗');
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '1', exact: true }) });
  await expect(row.getByText('逾期未报')).toBeVisible();
  await row.getByRole('link', { name: '1', exact: true }).click();

  const returns = page.getByRole('region', { name: '半年报送' });
  await returns.getByRole('button', { name: '填报' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '报送' }).click();
  await expect(page.getByRole('dialog').getByText('请填写此项')).toBeVisible();
  await page.getByLabel('进展').fill('稳岗返还已拨付');
  await page.getByLabel(/完成全年任务的把握/).selectOption('7');
  await page.getByLabel('经办人姓名').fill('张三');
  await page.getByRole('dialog').getByRole('button', { name: '报送' }).click();
  await expect(returns.getByText('已收')).toBeVisible();
  await expect(returns.getByText('迟 3 天')).toBeVisible();
  await returns.getByRole('button', { name: '退回' }).click();
  await page.getByRole('dialog').getByLabel(/原因/).fill('请补户数');
  await page.getByRole('dialog').getByRole('button', { name: '退回报送' }).click();
  await expect(returns.getByText('已退回')).toBeVisible();
  await returns.getByRole('button', { name: '填报' }).first().click();
  await expect(page.getByLabel('进展')).toHaveValue('稳岗返还已拨付');
  await page.getByLabel('数据', { exact: true }).fill('1.1 万户');
  await page.getByRole('dialog').getByRole('button', { name: '报送' }).click();
  await returns.getByRole('button', { name: '采纳' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '采纳报送' }).click();
  await expect(returns.getByText('已采纳')).toBeVisible();
  await expect(returns.getByText('迟 3 天')).toBeVisible();

  await page.goto('/tasks/returns');
  await expect(page.getByText(/^市人力社保局：第 .* 项任务 2020-H1 工作情况已逾期 3 天。$/)).toBeVisible();

  await page.goto('/tasks/2');
  await page.getByRole('link', { name: '发督办单' }).click();
  await page.getByLabel(/^事由/).fill('上半年工作情况逾期未报');
  await page.getByLabel(/^要求/).fill('三日内补报');
  await page.getByLabel(/^期限/).fill('2020-07-16');
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '督办单 2020-001' })).toBeVisible();
  for (const [button, words] of [
    ['签收', ''],
    ['反馈', '已补报'],
    ['退回重办', '仍缺数据'],
    ['反馈', '数据已补'],
    ['核查通过', ''],
    ['销号', ''],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    if (words !== '') await dialog.getByRole('textbox').first().fill(words);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  }
  await expect(page.getByText('已销号')).toBeVisible();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
