import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { WarningPage } from '#client/features/warnings/warning-page.tsx';
import { aRule, aWarningDetail } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const ADDRESS = '/warnings/w1?period=2020-06&region=500000';
const ROUTES = { ...COMMON, 'GET /rules': { items: [aRule()] }, 'GET /warnings/w1': aWarningDetail() };

describe(WarningPage, () => {
  test('tells level, lines, and that the rule is only suggested', async () => {
    await renderApp(ADDRESS, ROUTES);
    expect(
      await screen.findByRole('heading', { level: 1, name: '调查失业率高于预警线 · 全国' }),
    ).toBeDefined();
    expect(await screen.findByText('建议值，待市局核定')).toBeDefined();
    expect(screen.getByText('橙色预警，6.2%')).toBeDefined();
    expect(await screen.findByText(/高于：黄 5.7%、橙 6%；连续 2 期回到解除线以内即解除/)).toBeDefined();
  });

  test('the chart has its unit in the language of the page', async () => {
    const warning = aWarningDetail({ unit: '人', decimals: 0 });
    await renderApp(`${ADDRESS}&lang=en`, { ...ROUTES, 'GET /warnings/w1': warning });
    expect(await screen.findByText('(persons)')).toBeDefined();
    expect(screen.queryByText('(人)')).toBeNull();
  });

  test('acknowledging sends the note and says so', async () => {
    const { calls } = await renderApp(ADDRESS, { ...ROUTES, 'POST /warnings/w1/acknowledge': {} });
    await userEvent.click(await screen.findByRole('button', { name: '签收' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('备注（可不填）'), '已知悉');
    await userEvent.type(within(dialog).getByLabelText('经办人姓名'), '张三');
    await userEvent.click(within(dialog).getByRole('button', { name: '签收' }));
    expect(await screen.findByText('已签收')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({ note: '已知悉', by: '张三' });
  });

  test.each([
    ['can be acknowledged again once it has risen', ['opened', 'acknowledged', 'raised'], 1],
    ['once acknowledged, not twice', ['opened', 'acknowledged', 'raised', 'acknowledged'], 0],
  ] as const)('%s', async (_what, kinds, buttons) => {
    await renderApp(ADDRESS, {
      ...ROUTES,
      'GET /warnings/w1': aWarningDetail({
        acknowledgedBy: '张三',
        acknowledgedAt: '2020-03-16T02:30:00.000Z',
        events: kinds.flatMap((kind) => aWarningDetail().events.map((event) => ({ ...event, kind }))),
      }),
    });
    expect(await screen.findByRole('button', { name: '销号' })).toBeDefined();
    expect(screen.queryAllByRole('button', { name: '签收' })).toHaveLength(buttons);
  });

  test('closing needs a reason', async () => {
    const { calls } = await renderApp(ADDRESS, ROUTES);
    await userEvent.click(await screen.findByRole('button', { name: '销号' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '销号' }));
    expect(within(dialog).getByText('请填写此项')).toBeDefined();
    expect(calls.some((call) => call.method === 'POST')).toBe(false);
  });

  test('a step stays ticked from the very click on, before any answer', async () => {
    const { calls } = await renderApp(ADDRESS, { ...ROUTES, 'POST /warnings/w1/checklist': {} });
    const step = await screen.findByRole<HTMLInputElement>('checkbox', { name: '核对数据' });
    fireEvent.click(step);
    expect(step.checked).toBe(true);
    await waitFor(() =>
      expect(calls.find((call) => call.path === '/warnings/w1/checklist')?.body).toEqual({
        item: 'check-figure',
        done: true,
      }),
    );
  });

  test('a closing that waits says for whom, and can be signed off or sent back', async () => {
    const closing = { by: '张三', at: '2020-03-16T02:00:00.000Z', reason: '已核实' };
    const { calls } = await renderApp(ADDRESS, {
      ...ROUTES,
      'GET /warnings/w1': aWarningDetail({ needsSignOff: true, closing, unread: true }),
      'POST /warnings/seen': { seen: 1 },
      'POST /warnings/w1/send-back': {},
    });
    expect(await screen.findByText(/张三 于 .* 提出销号，待另一人复核。原因：已核实/)).toBeDefined();
    expect(screen.queryByRole('button', { name: '提出销号' })).toBeNull();
    expect(screen.getByRole('button', { name: '同意销号' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '退回' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(/退回原因/), '原因不清');
    await userEvent.click(within(dialog).getByRole('button', { name: '退回' }));
    const sent = calls.filter((call) => call.method === 'POST');
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/warnings/seen', { ids: ['w1'] }],
      ['/warnings/w1/send-back', { reason: '原因不清' }],
    ]);
  });

  test('overdue and not upheld are marks of their own', async () => {
    await renderApp(ADDRESS, {
      ...ROUTES,
      'GET /warnings/w1': aWarningDetail({ overdue: true, holds: false, error: 'no-target' }),
    });
    expect(await screen.findByText('缺报')).toBeDefined();
    expect(screen.getByText('修订后不成立')).toBeDefined();
    expect(screen.getByTitle('最近一期没有年度目标，级别保持不变')).toBeDefined();
    expect(screen.getByText(/级别保持不变，缺报不降级/)).toBeDefined();
  });
});
