import { expect, settled, test } from './fixtures.ts';

test.use({ clock: '2020-07-15', start: 'pack' });

test('targets passed on to districts are summed on the target’s page', async ({ page, request, baseURL }) => {
  const target = (region: string, value: number, effectiveFrom = '2020-04-01') =>
    request.post(`${baseURL ?? ''}/api/v1/targets`, {
      data: {
        ...{ indicator: 'urban-new-jobs', region, year: 2020, comparator: 'at-least', value },
        ...{ document: '渝就业办〔2020〕3号', effectiveFrom },
      },
    });
  await page.goto('/targets/urban-new-jobs?period=2020-06');
  const card = page.getByRole('region', { name: '分解到区县' });
  await expect(card.getByText('这一年还没有录入区县目标。')).toBeVisible();
  expect((await target('500103', 40)).status()).toBe(201);
  expect((await target('500105', 23)).status()).toBe(201);
  expect((await target('500105', 24, '2020-07-01')).status()).toBe(201);
  await page.reload();
  await expect(
    card.getByText(/^各区县目标合计 64.* 万人，分解系数 1.067，比全市目标 \+4.* 万人。$/),
  ).toBeVisible();
  await expect(card.getByText('另有 36 个区县没有目标。')).toBeVisible();
  await expect(card.getByRole('row', { name: /江北区/ })).toContainText('23');
  await settled(page);
});
