import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { UploadsPage } from '#client/features/uploads/uploads-page.tsx';
import { anUpload, NO_CONSEQUENCES } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const EMPTY = { items: [], total: 0, next: null };

describe(UploadsPage, () => {
  test('a chosen file is sent with what was added, and leads to its review', async () => {
    const { calls } = await renderApp('/data?period=2020-06&region=500000', {
      ...COMMON,
      'GET /uploads': EMPTY,
      'POST /uploads': anUpload(),
      'GET /uploads/u9': anUpload(),
      'GET /uploads/u9/changes': EMPTY,
      'GET /uploads/u9/consequences': NO_CONSEQUENCES,
    });
    await screen.findByText('还没有报表');
    await userEvent.type(screen.getByLabelText('单位'), '人');
    const file = new File(['区县,累计\n渝中区,1'], '六月.csv', { type: 'text/csv' });
    await userEvent.upload(screen.getByLabelText('选择文件'), file);
    expect(await screen.findByRole('heading', { name: '核对报表' })).toBeDefined();
    expect(window.location.pathname).toBe('/data/uploads/u9');
    const form = calls.find((call) => call.method === 'POST')?.body;
    expect(form instanceof FormData && [...form.keys(), form.get('unit')]).toEqual(['file', 'unit', '人']);
  });
});
