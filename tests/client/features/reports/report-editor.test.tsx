import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReportDto } from '#contract/reports.ts';
import { ReportEditor } from '#client/features/reports/report-editor.tsx';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const TABLE: ReportDto['blocks'][number] = {
  kind: 'table',
  title: '主要指标',
  unit: '',
  columns: ['指标'],
  rows: [['城镇新增就业']],
};
const AT = '2020-07-12T02:00:00.000Z';
const REPORT: ReportDto = {
  id: 'r1',
  kind: 'monthly',
  period: '2020-06',
  region: '500000',
  subject: null,
  title: '就业形势快报',
  state: 'draft',
  number: null,
  ...{ createdAt: AT, createdBy: '张三', updatedAt: AT, issuedAt: null, issuedBy: null, sha256: null },
  blocks: [{ kind: 'paragraph', parts: ['总体稳定。'] }, TABLE],
  tokens: [],
  ...{ moved: [], since: [], sinceReport: null, checks: [], edited: false },
};

describe(ReportEditor, () => {
  test('a table is left out by its tick and told of where it stood', async () => {
    let kept: ReportDto = REPORT;
    const { calls } = await renderApp('/reports/r1', {
      ...COMMON,
      'GET /reports/r1': () => kept,
      'PUT /reports/r1': ({ body }: { readonly body: unknown }) => {
        kept = { ...REPORT, ...(body as Pick<ReportDto, 'blocks'>) };
        return kept;
      },
    });
    expect(await screen.findByRole('table')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: '改文字' }));
    const tick = await screen.findByRole('checkbox', { name: /主要指标/ });
    expect((tick as HTMLInputElement).checked).toBe(true);
    fireEvent.click(tick);
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect((await screen.findByText(/^未放进报告/)).textContent).toBe('未放进报告：主要指标');
    expect(screen.queryByRole('table')).toBeNull();
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      blocks: [
        { kind: 'paragraph', parts: ['总体稳定。'] },
        { kind: 'table', leftOut: true },
      ],
    });
  });
});
