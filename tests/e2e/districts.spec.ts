import { AxeBuilder } from '@axe-core/playwright';
import type { APIRequestContext } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';

test.use({ clock: '2020-07-15', start: 'pack' });

const ROWS = [
  'urban-new-jobs,500103,2019-06,ytd,500,人',
  'urban-new-jobs,500103,2020-05,ytd,400,人',
  'urban-new-jobs,500104,2020-05,ytd,450,人',
  'urban-new-jobs,500103,2020-06,ytd,600,人',
  'urban-new-jobs,500104,2020-06,ytd,500,人',
  'urban-new-jobs,5001LJ,2020-06,ytd,300,人',
];

/** Six figures of three districts, and a target for each of the first two. */
async function fill(request: APIRequestContext, baseURL: string): Promise<void> {
  const csv = ['indicator,region,period,basis,value,unit', ...ROWS].join('\n');
  const file = { name: 'districts.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  const staged = await request.post(`${baseURL}/api/v1/uploads`, { multipart: { file } });
  expect(staged.status()).toBe(201);
  const { id } = (await staged.json()) as { id: string };
  const committed = await request.post(`${baseURL}/api/v1/uploads/${id}/commit`, { data: { accept: [] } });
  expect(committed.status()).toBe(200);
  for (const region of ['500103', '500104']) {
    const target = { indicator: 'urban-new-jobs', region, year: 2020, comparator: 'at-least', value: 1000 };
    const paper = { unit: '人', document: '渝就业办〔2020〕3号', effectiveFrom: '2020-01-01' };
    const answer = await request.post(`${baseURL}/api/v1/targets`, { data: { ...target, ...paper } });
    expect(answer.status()).toBe(201);
  }
}

test('districts are ranked, drawn, opened and compared', async ({ page, request, baseURL }) => {
  await fill(request, baseURL ?? '');
  await page.goto('/districts?period=2020-06');
  await expect(page.getByText('本月 3/41 个区县有数')).toBeVisible();
  const ranking = page.getByRole('region', { name: '排名（按与序时之差）' });
  await expect(ranking.getByRole('row').nth(1)).toContainText('渝中区');
  await expect(ranking.getByRole('row').nth(1)).toContainText('升 1 位');
  await expect(ranking.getByRole('row').nth(1)).toContainText('+20.0');
  await expect(ranking.getByRole('row').nth(2)).toContainText('降 1 位');
  await expect(page.getByRole('button', { name: '江北区：未报' })).toBeVisible();
  await settled(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByLabel('排序').selectOption('growth');
  await expect(page).toHaveURL(/by=growth/);
  await expect(page.getByRole('region', { name: '排名（按同比）' }).getByRole('row').nth(1)).toContainText(
    '+20.0',
  );

  await page.getByRole('button', { name: /^渝中区：/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '渝中区' })).toBeVisible();
  const indicators = page.getByRole('region', { name: '指标与同类区县' });
  await expect(indicators.getByRole('row').nth(1)).toContainText('1/3');
  await settled(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('link', { name: '与其他区县对照' }).click();
  await page.getByLabel('加一个区县').selectOption({ label: '大渡口区' });
  await expect(page).toHaveURL(/codes=500103%2C500104/);
  await expect(page.getByRole('columnheader', { name: '大渡口区' })).toBeVisible();
  await settled(page);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a month without figures says so and leads to the latest with some', async ({
  page,
  request,
  baseURL,
}) => {
  await fill(request, baseURL ?? '');
  await page.goto('/districts?period=2020-07');
  await expect(page.getByText('2020 年 7 月没有区县数值')).toBeVisible();
  await page.getByRole('button', { name: '看最近有数的 2020 年 6 月' }).click();
  await expect(page.getByText('本月 3/41 个区县有数')).toBeVisible();
  await settled(page);
});
