import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { GridCard } from '#client/features/uploads/grid-card.tsx';
import { aProblem, anUpload, NO_CONSEQUENCES } from '../../fixtures.ts';
import { aGrid } from '../../a-grid.ts';
import { COMMON } from '../../routes.ts';
import { ProblemAnswer, renderApp } from '../../../support/render.tsx';
import type { Call, Routes } from '../../../support/render.tsx';

const NONE = { items: [], total: 0, next: null };
const ROUTES: Routes = {
  ...COMMON,
  'GET /uploads/u9': anUpload({ problems: [aProblem()], problemsTotal: 1 }),
  'GET /uploads/u9/changes': NONE,
  'GET /uploads/u9/consequences': NO_CONSEQUENCES,
  'GET /uploads/u9/grid': aGrid(),
};

async function card(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: '原表对照' });
}

describe(GridCard, () => {
  test('says of a cell what it was taken for, what becomes of it and what is wrong, with the tick', async () => {
    await renderApp('/data/uploads/u9?cell=C12', ROUTES);
    const grid = within(await card());
    const cell = await grid.findByRole('gridcell', { name: /^12\.9 数值，需核实，有问题/ });
    expect(cell.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(cell);
    expect(grid.getByText('C12').closest('p')?.textContent).toContain('「12.9」 · 数值 · 需核实');
    await userEvent.click(grid.getByRole('checkbox', { name: /经核实无误，准予入库/ }));
    const ticked = screen.getAllByRole('checkbox', { name: /经核实无误，准予入库/, checked: true });
    expect(ticked).toHaveLength(2);
  });

  test('is walked with the arrow keys', async () => {
    await renderApp('/data/uploads/u9?cell=C12', ROUTES);
    const grid = within(await card());
    await grid.findByRole('gridcell', { name: /^12\.9/, selected: true });
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toContain('1.92');
    await userEvent.keyboard('{Home}');
    expect(document.activeElement?.textContent).toContain('渝中区');
  });

  test('asks for the page of rows and the sheet the address names', async () => {
    const { calls } = await renderApp('/data/uploads/u9?cell=%E6%B1%87%E6%80%BB!C212', ROUTES);
    await card();
    await screen.findAllByRole('gridcell');
    const call = calls.find(({ path }) => path === '/uploads/u9/grid');
    expect(Object.fromEntries(call?.query ?? [])).toEqual({ name: '汇总', from: '201', rows: '100' });
  });

  test('has the sheets of a workbook as tabs', async () => {
    const sheet = { index: 0, name: '汇总', hidden: false, rows: 12, columns: 3, tables: 1 };
    const sheets = [sheet, { ...sheet, index: 1, name: '说明', hidden: true, tables: 0 }];
    const { calls } = await renderApp('/data/uploads/u9', {
      ...ROUTES,
      'GET /uploads/u9/grid': (call: Call) => aGrid({ sheets, sheet: Number(call.query.get('sheet') ?? 0) }),
    });
    const grid = within(await card());
    await userEvent.click(await grid.findByRole('tab', { name: '说明（隐藏）' }));
    expect(await grid.findByRole('tab', { name: '说明（隐藏）', selected: true })).toBeDefined();
    expect(calls.at(-1)?.query.get('sheet')).toBe('1');
  });

  test.each([
    ['withheld', /不予显示/],
    ['unreadable', /打不开/],
  ] as const)('a file that is %s says why', async (state, text) => {
    await renderApp('/data/uploads/u9', {
      ...ROUTES,
      'GET /uploads/u9/grid': aGrid({ state, sheets: [], rows: [] }),
    });
    expect(await within(await card()).findByText(text)).toBeDefined();
  });

  test('an empty sheet and an answer that fails are told apart', async () => {
    await renderApp('/data/uploads/u9', {
      ...ROUTES,
      'GET /uploads/u9/grid': new ProblemAnswer(500, 'internal'),
    });
    expect(await within(await card()).findByRole('button', { name: '重试' })).toBeDefined();
  });
});
