import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { FiguresCard } from '#client/features/warnings/figures-card.tsx';
import { aRule, aWarningDetail } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const FIGURE = {
  ...{ period: '2020-01', file: 'rates.csv', upload: 'u1', at: '2020-02-18T02:00:00.000Z' },
  ...({ versions: 2, since: 1, accepted: 3, review: 'waiting' } as const),
};
const ROUTES = {
  ...COMMON,
  'GET /rules': { items: [aRule()] },
  'GET /observations/history': { items: [], total: 0, next: null },
};

describe(FiguresCard, () => {
  test('marks a sheet under review, failed checks and corrections; each figure opens where it comes from', async () => {
    await renderApp('/warnings/w1?period=2020-06', {
      ...ROUTES,
      'GET /warnings/w1': aWarningDetail({ figures: [FIGURE] }),
    });
    const card = await screen.findByRole('region', { name: '数据与原表' });
    expect(within(card).getByText('待审核发布')).toBeDefined();
    expect(within(card).getByText('报表有 3 处核对提示，已接受')).toBeDefined();
    expect(within(card).getByText('触发后改过 1 次')).toBeDefined();
    expect(within(card).getByRole('link', { name: 'rates.csv' }).getAttribute('href')).toContain(
      '/uploads/u1',
    );
    await userEvent.click(within(card).getByRole('button', { name: '5.3%' }));
    expect(window.location.search).toContain('figure=');
  });

  test('how many districts sent the period behind it, and who did not', async () => {
    const reported = {
      ...{ period: '2020-06', due: '2020-07-10', expected: 41, came: 39 },
      missing: [
        { region: '500103', daysLate: 5 },
        { region: '500000', daysLate: null },
      ],
    };
    await renderApp('/warnings/w1?period=2020-06', {
      ...ROUTES,
      'GET /warnings/w1': aWarningDetail({ reported }),
    });
    const card = await screen.findByRole('region', { name: '数据与原表' });
    expect(within(card).getByText(/2020 年 6 月：41 个区县（含功能区）中 39 个已报/).textContent).toContain(
      '未报：渝中区（逾期 5 天）、全市（未到期）。',
    );
    expect(within(card).getByRole('link', { name: '填报情况' })).toBeDefined();
  });

  test('says so where no period has a figure of its own', async () => {
    await renderApp('/warnings/w1?period=2020-06&lang=en', {
      ...ROUTES,
      'GET /warnings/w1': aWarningDetail(),
    });
    expect(
      await screen.findByText(/No period judged has a figure of this indicator of its own/),
    ).toBeDefined();
  });
});
