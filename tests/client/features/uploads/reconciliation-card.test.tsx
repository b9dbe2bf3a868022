import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Reconciliation } from '#contract/reconciliation.ts';
import { ReconciliationCard } from '#client/features/uploads/reconciliation-card.tsx';
import { aGrid } from '../../a-grid.ts';
import { anUpload, NO_CONSEQUENCES } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';
import type { Routes } from '../../../support/render.tsx';

const FOUND: Reconciliation = {
  items: [
    {
      indicator: 'urban-new-jobs',
      region: '500103',
      group: 'total',
      industry: 'total',
      period: '2020-06',
      sheet: '',
      cell: 'B4',
      month: 1.92,
      ytd: 1.92,
      previousYtd: 1.6,
      difference: -1.6,
      unit: '万人',
      explanation: 'ytd-in-month-column',
      words: { zh: '本月数就是本期累计', en: 'the month is the total' },
      proposal: {
        id: 'p1',
        kind: 'correct',
        words: { zh: '把 B4 读作 0.32', en: 'read B4 as 0.32' },
        changes: [],
        accept: [],
      },
    },
  ],
  differing: 1,
  agreed: 40,
  total: 41,
};

function routes(found: Reconciliation): Routes {
  return {
    ...COMMON,
    'GET /uploads/u9': anUpload(),
    'GET /uploads/u9/changes': { items: [], total: 0, next: null },
    'GET /uploads/u9/consequences': NO_CONSEQUENCES,
    'GET /uploads/u9/grid': aGrid(),
    'GET /uploads/u9/reconciliation': found,
    'POST /uploads/u9/reconciliation/p1/apply': anUpload(),
  };
}

async function card(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: '本月与累计勾稽' });
}

describe(ReconciliationCard, () => {
  test('sets month, total and difference side by side with a likely cause, and applies what is proposed', async () => {
    const { calls } = await renderApp('/data/uploads/u9', routes(FOUND));
    const found = within(await card());
    const row = (await found.findByRole('link', { name: 'B4' })).closest('tr');
    expect([...(row?.cells ?? [])].slice(0, 7).map((cell) => cell.textContent)).toEqual([
      'B4',
      '渝中区 城镇新增就业 · 2020 年 6 月',
      '1.92 万人',
      '1.92 万人',
      '1.6 万人',
      '−1.6 万人',
      '本月数就是本期累计',
    ]);
    await userEvent.click(found.getByRole('button', { name: '一键采用 B4：把 B4 读作 0.32' }));
    expect(await screen.findByText('已采用，已重新比对')).toBeDefined();
    expect(calls.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
      '/uploads/u9/reconciliation/p1/apply',
    ]);
  });

  test.each<[string, Reconciliation, RegExp]>([
    ['nothing to hold together', { items: [], differing: 0, agreed: 0, total: 0 }, /没有可以勾稽的数值/],
    ['all agree', { items: [], differing: 0, agreed: 41, total: 41 }, /全部相符/],
  ])('%s', async (_what, found, text) => {
    await renderApp('/data/uploads/u9', routes(found));
    expect(await within(await card()).findByText(text)).toBeDefined();
  });
});
