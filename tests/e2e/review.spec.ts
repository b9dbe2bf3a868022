import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { encode } from 'iconv-lite';
import { makeXlsx, rowsXml } from '#tests/support/make-xlsx.ts';
import { expect, settled, test } from './fixtures.ts';
import { commit, handIn } from './screens.ts';

test.use({ clock: '2020-07-15', start: 'pack' });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook with a merged title, a merged two-row header that names no indicator, and a second sheet. */
function progressBook(month: number, values: readonly [number, number]) {
  const rows = rowsXml([
    [`2020年1—${month}月稳就业工作进展`, '', ''],
    ['单位：人', '', ''],
    ['区县', '完成情况', ''],
    ['', '完成数', '排位'],
    ['渝中区', values[0], 2],
    ['江北区', values[1], 1],
  ]);
  const merges = ['A1:C1', 'A3:A4', 'B3:C3'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const xml = `<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>`;
  const notes = rowsXml([['填表说明'], ['请于次月五日前报送']]);
  return {
    name: `进展${month}月.xlsx`,
    mimeType: XLSX,
    buffer: makeXlsx([
      { name: '进展', xml },
      { name: '说明', xml: notes },
    ]),
  };
}

test('a merged workbook is corrected, remembered, and read so the month after', async ({ page }) => {
  // Two reviews, each looked at by axe.
  test.slow();
  await handIn(page, progressBook(5, [3400, 4600]));
  await expect(page.getByText('指标目录中没有').first()).toBeVisible();
  await page.getByRole('button', { name: '修改识别' }).click();
  await page.getByLabel('用作 · B').selectOption('value');
  await page.getByLabel('指标 · B').selectOption('urban-new-jobs');
  await page.getByLabel('口径 · B').selectOption('ytd');
  await page.getByLabel('记住这次改正').check();
  await page.getByLabel('名称').fill('进展月报');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: '按修改重新识别' }).click();
  await expect(page.getByText('按记住的改正“进展月报”识别')).toBeVisible();
  await commit(page);

  await handIn(page, progressBook(6, [4200, 5500]));
  await expect(page.getByText('按记住的改正“进展月报”识别')).toBeVisible();
  await expect(
    page.getByText(/列 B「完成情况 完成数」→ 城镇新增就业 · 累计 · 2020 年 6 月 · 人/),
  ).toBeVisible();
  await settled(page);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await commit(page);

  await page.goto('/data');
  await page.getByRole('button', { name: '删去“进展月报”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删去', exact: true }).click();
  await expect(page.getByRole('heading', { name: '记住的改正' })).toHaveCount(0);
});

test('a GB18030 sheet is reviewed, ticked with a reason and committed by keyboard alone', async ({
  page,
}) => {
  const lines = ['2020年1—6月城镇新增就业', '区县,累计', '渝中区,0.42', '江北区,0.55'];
  const buffer = encode(`${lines.join('\r\n')}\r\n`, 'gb18030');
  await handIn(page, { name: '六月.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText('GB18030').first()).toBeVisible();
  await expect(page.getByText(/表中没有写明单位/).first()).toBeVisible();

  const tick = page.getByRole('checkbox', { name: /单位|B2/ }).first();
  await reach(page, tick);
  await page.keyboard.press('Space');
  await expect(tick).toBeChecked();
  await reach(page, page.getByLabel(/原因说明/));
  await page.keyboard.type('已电话核实，单位为万人');
  const button = page.getByRole('button', { name: /^入库 2 个数值/ });
  await reach(page, button);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^已入库，成为统计第 1 版。$/)).toBeVisible();
});

test('a figure is traced to its cell of the original', async ({ page }) => {
  await handIn(page, progressBook(6, [4200, 5500]));
  await page.getByRole('button', { name: '修改识别' }).click();
  await page.getByLabel('用作 · B').selectOption('value');
  await page.getByLabel('指标 · B').selectOption('urban-new-jobs');
  await page.getByLabel('口径 · B').selectOption('ytd');
  await page.getByRole('button', { name: '按修改重新识别' }).click();
  await commit(page);
  await page.goto('/?period=2020-06&region=500103');
  await page.getByRole('button', { name: /0\.42/ }).first().click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByText(/进展6月\.xlsx/)).toBeVisible();
  await panel.getByRole('link', { name: /B5/ }).click();
  await expect(page.getByRole('heading', { name: '核对报表' })).toBeVisible();
  await expect(page.getByRole('gridcell', { selected: true })).toContainText('4200');
});

/** Tabs on from the top of the page until a control has the focus, as somebody without a mouse does. */
async function reach(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('never reached by Tab');
}
