import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { UploadsPage } from '#client/features/uploads/uploads-page.tsx';
import { anUpload, NO_CONSEQUENCES } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { ProblemAnswer, renderApp } from '../../../support/render.tsx';
import type { Call } from '../../../support/render.tsx';

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
    expect(form instanceof FormData && [...form.keys(), form.get('unit')]).toEqual([
      'file',
      'progress',
      'unit',
      '人',
    ]);
  });

  test('several files go in one after the other, each with its result', async () => {
    const { calls } = await renderApp('/data?period=2020-06&region=500000', {
      ...COMMON,
      'GET /uploads': EMPTY,
      'POST /uploads': (call: Call) => {
        const file = call.body instanceof FormData ? call.body.get('file') : null;
        return file instanceof File && file.name === '坏.csv'
          ? new ProblemAnswer(413, 'request.too.large')
          : anUpload();
      },
    });
    await screen.findByText('还没有报表');
    const files = ['五月.csv', '坏.csv', '六月.csv'].map((name) => new File(['区县'], name));
    await userEvent.upload(screen.getByLabelText('选择文件'), files);
    const list = within(await screen.findByRole('list', { name: '报送的文件' }));
    expect(await list.findByRole('link', { name: '六月.csv' })).toBeDefined();
    expect(list.getByRole('link', { name: '五月.csv' })).toBeDefined();
    expect(list.queryByRole('link', { name: '坏.csv' })).toBeNull();
    expect(list.getAllByRole('listitem')).toHaveLength(3);
    expect(calls.filter((call) => call.method === 'POST')).toHaveLength(3);
    expect(window.location.pathname).toBe('/data');
  });
});
