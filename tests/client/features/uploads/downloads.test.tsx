import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Downloads } from '#client/features/uploads/downloads.tsx';
import { aGrid } from '../../a-grid.ts';
import { aProblem, anUpload } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

describe(Downloads, () => {
  test('hand out the original always, the return slip where something is wrong', async () => {
    const upload = anUpload({ state: 'committed', committedVersion: 4, problems: [aProblem()] });
    await renderApp('/data/uploads/u9', {
      ...COMMON,
      'GET /uploads/u9': upload,
      'GET /uploads/u9/grid': aGrid(),
    });
    const slip = await screen.findByRole('link', { name: '下载退回单' });
    expect(slip.getAttribute('href')).toBe('/api/v1/uploads/u9/return-slip');
    const original = screen.getByRole('link', { name: '下载原文件' });
    expect(original.getAttribute('href')).toBe('/api/v1/uploads/u9/original');
  });

  test('no problem, no slip', async () => {
    await renderApp('/data/uploads/u9', {
      ...COMMON,
      'GET /uploads/u9': anUpload({ state: 'committed', problems: [], problemsTotal: 0 }),
      'GET /uploads/u9/grid': aGrid(),
    });
    await screen.findByRole('link', { name: '下载原文件' });
    expect(screen.queryByRole('link', { name: '下载退回单' })).toBeNull();
  });
});
