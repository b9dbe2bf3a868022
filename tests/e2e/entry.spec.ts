import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';
import { commit } from './screens.ts';

test.use({ clock: '2020-07-15', start: 'pack' });

const faultsOn = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`,
  );

/** Pastes a text into the focused box, as from a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('figures are typed, pasted by name, kept over a reload, reviewed and committed', async ({ page }) => {
  test.slow();
  await page.goto('/data/entry?of=urban-new-jobs&at=2020-06&unit=人');
  await page.getByRole('textbox', { name: '全市', exact: true }).fill('9700');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '渝中区' })).toBeFocused();
  await page.keyboard.type('１');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '渝中区' })).toHaveValue('');

  await paste(page, '江北区\t5,500\n渝中区\t4200\n渝西区\t30\n石柱县\t—\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('按地区名对上 3 行。')).toBeVisible();
  await expect(dialog.getByText('没有对上、不填入的：渝西区')).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '填入 3 行' }).click();
  await expect(page.getByText('各区县合计 9700 人（2/38 个区县已填，不含功能区）')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('textbox', { name: '江北区' })).toHaveValue('5,500');
  await settled(page);
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole('button', { name: '核对 4 个数值' }).click();
  await expect(page.getByRole('heading', { name: '核对报表' })).toBeVisible();
  await expect(page.getByText('在线填报-城镇新增就业-2020-06.csv').first()).toBeVisible();
  await commit(page);

  await page.goto('/data/entry?of=urban-new-jobs&at=2020-06&unit=人');
  await expect(page.getByRole('textbox', { name: '江北区' })).toHaveValue('');
  await expect(page.getByRole('row', { name: /江北区/ })).toContainText('0.55');
});

test('a column without names is placed by order only after it was looked at', async ({ page }) => {
  await page.goto('/data/entry?of=urban-new-jobs&at=2020-06');
  await page.getByRole('textbox', { name: '渝中区' }).focus();
  await paste(page, '0.42\n0.31\n0.55');
  await expect(page.getByRole('dialog').getByText(/从渝中区到江北区，共 3 行/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '还没有填写' })).toBeDisabled();
});

test('a blank sheet of two indicators is downloaded', async ({ page }) => {
  await page.goto('/data/entry?of=urban-new-jobs&at=2020-06');
  await page.getByRole('checkbox', { name: '城镇调查失业率', exact: true }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('2020年6月');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.split('\r\n').filter((line) => /^渝中区|^区县/.test(line))).toEqual([
    '区县,城镇新增就业 累计（万人）,城镇调查失业率 本月（%）',
    '渝中区,,',
  ]);
});

test('a period that is none says so', async ({ page }) => {
  await page.goto('/data/entry?of=urban-new-jobs&at=2020-13');
  await expect(page.getByText('这个期间没有可填的地区')).toBeVisible();
});
