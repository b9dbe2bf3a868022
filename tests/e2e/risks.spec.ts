import { AxeBuilder } from '@axe-core/playwright';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, settled, test } from './fixtures.ts';

test.use({ clock: '2020-07-15', start: 'pack', contextOptions: { reducedMotion: 'reduce' } });

/** Two plans and an event of two districts; a third plan began before the day. */
async function fill(request: APIRequestContext, baseURL: string): Promise<void> {
  const filed = { industry: '汽车制造', filedOn: '2020-06-20' };
  const entries = [
    ['layoff-plans', { ...filed, firm: '甲汽配公司', region: '500103', cut: 210 }],
    ['layoff-plans', { ...filed, firm: '乙汽配公司', region: '500103', cut: 24 }],
    ['layoff-plans', { ...filed, firm: '丙公司', region: '500104', cut: 90, startDate: '2020-07-14' }],
    ['risk-events', { title: '停产', region: '5001LJ', began: '2020-07-02', persons: 45, level: 'blue' }],
  ] as const;
  for (const [id, values] of entries) {
    const answer = await request.post(`${baseURL}/api/v1/registers/${id}/entries`, { data: { values } });
    expect(answer.status()).toBe(201);
  }
}

test('from a warning of the overview to where lay-offs may come, and on to the entries, by keyboard', async ({
  page,
  request,
  baseURL,
}) => {
  test.slow();
  await fill(request, baseURL ?? '');
  await page.goto('/');
  await page.getByRole('link', { name: '裁员风险在哪里' }).press('Enter');
  await expect(page).toHaveURL(/\/districts\?.*layer=risk/);
  const top = page.getByRole('table', { name: '风险居前的区县' });
  await expect(top.getByRole('row').nth(1)).toContainText('橙渝中区2 户 · 234 人没有登记过');
  await expect(top.getByRole('row').nth(2)).toContainText('蓝两江新区没有登记过1 起 · 45 人');
  await expect(page.getByText('另有 1 份方案已到起始日')).toBeVisible();
  await expect(page.getByRole('button', { name: '大渡口区：没有在办的' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const lang of ['zh', 'en']) {
      await page.goto(`/districts?layer=risk&lang=${lang}`);
      await expect(page.getByRole('button', { name: /^(渝中区|Yuzhong District)[：:]/ })).toBeVisible();
      await settled(page);
      expect(await faultsOf(page), `${colorScheme} ${lang}`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.goto('/districts?layer=risk&lang=zh');
  await page.getByRole('button', { name: /^渝中区：/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '企业裁员方案' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '乙汽配公司' })).toBeVisible();
  await expect(page.getByText('丙公司')).toHaveCount(0);
  await page.getByRole('link', { name: '在区位图上看' }).click();
  await page.getByRole('link', { name: '就业', exact: true }).click();
  await expect(page.getByLabel('指标')).toBeVisible();
  await settled(page);
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
