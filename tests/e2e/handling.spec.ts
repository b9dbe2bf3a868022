import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';
import { commit, handIn } from './screens.ts';

// The same person is refused on purpose.
test.use({ clock: '2020-03-20', expectedErrors: [/409 \(Conflict\).*\/sign-off/] });

const RATES = {
  name: 'rates.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'indicator,region,period,basis,value,unit\nsurveyed-unemployment-rate,100000,2020-02,period,6.2,%\n',
  ),
};

async function act(page: Page, button: string, fill: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(fill)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('an officer’s night: unread, steps ticked, closing signed off by another, silence, the log of the shift', async ({
  page,
}) => {
  test.slow();
  await handIn(page, RATES);
  await settled(page);
  await commit(page);
  await page.goto('/warnings');
  const row = page.getByRole('row').filter({ hasText: '全国城镇调查失业率高于参照线' });
  await expect(row.getByText('未读')).toBeAttached();
  await expect(row.getByText(/2020-03-20 14:00 前签收/)).toBeVisible();
  // By keyboard alone: down to it, open it, begin a note and think better of it.
  await page.keyboard.press('j');
  await expect(row.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '处置步骤' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('逾时上报：分管局领导').first()).toBeVisible();

  await act(page, '签收', { 经办人姓名: '张三' });
  await page.getByRole('checkbox', { name: /核对数据/ }).check();
  await expect(page.getByText('1 / 5')).toBeVisible();
  await act(page, '提出销号', { 销号原因: '已核实为季节因素' });
  await expect(page.getByText(/张三 于 .* 提出销号，待另一人复核/)).toBeVisible();

  // The same person is told why not; another one signs off.
  await page.getByRole('button', { name: '同意销号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意销号' }).click();
  await expect(page.getByRole('dialog').getByText('须由另一人复核', { exact: true })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('button', { name: '同意销号' })).toBeFocused();
  await act(page, '退回', { 退回原因: '请附核实记录', 经办人姓名: '李四' });
  await expect(page.getByRole('button', { name: '提出销号' })).toBeVisible();

  await page.getByRole('link', { name: '设静默' }).click();
  await expect(page.getByText('现有 1 条预警将不再通知：')).toBeVisible();
  await page.getByRole('button', { name: '设定静默' }).click();
  await expect(page.getByText('请写明原因', { exact: true })).toBeVisible();
  await expect(page.getByText('请填写结束日期：静默必有终时。')).toBeVisible();
  await page.getByLabel('静默到（含当日）').fill('2020-03-31');
  await page.getByLabel(/^原因/).fill('数据待核');
  await page.getByRole('button', { name: '设定静默' }).click();
  await expect(page.getByText('生效中')).toBeVisible();
  await page.getByRole('button', { name: '改期' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '改期' })).toBeFocused();
  await page.getByRole('button', { name: '改期' }).click();
  await page.getByRole('dialog').getByLabel('静默到（含当日）').fill('2020-04-15');
  await page.getByRole('dialog').getByRole('button', { name: '改期' }).click();
  await expect(page.getByRole('row').getByText(/至 2020-04-16 00:00/)).toBeVisible();
  await page.getByRole('link', { name: '预警', exact: true }).last().click();
  await expect(row.getByText('静默中')).toBeVisible();
  await page.getByRole('checkbox', { name: '不看静默中的' }).check();
  await expect(row).toHaveCount(0);

  await page.getByRole('link', { name: '值班日志' }).click();
  await expect(
    page.getByRole('row').filter({ hasText: '签收' }).filter({ hasText: '张三' }).first(),
  ).toBeVisible();
  await page.getByLabel('写一条值班记录').fill('交班：一条橙色待核');
  await page.getByRole('button', { name: '记入日志' }).click();
  await expect(page.getByText('交班：一条橙色待核').first()).toBeVisible();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('link', { name: '静默', exact: true }).click();
  await page.getByRole('button', { name: '结束静默' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束静默' }).click();
  await expect(page.getByText('已提前结束')).toBeVisible();
});
