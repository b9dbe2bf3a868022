import { fireEvent, screen, within } from '@testing-library/react';
import type { DecompositionDto } from '#contract/decomposition.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { TargetPage } from '#client/features/targets/target-page.tsx';
import { anAttainment, aTarget, aVintage, anObservation } from '../../fixtures.ts';
import { COMMON, SIX_TARGETS } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const ADDRESS = '/targets/urban-new-jobs-2020?period=2020-09&region=500000';
/** The whole is 4.22 ahead in 万人: two districts, and what they do not explain. */
const A_SPLIT: DecompositionDto = {
  target: 'urban-new-jobs-2020',
  indicator: 'urban-new-jobs',
  region: '500000',
  by: 'region',
  period: '2020-09',
  actualPeriod: '2020-09',
  unit: '人',
  decimals: 0,
  schedule: 'calendar',
  zones: null,
  level: {
    expectedBy: 'own-targets',
    total: 42_200,
    parts: [{ code: '500103', actual: 20_000, amount: -1200, points: -0.002 }],
    remainder: 43_400,
    missing: ['500104'],
    concentration: 1,
  },
  levelWhyNot: null,
  change: null,
  changeWhyNot: 'no-last-year',
  ...{ asOf: '2020-10-20', version: 3, sample: false, sources: ['jobs.csv'] },
};
const ROUTES = {
  ...COMMON,
  'GET /targets/urban-new-jobs-2020/versions': { items: [aTarget()] },
  'GET /attainment': { items: SIX_TARGETS },
  'GET /attainment/decomposition': A_SPLIT,
  'GET /observations': { items: [anObservation()], total: 1, next: null },
  'GET /observations/history': {
    items: [aVintage({ version: 2, value: 48.9 }), aVintage({ version: 3, reason: '渝中区补报' })],
  },
};

afterEach(() => vi.restoreAllMocks());

describe(TargetPage, () => {
  test('a file of a chart that is not public says so in its name', async () => {
    const embargo = { since: '2020-10-08T02:00:00.000Z', uploads: 1, seen: true };
    const session = { mode: 'accounts', user: null, permissions: ['read'], embargo };
    const saved: string[] = [];
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL = (): string => 'blob:';
        static override revokeObjectURL = (): void => undefined;
      },
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    await renderApp(ADDRESS, { ...ROUTES, 'GET /session': { ...session } });
    const [csv] = await screen.findAllByRole('button', { name: 'CSV' });
    if (csv) fireEvent.click(csv);
    expect(saved).toEqual([expect.stringMatching(/ 未公布 内部使用\.csv$/)]);
  });

  test('the verdict with its numbers, the clause and the revisions', async () => {
    await renderApp(ADDRESS, ROUTES);
    expect(await screen.findByText('1.09（1 为正好）')).toBeDefined();
    expect(screen.getByText('按累计数与时间进度之比判断。')).toBeDefined();
    expect(screen.getByText('城镇新增就业60万人以上')).toBeDefined();
    expect(await screen.findByText('渝中区补报')).toBeDefined();
    expect(screen.getByText('48.9 万人')).toBeDefined();
  });

  test('a change of the target is a new version, with a monthly path of its own', async () => {
    const { calls } = await renderApp(ADDRESS, { ...ROUTES, 'POST /targets': aTarget({ version: 2 }) });
    fireEvent.click(await screen.findByRole('button', { name: '调整目标' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '保存为新版本' }));
    expect(within(dialog).getAllByText('请填写')).toHaveLength(2);
    fireEvent.change(within(dialog).getByLabelText(/^目标值（万人）/), { target: { value: '66' } });
    fireEvent.change(within(dialog).getByLabelText(/^文件号/), { target: { value: '渝〔2020〕9号' } });
    fireEvent.change(within(dialog).getByLabelText(/^生效日期/), { target: { value: '2020-10-01' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '按时间进度填入' }));
    fireEvent.change(within(dialog).getByLabelText('1月'), { target: { value: '3.5' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '保存为新版本' }));
    expect(await screen.findByText('已存为新版本')).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      indicator: 'urban-new-jobs',
      value: 66,
      document: '渝〔2020〕9号',
      effectiveFrom: '2020-10-01',
      path: [3.5, 11, 16.5, 22, 27.5, 33, 38.5, 44, 49.5, 55, 60.5, 66],
    });
  });

  test('who owes the gap, closing with what the districts do not explain', async () => {
    await renderApp(ADDRESS, ROUTES);
    const table = await screen.findByRole('table', { name: '差距在谁 · 与应完成之差' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '渝中区−1200 人',
      '未能分摊（1 个区县缺数或缺目标）+43,400 人',
      '合计+42,200 人',
    ]);
    expect(table.closest('section')?.textContent).toContain('来源： jobs.csv');
    fireEvent.click(screen.getByRole('tab', { name: '与上年同期之差' }));
    expect(screen.getByText('没有上年同期数值，区县也没有自己的目标，说不出差距在谁。')).toBeDefined();
  });

  test('says both paces in one sentence when they disagree, and what rests on which years', async () => {
    const item = anAttainment({
      lead: { calendar: 0.02, seasonal: -0.0144, typed: null },
      schedule: { calendar: 0.75, seasonal: 0.7844, typed: null },
      pacesDisagree: true,
      season: { years: [2019, 2018], leftOut: [], shares: null },
      projection: {
        low: 57,
        mid: 58.9,
        high: 60.4,
        chance: null,
        chanceWhyNot: 'too-few-years',
        basis: '2019,2018',
        byShares: 58.9,
        by: [
          { year: 2019, share: 0.7821, total: 59.07 },
          { year: 2018, share: 0.7835, total: 58.97 },
        ],
      },
      projectionWhyNot: null,
    });
    await renderApp(ADDRESS, { ...ROUTES, 'GET /attainment': { items: [item] } });
    expect(
      await screen.findByText(
        '两种进度不一致：比时间进度 +2.0 个百分点，比往年同期 −1.4 个百分点；以往年同期为准。',
      ),
    ).toBeDefined();
    expect(screen.getByText('往年不足三年，不作达成判断，只给区间。')).toBeDefined();
    expect(screen.getByText('按2019年 59.07 万人、按2018年 58.97 万人')).toBeDefined();
    expect(screen.getByText('2018、2019年')).toBeDefined();
  });

  test('says that nothing can be said where there are no past years', async () => {
    await renderApp(ADDRESS, ROUTES);
    expect(await screen.findByText('没有完整的往年数据：只能按时间进度判断，不能预测全年。')).toBeDefined();
    expect(screen.getByText('没有可用的往年')).toBeDefined();
  });

  test('what if the coming months bring so much', async () => {
    await renderApp(ADDRESS, ROUTES);
    const slider = await screen.findByRole('slider', { name: '其后 3 个月，每月' });
    // (60 − 49.22) ÷ 3 = 3.593…, rounded up to 3.60: 49.22 + 10.8 = 60.02
    expect(screen.getByText('60.02 万人')).toBeDefined();
    fireEvent.change(slider, { target: { value: '3' } });
    // 49.22 + 9 = 58.22, 1.78 short
    expect(screen.getByText('58.22 万人')).toBeDefined();
    expect(screen.getByText('比目标少 1.78 万人')).toBeDefined();
  });
});
