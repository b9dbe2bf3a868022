import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SlipForm } from '#client/features/supervision/slip-form.tsx';
import { aWarningDetail } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const COUNTS = { 'to-sign': 0, 'in-progress': 0, replied: 0, checked: 0, closed: 0 };
const CLOSING = { closed: 3, medianDays: 10, isFew: false };
const UNIT = { slug: 'education', nameZh: '市教委', nameEn: 'Education commission' };
const ROUTES = {
  ...COMMON,
  'GET /supervision': { items: [], total: 0, next: null, counts: COUNTS, overdue: 0, closing: CLOSING },
  'GET /tasks': { items: [], total: 0, next: null, units: [UNIT] },
  'GET /warnings/w1': aWarningDetail(),
  'POST /supervision': {},
};

describe(SlipForm, () => {
  test('from a warning: its words make the reason, and the slip belongs to it', async () => {
    const { calls } = await renderApp('/supervision?warning=w1&period=2020-06', ROUTES);
    expect(
      await screen.findByText('在办 0 件，其中逾期 0 件；已销号 3 件。从签发到销号用时中位数 10 天。'),
    ).toBeDefined();
    const dialog = await screen.findByRole('dialog');
    const reason = await within(dialog).findByDisplayValue('调查失业率高于预警线：全国，2020 年 6 月');
    await userEvent.type(reason, '，请核实');
    await userEvent.selectOptions(await within(dialog).findByLabelText(/^对象/), '市教委');
    await userEvent.type(within(dialog).getByLabelText(/^要求/), '核实原因');
    await userEvent.type(within(dialog).getByLabelText(/^期限/), '2020-07-25');
    await userEvent.click(within(dialog).getByRole('button', { name: '签发' }));
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      reason: '调查失业率高于预警线：全国，2020 年 6 月，请核实',
      ...{ reasonKind: 'warning', reasonRef: 'w1', region: '100000' },
      ...{ unit: 'education', requirement: '核实原因', due: '2020-07-25' },
      ...{ basis: '', issuer: '', task: null },
    });
  });
});
