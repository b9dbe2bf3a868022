import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CohortFrame } from '#client/features/targets/cohort-frame.tsx';
import { anAttainment, anIndicator, anObservation, aTarget } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const INDICATOR = 'graduate-employment-rate';
const ABOUT = { indicator: INDICATOR, unit: '%' };
const ITEM = anAttainment({
  ...ABOUT,
  target: 'graduates',
  evaluation: 'year-end',
  decimals: 1,
  targetValue: 90,
  period: '2020-09',
  actualPeriod: '2020-09',
  actual: 90.7,
});
const of = (period: string, value: number) => anObservation({ ...ABOUT, period, value, basis: 'period' });
const ROUTES = {
  ...COMMON,
  'GET /indicators': {
    items: [anIndicator({ code: INDICATOR, nameZh: '高校毕业生就业率', unit: '%', cohortFrom: 7 })],
  },
  'GET /targets/graduates/versions': { items: [aTarget({ ...ABOUT, id: 'graduates' })] },
  'GET /attainment': { items: [ITEM] },
  'GET /observations': { items: [of('2019-12', 95), of('2020-09', 90.7)], total: 2, next: null },
};

describe(CohortFrame, () => {
  test('says how far the cohort is, which are behind it, and how many days are left', async () => {
    await renderApp('/targets/graduates?period=2020-09&region=500000&asOf=2020-09-17', ROUTES);
    const frame = await screen.findByRole('group', {
      name: '高校毕业生就业率，2020 届截至2020 年 9 月为 90.7%；图中往届：2019 届',
    });
    expect(frame.closest('section')?.textContent).toContain('距12 月 31 日年底就业率还有 105 天');
  });

  test('before July counts the days of this year’s graduates, and says whose they are', async () => {
    const june = { ...ITEM, period: '2021-06', actualPeriod: '2021-06' };
    await renderApp('/targets/graduates?period=2021-06&region=500000&asOf=2021-07-01', {
      ...ROUTES,
      'GET /attainment': { items: [june] },
    });
    const frame = await screen.findByRole('group', { name: /^高校毕业生就业率，2020 届截至2021 年 6 月/ });
    // July's and August's 31 days, less the one that is today.
    expect(frame.closest('section')?.textContent).toContain(
      '2021 届：距8 月 31 日初次就业率还有 61 天、距12 月 31 日年底就业率还有 183 天',
    );
  });

  test('counts no days once the year is over', async () => {
    await renderApp('/targets/graduates?period=2020-09&region=500000&asOf=2021-02-01&lang=en', ROUTES);
    const frame = await screen.findByRole('group', {
      name: /cohorts before it in the chart: Class of 2019$/,
    });
    expect(frame.closest('section')?.textContent).not.toContain('days left');
  });
});
