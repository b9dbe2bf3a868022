import { observationsSchema } from '#contract/observations.ts';
import { expect, test } from './fixtures.ts';
import { commit, handIn } from './screens.ts';
import { FAULTY } from './sheets.ts';

test.use({ clock: '2020-07-15', start: 'pack' });

test('each fault of a sheet is told at its cell, and the good figures still go in', async ({ page }) => {
  await handIn(page, FAULTY);
  const problems = page.getByRole('listitem');
  const told: readonly [cell: string, what: RegExp][] = [
    ['B4', /没有“渝西区”/],
    ['D8', /不是可读的数：“约一万”/],
    ['D9', /同一数值出现两次/],
    ['D10', /同一数值出现两次/],
    ['D3', /累计应逐月不减/],
    ['D5', /空白（未报）/],
    ['D6', /不适用（—）/],
    ['D7', /…/],
  ];
  for (const [cell, what] of told) {
    await expect(
      problems.filter({ hasText: new RegExp(`单元格 ${cell}\\b`) }).filter({ hasText: what }),
    ).toHaveCount(1);
  }

  await commit(page);
  const reported = await page.request.get(
    '/api/v1/observations?indicator=urban-new-jobs&from=2020-05&to=2020-06',
  );
  const { items } = observationsSchema.parse(await reported.json());
  expect(items.map(({ region, period, reported: text }) => [region, period, text])).toEqual([
    ['500103', '2020-05', '1.20'],
    ['500108', '2020-06', '—'],
    ['500109', '2020-06', '…'],
    ['500113', '2020-06', '1.50'],
  ]);
});

test('a doubtful figure goes in once it is ticked with a reason', async ({ page }) => {
  await handIn(page, FAULTY);
  await page.getByRole('checkbox', { name: /累计应逐月不减/ }).check();
  await page.getByRole('button', { name: /^入库 \d+ 个数值/ }).click();
  await expect(page.getByText('请写明原因')).toBeVisible();
  await commit(page, '五月数含重复登记，经核实以六月为准');
  const reported = await page.request.get('/api/v1/observations?indicator=urban-new-jobs&region=500103');
  expect(await reported.json()).toMatchObject({ items: [{ reported: '1.20' }, { reported: '1.10' }] });
});
