import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { FigurePanel } from '#client/features/figure/figure-panel.tsx';
import { aTarget, aVintage, anObservation } from '../../fixtures.ts';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';

const ADDRESS = '/?period=2020-09&region=500000';
const TARGETS = { 'GET /targets': { items: [aTarget()] } };

describe(FigurePanel, () => {
  test('a click on a figure tells its versions, file and cell, definition and clause', async () => {
    const { calls } = await renderApp(ADDRESS, {
      ...COMMON,
      ...TARGETS,
      'GET /observations/history': {
        items: [
          aVintage({ version: 2, value: 48.9, reported: '48.9' }),
          aVintage({ version: 3, reason: '渝中区补报' }),
        ],
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /^城镇新增就业 49.22/ }));
    const panel = await screen.findByRole('dialog');
    expect(window.location.search).toContain('figure=urban-new-jobs%7E500000%7E2020-09%7Eytd');
    const versions = (await within(panel).findAllByRole('listitem')).map((item) => item.textContent);
    expect(versions[0]).toContain('49.22 万人');
    expect(versions[0]).toContain('全市就业.csv C7');
    expect(versions[0]).toContain('原因：渝中区补报');
    expect(versions.some((text) => text.includes('48.9 万人'))).toBe(true);
    expect(await within(panel).findByText('城镇累计新就业人员减去自然减员。')).toBeDefined();
    expect(await within(panel).findByText('其他〔2020〕4号 · 一、明确目标任务')).toBeDefined();
    expect(calls.find((call) => call.path === '/observations/history')?.query.get('basis')).toBe('ytd');
  });

  test('a figure nobody reported shows what it is worked out from', async () => {
    await renderApp(`${ADDRESS}&figure=urban-new-jobs~500000~2020-09~ytd`, {
      ...COMMON,
      ...TARGETS,
      'GET /observations/history': { items: [] },
      'GET /observations': {
        items: [anObservation({ period: '2020-08', basis: 'period', value: 4.9 })],
        total: 1,
        next: null,
      },
    });
    const panel = await screen.findByRole('dialog');
    expect(await within(panel).findByText('这个数由下列已报数值推算，没有单独填报。')).toBeDefined();
    expect(within(panel).getByText('4.9 万人')).toBeDefined();
  });

  test('closing takes it out of the address', async () => {
    await renderApp(`${ADDRESS}&figure=urban-new-jobs~500000~2020-09~ytd`, {
      ...COMMON,
      ...TARGETS,
      'GET /observations/history': { items: [aVintage()] },
    });
    const panel = await screen.findByRole('dialog');
    await userEvent.click(within(panel).getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(window.location.search).toBe('?period=2020-09&region=500000');
  });
});
