import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { RisksDto } from '#contract/risks.ts';
import { RiskLayer } from '#client/features/districts/risk-layer.tsx';
import { ProblemAnswer, renderApp } from '../../../support/render.tsx';
import { COMMON } from '../../routes.ts';
import { aRisk, aRiskMap, NO_CASES } from './a-risk.ts';

const ADDRESS = '/districts?layer=risk&period=2020-06&region=500000';
const PLANS = { ...NO_CASES, cases: 3, firms: 2, persons: 84, hidden: 1, level: 'yellow' } as const;
const EVENTS = { ...NO_CASES, cases: 1, persons: null, missing: 'not-reported', unknown: 1 } as const;
const YUZHONG = aRisk({ state: 'open', plans: PLANS, events: EVENTS, level: 'yellow', sample: true });
const RISKS = aRiskMap({
  ...{ sample: true, below: 3, city: { ...YUZHONG, begun: 2 }, sources: ['渝人社〔2020〕7号'] },
  rules: [{ id: 'layoff-one-firm', nameZh: '单户企业裁员', nameEn: 'Layoff at one firm', suggested: true }],
  industries: [
    { ...PLANS, industry: '汽车制造' },
    { ...PLANS, cases: 1, firms: 1, persons: null, missing: 'suppressed', industry: null },
  ],
  items: [YUZHONG, aRisk({ region: '500104', tile: null })],
});
const open = (risks: RisksDto | ProblemAnswer, address = ADDRESS) =>
  renderApp(address, { ...COMMON, 'GET /registers/risks': risks });
const linkIn = (cell: string | RegExp): string | null =>
  screen.getByRole('link', { name: cell }).getAttribute('href');

describe(RiskLayer, () => {
  test('says of each district how many firms, people, and on which level; numbers lead to its entries', async () => {
    await open(RISKS);
    const tile = await screen.findByRole('button', { name: /^渝中区：/ });
    expect(tile.getAttribute('aria-label')).toBe(
      '渝中区：裁员方案 2 户 3 份 · 84 人；另 1 条人数不足 3，不公开，三级（黄）；风险事件 1 起 · 没有写人数',
    );
    const row = within(await screen.findByRole('table', { name: '风险居前的区县' })).getByRole('row', {
      name: /渝中区/,
    });
    expect(within(row).getByText('示例数据')).toBeDefined();
    const plans = within(row).getByRole('link', { name: '2 户 3 份 · 84 人' });
    expect(plans.getAttribute('href')).toContain('/registers/layoff-plans');
    expect(plans.getAttribute('href')).toContain('where=500103');
    await userEvent.click(tile);
    await waitFor(() => expect(window.location.pathname).toBe('/registers/layoff-plans'));
    expect(window.location.search).toContain('where=500103');
  });

  test('industries lead to their plans; a small count is not shown; what grades and where it stands is said', async () => {
    await open(RISKS);
    const table = await screen.findByRole('table', { name: '拟裁人数居前的行业' });
    expect(within(table).getByText('人数不足 3，不公开')).toBeDefined();
    expect(within(table).getByText('没有写行业')).toBeDefined();
    expect(decodeURIComponent(linkIn('汽车制造') ?? '')).toContain('q=汽车制造');
    expect(linkIn('单户企业裁员')).toContain('/warnings/rules/layoff-one-firm');
    expect(screen.getByText(/建议值，待市局核定/)).toBeDefined();
    expect(screen.getByText('渝人社〔2020〕7号')).toBeDefined();
    expect(screen.getByText(/另有 2 份方案已到起始日/).textContent).toContain(
      '2 个区县里 1 个两本台账都没有登记过',
    );
  });

  test('before the first entry it leads to the registers', async () => {
    await open(aRiskMap());
    expect(await screen.findByText('还没有登记')).toBeDefined();
    expect(linkIn('裁员方案')).toContain('/registers/layoff-plans');
    expect(linkIn('风险事件')).toContain('/registers/risk-events');
  });

  test('where all has ended it says so, and keeps the map', async () => {
    const none = aRisk({ state: 'none', events: NO_CASES });
    await open(aRiskMap({ items: [none], city: none }));
    expect(await screen.findByText('没有在办的裁员方案和风险事件。')).toBeDefined();
    expect(screen.getByRole('button', { name: '渝中区：没有在办的' })).toBeDefined();
  });

  test('says that it could not be read', async () => {
    await open(new ProblemAnswer(500, 'internal'));
    const problem = await screen.findByRole('alert');
    expect(within(problem).getByRole('button', { name: '重试' })).toBeDefined();
  });

  test('what was read stays, with a word that it is old, when it cannot be read again', async () => {
    let answer: RisksDto | ProblemAnswer = RISKS;
    await renderApp(ADDRESS, { ...COMMON, 'GET /registers/risks': () => answer });
    await screen.findByRole('button', { name: /^渝中区：/ });
    answer = new ProblemAnswer(500, 'internal');
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText(/^未能刷新，所见为/)).toBeDefined();
    expect(screen.getByRole('button', { name: /^渝中区：/ })).toBeDefined();
  });

  test('asks for what was known on the day the address names, and for no figure of an indicator', async () => {
    const { calls } = await open(RISKS, `${ADDRESS}&asOf=2020-07-01`);
    await screen.findByRole('button', { name: /^渝中区：/ });
    const asked = calls
      .filter(({ path }) => path === '/registers/risks')
      .map(({ query }) => query.get('asOf'));
    expect(asked).toEqual(['2020-07-01']);
    expect(calls.some(({ path }) => path === '/districts')).toBe(false);
    expect(screen.getByRole('link', { name: '裁员风险' }).getAttribute('aria-current')).toBe('true');
    expect(linkIn('就业')).not.toContain('layer');
  });

  test('only the first are listed until all are asked for', async () => {
    const items = Array.from({ length: 8 }, (_, n) => ({ ...YUZHONG, region: `50010${n}`, tile: null }));
    await open(aRiskMap({ ...RISKS, items, total: 8 }));
    const table = await screen.findByRole('table', { name: '风险居前的区县' });
    const folded = () => table.querySelectorAll('tr[data-tone="more"]').length;
    expect([within(table).getAllByRole('row').length, folded()]).toEqual([9, 2]);
    await userEvent.click(screen.getByRole('button', { name: '全部 8 个' }));
    expect(folded()).toBe(0);
  });

  test('speaks English', async () => {
    await open(RISKS, `${ADDRESS}&lang=en`);
    const tile = await screen.findByRole('button', { name: /^Yuzhong District:/ });
    expect(tile.getAttribute('aria-label')).toBe(
      'Yuzhong District: Lay-off plans: 2 firms, 3 plans · 84 people; 1 more under 3 people, not disclosed, III, yellow; Risk events: 1 event · people not written down',
    );
  });
});
