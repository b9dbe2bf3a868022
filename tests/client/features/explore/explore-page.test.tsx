import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ExploreDto } from '#contract/explore.ts';
import { ExplorePage } from '#client/features/explore/explore-page.tsx';
import { COMMON } from '../../routes.ts';
import { ProblemAnswer, renderApp, type Call } from '../../../support/render.tsx';

const CELLS = [
  { value: 8.1, shown: 8.1 },
  { value: null, shown: null, why: 'not-reported' as const },
];

function aTable(part: Partial<ExploreDto> = {}): ExploreDto {
  return {
    ...{
      indicator: 'urban-new-jobs',
      unit: '万人',
      decimals: 2,
      changes: 'ratio',
      basis: 'ytd',
      bases: ['ytd'],
    },
    ...{ rowsBy: 'region', columnsBy: 'period', region: '500000', group: 'total', industry: 'total' },
    ...{
      period: '2020-02',
      step: 'month',
      steps: ['month'],
      show: 'value',
      base: null,
      refused: [],
      sources: ['公报'],
    },
    ...{ columns: ['2020-01', '2020-02'], sum: null, sample: false, version: 3, asOf: '2020-12-31' },
    rows: [
      { code: '500000', role: 'whole', kind: null, area: '', cells: CELLS },
      { code: '500103', role: 'part', kind: 'division', area: '中心城区', cells: CELLS },
    ],
    ...part,
  };
}

const ROUTES = {
  ...COMMON,
  'GET /groups': { items: [] },
  'GET /industries': { items: [] },
  'GET /views': { items: [] },
};

describe(ExplorePage, () => {
  test('a month half typed stays as it is, and is asked for once it is one', async () => {
    const asked: (string | null)[] = [];
    await renderApp('/explore?period=2020-02', {
      ...ROUTES,
      'GET /explore': ({ query }: Call) => {
        asked.push(query.get('to'));
        return aTable();
      },
    });
    const field = await screen.findByLabelText('止');
    await screen.findByRole('grid');
    // As a browser without a picker takes it: letter by letter.
    field.setAttribute('type', 'text');
    const before = asked.length;
    fireEvent.change(field, { target: { value: '2020-1' } });
    expect([field, asked.length]).toEqual([expect.objectContaining({ value: '2020-1' }), before]);
    fireEvent.change(field, { target: { value: '2020-12' } });
    await expect.poll(() => asked.slice(before)).toEqual(['2020-12']);
  });

  test('a question that is refused leaves a way to start over', async () => {
    await renderApp('/explore?rows=period', {
      ...ROUTES,
      'GET /explore': new ProblemAnswer(400, 'request.invalid'),
    });
    const link = await screen.findByRole('link', { name: '从头选起' });
    expect(link.getAttribute('href')).toMatch(/^\/explore(?!.*rows)/);
  });

  test('has one stop of the Tab key, also when the row that had it is gone', async () => {
    let rows = aTable().rows;
    await renderApp('/explore?period=2020-02', { ...ROUTES, 'GET /explore': () => aTable({ rows }) });
    const grid = await screen.findByRole('grid');
    const stops = () =>
      [...grid.querySelectorAll('[data-at][tabindex="0"]')].map((each) => each.getAttribute('data-at'));
    expect(stops()).toEqual(['0,0']);
    within(grid).getAllByRole('checkbox')[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? grid, { key: 'ArrowDown' });
    expect(stops()).toEqual(['1,0']);
    rows = rows.slice(0, 1);
    fireEvent.change(screen.getByLabelText('内容'), { target: { value: 'year-on-year' } });
    await expect.poll(() => grid.querySelectorAll('tbody tr').length).toBe(1);
    expect(stops()).toEqual(['0,0']);
  });

  test('offers lines or bars only where there are periods for lines to join', async () => {
    await renderApp('/explore', { ...ROUTES, 'GET /explore': aTable() });
    expect(await screen.findByLabelText('图形')).toBeDefined();
  });

  test('and not over groups', async () => {
    const table = aTable({ columnsBy: 'group', columns: ['total', 'graduates'] });
    await renderApp('/explore?columns=group', { ...ROUTES, 'GET /explore': table });
    await screen.findByRole('grid');
    expect(screen.queryByLabelText('图形')).toBeNull();
  });

  test('asked for a heat table, one scale over the table stands above it in its own numbers', async () => {
    const cells = [8.1, 3.2, 4.5].map((value) => ({ value, shown: value }));
    await renderApp('/explore?period=2020-06&columns=industry&shade=table', {
      ...ROUTES,
      'GET /explore': aTable({
        ...{ columnsBy: 'industry', columns: ['total', 'C', 'E'], period: '2020-06' },
        rows: [{ code: '500103', role: 'part', kind: 'division', area: '中心城区', cells }],
      }),
    });
    const shading = await screen.findByLabelText('底色');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['3.20', '4.50']),
    );
    fireEvent.change(shading, { target: { value: 'off' } });
    expect(screen.queryByText(/底色五档/)).toBeNull();
    expect(window.location.search).toContain('shade=off');
  });

  test('under the parts stands how far they are from the whole, and whether rounding can be all of it', async () => {
    const sum = [
      { shown: 8.08, known: 1, of: 1, gap: { value: 0.02, rounding: 0.05, zones: 'beside' as const } },
      { shown: 8, known: 1, of: 1, gap: { value: 0.1, rounding: 0.05, zones: null } },
    ];
    await renderApp('/explore', { ...ROUTES, 'GET /explore': aTable({ sum }) });
    const grid = await screen.findByRole('grid');
    expect([...grid.querySelectorAll('tfoot td')].map(({ textContent }) => textContent)).toEqual([
      '8.081/1 有数差 0.02舍入可致至多 0.05',
      '8.001/1 有数差 0.1超出舍入（至多 0.05）',
    ]);
    expect(screen.getByText(/功能区单列，与各区县相加/)).toBeDefined();
  });
});
