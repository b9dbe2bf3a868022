import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { WarningsPage } from '#client/features/warnings/warnings-page.tsx';
import type { WarningDto } from '#contract/warnings.ts';
import { aWarning } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const nobody = { acknowledgedBy: null, acknowledgedAt: null, escalation: null };
const CITY = aWarning({ ...nobody, id: 'city', region: '500000' });
const YUZHONG = aWarning({ ...nobody, id: 'yuzhong', region: '500103', under: 'city' });
const SEEN = aWarning({
  ...nobody,
  ...{ id: 'seen', region: '500104', under: 'city' },
  ...{ acknowledgedBy: '张三', acknowledgedAt: '2020-03-16T02:30:00.000Z' },
});

function listOf(items: readonly WarningDto[]) {
  return {
    items,
    total: items.length,
    next: null,
    counts: { blue: 0, yellow: 0, orange: items.length, red: 0 },
  };
}
const routes = (items: readonly WarningDto[]) => ({ ...COMMON, 'GET /warnings': listOf(items) });

// The page is imported, so that no test waits for its chunk.
describe(WarningsPage, () => {
  test('acknowledges the city’s and its districts’ that nobody has, with one note', async () => {
    const { calls } = await renderApp('/warnings', {
      ...routes([CITY, YUZHONG, SEEN]),
      'POST /warnings/acknowledge': { items: [] },
    });
    // The first to be drawn here takes its time on a busy machine.
    await screen.findByText(/另有 2 个区县/, undefined, { timeout: 10_000 });
    await userEvent.click(screen.getByRole('button', { name: '一并签收 2 条' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('备注（可不填）'), '已知悉');
    await userEvent.type(within(dialog).getByLabelText('经办人姓名'), '李四');
    await userEvent.click(within(dialog).getByRole('button', { name: '签收' }));
    expect(await screen.findByText('已签收 2 条')).toBeDefined();
    expect(calls.find((call) => call.path === '/warnings/acknowledge')?.body).toEqual({
      ids: ['city', 'yuzhong'],
      note: '已知悉',
      by: '李四',
    });
  }, 30_000);

  test('is not offered where nothing waits', async () => {
    await renderApp('/warnings', routes([{ ...SEEN, id: 'city', region: '500000', under: null }, SEEN]));
    expect(await screen.findByText(/另有 1 个区县/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /一并签收/ })).toBeNull();
  });

  test('is not offered in the past', async () => {
    await renderApp('/warnings?asOf=2020-03-20', routes([CITY, YUZHONG]));
    expect(await screen.findByText(/另有 1 个区县/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /一并签收/ })).toBeNull();
  });
});
