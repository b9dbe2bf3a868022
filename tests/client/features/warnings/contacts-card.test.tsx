import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { ContactsCard } from '#client/features/warnings/contacts-card.tsx';
import { aRule, aWarningDetail } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const ADDRESS = '/warnings/w1?period=2020-06';
type Told = WarningDetailDto['contacts'][number]['told'];
const TOLD: NonNullable<Told> = {
  by: '张三',
  at: '2020-03-16T02:30:00.000Z',
  level: 'orange',
  means: 'telephone',
  text: '已知悉',
  again: false,
};

function routes(told: Told = null) {
  const warning = aWarningDetail();
  const contacts = warning.contacts.map((contact) => ({ ...contact, told }));
  return {
    ...COMMON,
    'GET /rules': { items: [aRule()] },
    'GET /warnings/w1': { ...warning, contacts },
    'POST /warnings/w1/contacts': {},
  };
}

describe(ContactsCard, () => {
  test('a tick asks how, and sends whom, how, the remark and by whom', async () => {
    const { calls } = await renderApp(ADDRESS, routes());
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '已告知 就业科' });
    expect(box.checked).toBe(false);
    expect(screen.getByText('联系人待市局填写')).toBeDefined();
    await userEvent.click(box);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('就业科 · 研判与答复')).toBeDefined();
    await userEvent.selectOptions(within(dialog).getByLabelText('方式'), '电话');
    await userEvent.type(within(dialog).getByLabelText('备注（可不填）'), '已知悉');
    await userEvent.type(within(dialog).getByLabelText('经办人姓名'), '张三');
    await userEvent.click(within(dialog).getByRole('button', { name: '已告知' }));
    expect(await screen.findByText('已记下')).toBeDefined();
    expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
      ...{ contact: '就业科 · 研判与答复', done: true, means: 'telephone', note: '已知悉', by: '张三' },
    });
  });

  test('a tick that stands says who, when and how, and is taken back by another entry', async () => {
    const { calls } = await renderApp(ADDRESS, routes(TOLD));
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '已告知 就业科' });
    expect(box.checked).toBe(true);
    expect(screen.getByText(/张三，2020-03-16 .*，电话/)).toBeDefined();
    await userEvent.click(box);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByLabelText('方式')).toBeNull();
    await userEvent.click(within(dialog).getByRole('button', { name: '撤回' }));
    await waitFor(() =>
      expect(calls.find((call) => call.method === 'POST')?.body).toEqual({
        ...{ contact: '就业科 · 研判与答复', done: false },
      }),
    );
  });

  test('whoever knew of less is to be told again', async () => {
    await renderApp(ADDRESS, routes({ ...TOLD, again: true }));
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '已告知 就业科' });
    expect(box.checked).toBe(false);
    expect(screen.getByText('当时为橙色预警，其后又触发或升级，须再告知')).toBeDefined();
  });

  test('in the past nothing is ticked', async () => {
    await renderApp(`${ADDRESS}&asOf=2020-03-31`, routes());
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '已告知 就业科' });
    expect(box.disabled).toBe(true);
  });
});
