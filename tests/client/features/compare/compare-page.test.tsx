import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { FigureChangesDto, VerdictChangesDto, WarningChangesDto } from '#contract/changes.ts';
import { ComparePage } from '#client/features/compare/compare-page.tsx';
import { COMMON } from '../../routes.ts';
import { ProblemAnswer, renderApp } from '../../../support/render.tsx';

const ADDRESS = '/compare?period=2020-09&region=500000&from=2020-09-01&to=2020-10-15';
const SPAN = { from: { asOf: '2020-09-01', version: 3 }, to: { asOf: '2020-10-15', version: 5 } };

const FIGURES: FigureChangesDto = {
  ...SPAN,
  counts: { added: 0, revised: 1, withdrawn: 0 },
  items: [
    {
      kind: 'revised',
      indicator: 'urban-new-jobs',
      region: '500000',
      group: 'total',
      industry: 'total',
      period: '2020-08',
      basis: 'ytd',
      unit: '万人',
      before: 45,
      beforeMissing: null,
      after: 45.26,
      afterMissing: null,
      difference: 0.26,
      relative: 0.00577,
      status: 'reported',
      version: 5,
      recordedAt: '2020-10-10T01:00:00.000Z',
      by: '张敏',
      upload: 'u1',
      file: '九月.xlsx',
      reason: '八月漏报一个区',
      source: null,
    },
  ],
  total: 1,
  next: null,
};
const then = { actualPeriod: '2020-09', missing: null, targetValue: 60, targetVersion: 1 };
const VERDICTS: VerdictChangesDto = {
  ...SPAN,
  period: '2020-09',
  judged: 6,
  items: [
    {
      target: 'urban-new-jobs',
      indicator: 'urban-new-jobs',
      region: '500000',
      comparator: 'at-least',
      evaluation: 'cumulative',
      unit: '万人',
      decimals: 2,
      changed: ['status', 'figure'],
      before: { ...then, status: 'behind', actual: 42, attainment: 0.7, lead: -0.05 },
      after: { ...then, status: 'ahead', actual: 48, attainment: 0.8, lead: 0.05 },
    },
  ],
  total: 1,
  next: null,
};
const WARNINGS: WarningChangesDto = {
  ...SPAN,
  items: [
    {
      id: 'w1',
      change: 'raised',
      ruleZh: '调查失业率高于预警线',
      ruleEn: 'Rate above the line',
      indicator: 'surveyed-unemployment-rate',
      region: '500000',
      before: 'yellow',
      after: 'orange',
      state: 'active',
      openedPeriod: '2020-07',
      period: '2020-09',
      value: 6.2,
      unit: '%',
      decimals: 1,
      at: '2020-10-10T01:00:00.000Z',
    },
  ],
  total: 1,
  next: null,
};
const ROUTES = {
  ...COMMON,
  'GET /changes': FIGURES,
  'GET /changes/verdicts': VERDICTS,
  'GET /changes/warnings': WARNINGS,
};

const textOf = (table: string): (string | null)[] =>
  within(screen.getByRole('group', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe(ComparePage, () => {
  test('lies in the area of data', async () => {
    await renderApp(ADDRESS, ROUTES);
    const areas = await screen.findByRole('navigation', { name: '主导航' });
    expect(within(areas).getByRole('link', { current: 'page' }).textContent).toBe('数据');
  });

  test('sets figures, verdicts and warnings of the first day beside those of the second', async () => {
    await renderApp(ADDRESS, ROUTES);
    expect(await screen.findByRole('group', { name: '数值' })).toBeDefined();
    expect(textOf('数值')).toEqual([
      '修订全市 · 城镇新增就业2020 年 1—8 月45 万人45.26 万人+0.26 万人+0.6%九月.xlsx 2020-10-10 09:00 · 张敏八月漏报一个区',
    ]);
    expect(textOf('判断')).toEqual([
      '全市 · 城镇新增就业滞后 −5.0 个百分点42.00 万人2020 年 1—9 月快于序时 +5.0 个百分点48.00 万人2020 年 1—9 月判断数值',
    ]);
    expect(textOf('预警')).toEqual([
      expect.stringMatching(
        /^升级.*黄.*橙全市 · 城镇调查失业率调查失业率高于预警线6\.2%2020 年 9 月2020-10-10 09:00$/,
      ),
    ]);
    expect(screen.getByRole('link', { name: '下载 CSV' }).getAttribute('href')).toBe(
      '/api/v1/changes.csv?from=2020-09-01&to=2020-10-15',
    );
  });

  test('a shortcut counts back from the second day, and the address keeps both', async () => {
    const { calls } = await renderApp(ADDRESS, ROUTES);
    await userEvent.click(await screen.findByRole('button', { name: '一周前' }));
    const params = new URLSearchParams(window.location.search);
    expect([params.get('from'), params.get('to')]).toEqual(['2020-10-08', '2020-10-15']);
    const asked = calls.filter(({ path }) => path === '/changes').at(-1);
    expect([asked?.query.get('from'), asked?.query.get('to')]).toEqual(['2020-10-08', '2020-10-15']);
  });

  test('asks nothing of days the wrong way round, and says so', async () => {
    const { calls } = await renderApp('/compare?from=2020-10-16&to=2020-10-15', ROUTES);
    expect((await screen.findByText('前一个日期须早于后一个')).getAttribute('role')).toBe('alert');
    expect(calls.some(({ path }) => path.startsWith('/changes'))).toBe(false);
  });

  test('each list is empty or broken by itself', async () => {
    const none = { ...SPAN, items: [], total: 0, next: null };
    await renderApp(ADDRESS, {
      ...ROUTES,
      'GET /changes/warnings': none,
      'GET /changes/verdicts': new ProblemAnswer(500, 'internal'),
    });
    expect(await screen.findByText('预警没有变化')).toBeDefined();
    expect(await screen.findByText('服务器出错')).toBeDefined();
    expect(await screen.findByRole('group', { name: '数值' })).toBeDefined();
  });
});
