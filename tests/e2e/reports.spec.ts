import { AxeBuilder } from '@axe-core/playwright';
import { expect, settled, test } from './fixtures.ts';
import { commit, handIn } from './screens.ts';

// Issuing before the numbers are refreshed is refused on purpose.
test.use({ clock: '2020-07-12', expectedErrors: [/409 \(Conflict\).*\/issue/] });

const jobs = (value: string) => ({
  name: `jobs-${value}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `indicator,region,period,basis,value,unit\nurban-new-jobs,500000,2020-06,ytd,${value},万人\n`,
  ),
});

test('a half-year report is drafted, refreshed after a revision, edited, issued and downloaded', async ({
  page,
}) => {
  test.slow();
  await handIn(page, jobs('34.21'));
  await settled(page);
  await commit(page);
  await page.goto('/reports?period=2020-06');
  await page.getByRole('button', { name: '起草报告' }).click();
  await page.getByRole('dialog').getByLabel('类别').selectOption('half-year');
  await page.getByRole('dialog').getByRole('button', { name: '起草', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '重庆市2020年上半年就业工作情况' })).toBeVisible();
  await expect(page.getByText(/城镇新增就业34.21万人，完成年度目标60万人的57.0%/)).toBeVisible();
  const address = page.url();

  await handIn(page, jobs('35.4'));
  await settled(page);
  await commit(page, '季后核实');
  await page.goto(address);
  const moved = page.getByRole('region', { name: '起草以来变动的数字' });
  await expect(moved.getByText(/原为 34.21 → 现为 35.40/)).toBeVisible();
  await page.getByRole('button', { name: '签发' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '签发' }).click();
  await expect(page.getByRole('dialog').getByText('报告还不能签发')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '更新数字' }).click();
  await expect(page.getByText(/城镇新增就业35.40万人/)).toBeVisible();
  await expect(moved).toHaveCount(0);

  await page.getByRole('button', { name: '改文字' }).click();
  const last = page.getByRole('textbox').last();
  await last.fill(`${await last.inputValue()}请各区县继续抓好落实。`);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('请各区县继续抓好落实。')).toBeVisible();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('button', { name: '签发' }).click();
  await page.getByRole('dialog').getByLabel('经办人姓名').fill('张三');
  await page.getByRole('dialog').getByRole('button', { name: '签发' }).click();
  await expect(page.getByText('第 1 稿签发')).toBeVisible();
  await expect(page.getByRole('button', { name: '更新数字' })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载 Word' }).click();
  expect((await download).suggestedFilename()).toBe('重庆市2020年上半年就业工作情况.docx');
});
