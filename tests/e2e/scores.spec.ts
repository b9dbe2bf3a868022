import { expect, settled, test } from './fixtures.ts';
import { commit, handIn } from './screens.ts';

test.use({ clock: '2021-01-15' });

const INDICATORS = ['urban-new-jobs', 'unemployed-reemployed', 'hard-to-place-employed'];
const SHEET = {
  name: 'districts.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'indicator,region,period,basis,value,unit',
      ...INDICATORS.flatMap((indicator) => [
        `${indicator},500103,2020-12,ytd,1000,人`,
        `${indicator},500104,2020-12,ytd,930,人`,
      ]),
      '',
    ].join('\n'),
  ),
};

test('districts are scored by a scheme, and every point shows its working', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow();
  for (const region of ['500103', '500104']) {
    for (const indicator of INDICATORS) {
      const target = { indicator, region, year: 2020, comparator: 'at-least', value: 1000, unit: '人' };
      const answer = await request.post(`${baseURL ?? ''}/api/v1/targets`, {
        data: { ...target, document: '测', effectiveFrom: '2020-01-01' },
      });
      expect(answer.status()).toBe(201);
    }
  }
  await handIn(page, SHEET);
  await settled(page);
  await commit(page);
  await page.goto('/targets?period=2020-12');
  await page.getByRole('link', { name: '考核计分' }).click();
  const second = page.getByRole('row').filter({ hasText: '大渡口区' });
  // Each of three items short by 7 %: 5 − 4 points.
  await expect(second.getByText('3 / 15')).toBeVisible();
  await second.getByText('看算法').click();
  await expect(second.getByText('差 7.0%，超过 5.0%，扣分').first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '渝中区' }).getByText('15 / 15')).toBeVisible();
  await page.getByLabel('考核办法').selectOption('all-or-nothing');
  await expect(second.getByText('未计分', { exact: true }).first()).toBeVisible();
});
