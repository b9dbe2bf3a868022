import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TargetPage } from '#client/features/targets/target-page.tsx';
import { aTarget, aVintage, anObservation } from '../../fixtures.ts';
import { COMMON, SIX_TARGETS } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const ADDRESS = '/targets/urban-new-jobs-2020?period=2020-09&region=500000';
const ROUTES = {
  ...COMMON,
  'GET /targets/urban-new-jobs-2020/versions': { items: [aTarget()] },
  'GET /attainment': { items: SIX_TARGETS },
  'GET /observations': { items: [anObservation()], total: 1, next: null },
  'GET /observations/history': {
    items: [aVintage({ version: 2, value: 48.9 }), aVintage({ version: 3, reason: '渝中区补报' })],
  },
};

describe(TargetPage, () => {
  test('the verdict with its numbers, the clause and the revisions', async () => {
    await renderApp(ADDRESS, ROUTES);
    expect(await screen.findByText('1.09（1 为正好）')).toBeDefined();
    expect(screen.getByText('按累计数与时间进度之比判断。')).toBeDefined();
    expect(screen.getByText('城镇新增就业60万人以上')).toBeDefined();
    expect(await screen.findByText('渝中区补报')).toBeDefined();
    expect(screen.getByText('48.9 万人')).toBeDefined();
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
