import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { UploadPage } from '#client/features/uploads/upload-page.tsx';
import { aChange, anUpload, aProblem, NO_CONSEQUENCES } from '../../fixtures.ts';
import { aGrid } from '../../a-grid.ts';
import { COMMON } from '../../routes.ts';
import { ProblemAnswer, renderApp } from '../../../support/render.tsx';
import type { Call, Routes } from '../../../support/render.tsx';

const ADDRESS = '/data/uploads/u9?period=2020-06&region=500000';
const blocked = aChange({ kind: 'blocked', cell: 'C12', value: 12.9, problems: ['unit.slip@C12'] });
const added = aChange();
const staged = anUpload({
  summary: { cells: 2, added: 1, changed: 0, unchanged: 0, vanished: 0, errors: 0, warnings: 1 },
  problems: [aProblem()],
  problemsTotal: 1,
});

function page(items: readonly unknown[]): unknown {
  return { items, total: items.length, next: null };
}

const ROUTES: Routes = {
  ...COMMON,
  'GET /uploads/u9': staged,
  'GET /uploads/u9/changes': (call: Call) =>
    call.query.get('kind') === 'blocked' ? page([blocked]) : page([added, blocked]),
  'GET /uploads/u9/consequences': NO_CONSEQUENCES,
  'GET /uploads/u9/grid': aGrid(),
};

async function commitButton(name: string): Promise<HTMLElement> {
  return screen.findByRole('button', { name });
}

describe(UploadPage, () => {
  test('says in words what was recognised', async () => {
    await renderApp(ADDRESS, ROUTES);
    expect(
      await screen.findByText(
        /识别为「区县 × 列」宽表。列 C「1—6月累计」→ 城镇新增就业 · 累计 · 2020 年 6 月 · 万人；列 D「同比%」→ 仅核对，不入库/,
      ),
    ).toBeDefined();
  });

  test('a tick lets the held figure in, and asks for a reason', async () => {
    const { calls } = await renderApp(ADDRESS, {
      ...ROUTES,
      'POST /uploads/u9/commit': {
        version: 4,
        written: 2,
        held: 0,
        warnings: { opened: 0, raised: 0, lowered: 0, released: 0 },
      },
    });
    await commitButton('入库 1 个数值，1 个留待核实');
    await userEvent.click(screen.getByRole('checkbox', { name: /经核实无误，准予入库/ }));
    const commit = await commitButton('入库 2 个数值');
    await userEvent.click(commit);
    const reason = screen.getByRole('textbox', { name: /原因说明/ });
    expect(screen.getByText('请写明原因')).toBeDefined();
    expect(calls.some((call) => call.path === '/uploads/u9/commit')).toBe(false);

    await userEvent.type(reason, '区县来函确认');
    await userEvent.click(commit);
    expect(await screen.findByText('已入库 2 个数值，统计为第 4 版')).toBeDefined();
    const sent = calls.find((call) => call.path === '/uploads/u9/commit');
    expect(sent?.body).toEqual({ accept: ['unit.slip@C12'], reason: '区县来函确认' });
    expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a tick with a reason of its own goes in under it, and takes others of its kind along', async () => {
    const second = aProblem({ id: 'unit.slip@C13', cell: 'C13', row: 13 });
    const { calls } = await renderApp(ADDRESS, {
      ...ROUTES,
      'GET /uploads/u9': { ...staged, problems: [aProblem(), second], problemsTotal: 2 },
      'POST /uploads/u9/commit': {
        version: 4,
        written: 2,
        held: 0,
        warnings: { opened: 0, raised: 0, lowered: 0, released: 0 },
      },
    });
    const [first] = await screen.findAllByRole('checkbox', { name: /经核实无误，准予入库/ });
    if (first) await userEvent.click(first);
    await userEvent.type(screen.getByRole('textbox', { name: '单元格 C12 的核实原因' }), '区县来函');
    await userEvent.click(screen.getByRole('button', { name: '同类另外 1 条也按此原因勾选' }));
    await userEvent.click(await commitButton('入库 2 个数值'));
    await screen.findByText('已入库 2 个数值，统计为第 4 版');
    expect(calls.find((call) => call.path === '/uploads/u9/commit')?.body).toEqual({
      accept: [
        { id: 'unit.slip@C12', reason: '区县来函' },
        { id: 'unit.slip@C13', reason: '区县来函' },
      ],
    });
  });

  test('what a commit would do is not asked any more once it is sent, and again when it is refused', async () => {
    let isAborted: boolean | undefined;
    const about = '/uploads/u9/consequences';
    const { calls } = await renderApp(ADDRESS, {
      ...ROUTES,
      [`GET ${about}`]: () => new Promise(() => undefined),
      'POST /uploads/u9/commit': () => {
        isAborted = calls.find(({ path }) => path === about)?.signal?.aborted;
        return new ProblemAnswer(409, 'upload.moved');
      },
    });
    await userEvent.click(await commitButton('入库 1 个数值，1 个留待核实'));
    await screen.findByRole('alert');
    expect(isAborted).toBe(true);
    const sent = calls.findIndex(({ method }) => method === 'POST');
    expect(calls.slice(sent).filter(({ path }) => path === about)).toHaveLength(1);
  });

  test('statistics that moved meanwhile are compared again first', async () => {
    const { calls } = await renderApp(ADDRESS, {
      ...ROUTES,
      'POST /uploads/u9/commit': new ProblemAnswer(409, 'upload.moved'),
      'POST /uploads/u9/compare': staged,
    });
    await userEvent.click(await commitButton('入库 1 个数值，1 个留待核实'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('核对期间统计有了变动');
    await userEvent.click(within(alert).getByRole('button', { name: '重新比对' }));
    expect(calls.some((call) => call.path === '/uploads/u9/compare')).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a committed upload is withdrawn only with a reason', async () => {
    const { calls } = await renderApp(ADDRESS, {
      ...ROUTES,
      'GET /uploads/u9': anUpload({ state: 'committed', committedVersion: 4 }),
      'POST /uploads/u9/withdraw': {},
    });
    await userEvent.click(await screen.findByRole('button', { name: '撤回这份报表' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '撤回' }));
    expect(within(dialog).getByText('请写明原因')).toBeDefined();
    await userEvent.type(within(dialog).getByRole('textbox'), '报错了月份');
    await userEvent.click(within(dialog).getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回，统计已恢复')).toBeDefined();
    expect(calls.find((call) => call.path === '/uploads/u9/withdraw')?.body).toEqual({
      reason: '报错了月份',
    });
  });
});
