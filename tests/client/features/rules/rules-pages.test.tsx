import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Rehearsal, RuleStandingDto } from '#contract/rules.ts';
import { RulePage } from '#client/features/rules/rule-page.tsx';
import { RulesPage } from '#client/features/rules/rules-page.tsx';
import { aRule } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const STANDING: RuleStandingDto = {
  rule: 'unemployment-level',
  scope: 2,
  series: 1,
  judgedTo: '2020-05',
  active: 1,
  notEvaluated: [{ reason: 'no-target', series: 1, period: '2020-06' }],
};
const point = { figure: null, level: null, line: 5.7, recoverAt: 5.5, reason: null };
const REHEARSAL: Rehearsal = {
  unit: '%',
  decimals: 1,
  periods: 2,
  episodes: [
    {
      series: 'x',
      region: '500000',
      group: 'total',
      industry: 'total',
      from: '2020-02',
      to: null,
      level: 'orange',
      peak: { period: '2020-02', value: 6.2 },
      periods: 1,
    },
  ],
  notEvaluated: [
    { region: '500000', group: 'total', industry: 'total', period: '2020-03', reason: 'missing' },
  ],
  comparison: {
    rule: 'unemployment-level',
    version: 1,
    both: [
      {
        region: '500000',
        group: 'total',
        industry: 'total',
        from: '2020-02',
        oldFrom: '2020-04',
        lead: 2,
      },
    ],
    onlyNew: [],
    onlyOld: [],
  },
  chart: {
    region: '500000',
    group: 'total',
    industry: 'total',
    points: [
      { ...point, period: '2020-01', value: 5.3 },
      { ...point, period: '2020-02', value: 6.2, level: 'orange' },
    ],
  },
};
const ROUTES = {
  ...COMMON,
  'GET /rules': { items: [aRule(), aRule({ id: 'off', nameZh: '停用的规则', enabled: false })] },
  'GET /rules/standings': { items: [STANDING] },
  'GET /groups': { items: [{ code: 'women', nameZh: '女性', nameEn: 'Women' }] },
  'POST /rules/rehearse': REHEARSAL,
};

describe(RulesPage, () => {
  test('says what is on, how far it was judged and what it could not judge', async () => {
    await renderApp('/warnings/rules', ROUTES);
    const row = (await screen.findByRole('link', { name: '调查失业率高于预警线' })).closest('tr');
    if (!row) throw new Error('no row');
    expect(within(row).getByText('启用')).toBeDefined();
    expect(within(row).getByText('建议值')).toBeDefined();
    expect(await within(row).findByText('评判至 2020 年 5 月')).toBeDefined();
    expect(within(row).getByText('2 个序列中 1 个有数据')).toBeDefined();
    expect(within(row).getByText('没有年度目标：1 个序列，至 2020 年 6 月')).toBeDefined();
    expect(screen.getByText('停用')).toBeDefined();
  });
});

describe(RulePage, () => {
  const ADDRESS = '/warnings/rules/unemployment-level';

  test('shows what the rule would have done, and against the one in force', async () => {
    await renderApp(ADDRESS, ROUTES);
    expect(await screen.findByText(/这条规则会报警 1 次/)).toBeDefined();
    expect(screen.getByText('仍在生效')).toBeDefined();
    expect(screen.getByText('到期未报：2020 年 3 月')).toBeDefined();
    expect(screen.getByText('全市 2020 年 2 月：早 2 个月')).toBeDefined();
  });

  test('tries the rule again as a line moves, and saves it only with a reason', async () => {
    const { calls } = await renderApp(ADDRESS, {
      ...ROUTES,
      'PUT /rules/unemployment-level': aRule({ version: 2 }),
    });
    await screen.findByText(/这条规则会报警 1 次/);
    fireEvent.change(screen.getByRole('slider', { name: '黄色线' }), { target: { value: '5.6' } });
    await waitFor(() => {
      const tried = calls.filter(({ path }) => path === '/rules/rehearse').at(-1)?.body;
      expect(tried).toMatchObject({
        compareWith: 'unemployment-level',
        condition: {
          lines: [
            { level: 'yellow', value: 5.6 },
            { level: 'orange', value: 6 },
          ],
        },
      });
    });
    await userEvent.click(screen.getByRole('button', { name: '保存为新版本' }));
    expect(screen.getByText('请写明为什么修改')).toBeDefined();
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false);
    await userEvent.type(screen.getByLabelText(/修改原因/), '收紧');
    await userEvent.click(screen.getByRole('button', { name: '保存为新版本' }));
    await waitFor(() => {
      expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        reason: '收紧',
        condition: {
          lines: [
            { level: 'yellow', value: 5.6 },
            { level: 'orange', value: 6 },
          ],
        },
      });
    });
  });

  test('offers each kind its own settings for a new rule, and fixes them for a saved one', async () => {
    await renderApp('/warnings/rules/new', ROUTES);
    await userEvent.selectOptions(await screen.findByLabelText('条件'), 'momentum');
    expect(screen.getByLabelText('三个月中至少有')).toBeDefined();
    await userEvent.selectOptions(screen.getByLabelText('条件'), 'xmr');
    expect(screen.getByLabelText('连续七点在均值一侧')).toBeDefined();
    expect(screen.queryByRole('slider')).toBeNull();
  });

  test('scope is regions and groups, added and taken away', async () => {
    const { calls } = await renderApp(ADDRESS, ROUTES);
    await userEvent.selectOptions(await screen.findByLabelText('添加地区'), '全部区县');
    await userEvent.click(screen.getByRole('button', { name: '移除 全市' }));
    await userEvent.selectOptions(await screen.findByLabelText('添加群体'), '女性');
    await userEvent.click(screen.getByRole('button', { name: '移除 合计' }));
    await waitFor(() => {
      const tried = calls.filter(({ path }) => path === '/rules/rehearse').at(-1)?.body;
      expect(tried).toMatchObject({ regions: ['districts'], groups: ['women'] });
    });
  });

  test('says so when there is no such rule', async () => {
    await renderApp('/warnings/rules/nobody', ROUTES);
    expect(await screen.findByText('没有这条规则')).toBeDefined();
  });
});
