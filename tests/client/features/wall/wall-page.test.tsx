import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { WallPage } from '#client/features/wall/wall-page.tsx';
import { anOverview } from '../../fixtures.ts';
import { COMMON, SIX_TARGETS } from '../../routes.ts';
import { ProblemAnswer, renderApp } from '../../../support/render.tsx';

const ROUTES = { ...COMMON, 'GET /overview': anOverview({ targets: SIX_TARGETS }) };

describe(WallPage, () => {
  test('stands alone: no header, the targets with their words, the warnings always in sight', async () => {
    await renderApp('/wall?panels=targets', ROUTES);
    const panel = await screen.findByRole('region', { name: '目标进度' });
    expect(within(panel).getAllByRole('article')).toHaveLength(6);
    expect(screen.getByRole('region', { name: /^生效预警/ })).toBeDefined();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  test('a step shows the next panel, and pinning writes it into the address', async () => {
    await renderApp('/wall', ROUTES);
    expect(await screen.findByRole('region', { name: '目标进度' })).toBeDefined();
    await userEvent.keyboard('{ArrowRight}');
    expect(await screen.findByRole('region', { name: '失业率走势' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: '固定这一屏' }));
    expect(new URLSearchParams(window.location.search).get('panels')).toBe('unemployment');
    expect(screen.queryByRole('button', { name: '暂停轮播' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '恢复轮播' }));
    expect(new URLSearchParams(window.location.search).get('panels')).toBeNull();
  });

  test('Escape leaves for the overview and keeps what is looked at', async () => {
    await renderApp('/wall?period=2020-09&region=500000', ROUTES);
    await screen.findByRole('region', { name: '目标进度' });
    await userEvent.keyboard('{Escape}');
    expect(window.location.pathname + window.location.search).toBe('/?period=2020-09&region=500000');
  });

  test('says what of it is not public, and to whom', async () => {
    const session = { mode: 'accounts', user: null, permissions: ['read'] };
    const embargo = { since: '2020-10-08T02:00:00.000Z', uploads: 1, seen: true };
    await renderApp('/wall', { ...ROUTES, 'GET /session': { ...session, embargo } });
    expect(await screen.findByText('未公布 内部使用')).toBeDefined();
    cleanup();
    await renderApp('/wall', {
      ...ROUTES,
      'GET /session': { ...session, embargo: { ...embargo, seen: false } },
    });
    expect(await screen.findByText('2020-10-08 10:00 之前已发布的数据')).toBeDefined();
    expect(screen.queryByText('未公布 内部使用')).toBeNull();
  });

  test('says what is wrong where nothing was ever loaded', async () => {
    await renderApp('/wall', { ...ROUTES, 'GET /overview': new ProblemAnswer(500, 'internal') });
    expect(await screen.findByText('服务器出错')).toBeDefined();
  });
});
