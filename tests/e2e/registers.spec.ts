import { AxeBuilder } from '@axe-core/playwright';
import { expect, settled, test } from './fixtures.ts';

// A sheet with faults is answered with 400, which the browser writes into its console.
test.use({ expectedErrors: [/status of 400/] });

test('a lay-off plan is registered, warns, is taken back with its versions kept; a faulty sheet names its cells', async ({
  page,
}) => {
  test.slow();
  await page.goto('/registers');
  await page.getByRole('link', { name: '企业裁员方案' }).click();
  await expect(page.getByText('还没有登记', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('此项必填')).toHaveCount(4);
  await dialog.getByLabel('企业', { exact: false }).first().fill('某汽配公司');
  await dialog.getByLabel(/^区县/).selectOption({ label: '渝中区' });
  await dialog.getByLabel(/^职工人数/).fill('400');
  await dialog.getByLabel(/^拟裁人数/).fill('二百一');
  await dialog.getByLabel(/^报告日期/).fill('2020-06-05');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByText('拟裁人数应为数字，收到“二百一”').first()).toBeVisible();
  await dialog.getByLabel(/^拟裁人数/).fill('210');
  await dialog.getByRole('button', { name: '保存' }).click();
  const row = page.getByRole('row').filter({ hasText: '某汽配公司' });
  await expect(row.getByText('52.5%')).toBeVisible();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );

  await page.getByRole('link', { name: /^预警/ }).click();
  await expect(page.getByText('单户企业裁员', { exact: false }).first()).toBeVisible();
  await page.goto('/registers/layoff-plans');
  await row.getByRole('button', { name: '撤回' }).click();
  await page.getByLabel(/^撤回原因/).fill('企业改报');
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(page.getByText('还没有登记', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: '连同撤回的' }).check();
  await row.getByRole('button', { name: '历次' }).click();
  await expect(page.getByRole('dialog').getByText('企业改报')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  const sheet = '企业,区县,拟裁人数,报告日期\n甲,天上,20,2020-06-01\n';
  await page
    .getByLabel('导入表格')
    .last()
    .setInputFiles({ name: 'plans.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
  await expect(page.getByText(/B2: 区县应为区县名或代码，收到“天上”/).first()).toBeVisible();
});
