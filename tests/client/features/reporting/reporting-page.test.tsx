import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ReportingPage } from '#client/features/reporting/reporting-page.tsx';
import { COMMON } from '../../routes.ts';
import { renderApp } from '../../../support/render.tsx';
import { aReporting, NO_COUNTS } from './a-reporting.ts';

const ADDRESS = '/data/reporting?period=2020-06&region=500000';

describe(ReportingPage, () => {
  test('says in words who is late and overdue, and leads to the sheet', async () => {
    await renderApp(ADDRESS, { ...COMMON, 'GET /reporting': aReporting() });
    const table = await screen.findByRole('table', { name: '2020 年 6 月填报情况' });
    const row = within(table).getByRole('row', { name: /渝中区/ });
    expect(
      within(row)
        .getByRole('link', { name: /迟 2 天/ })
        .getAttribute('href'),
    ).toContain('/data/uploads/u1');
    expect(within(table).getByText('逾期 5 天')).toBeDefined();
    expect(screen.getByText('还有 26 天')).toBeDefined();
  });

  test('a table without one late or overdue says so when asked for those alone', async () => {
    const none = { region: '500103', cells: [], counts: NO_COUNTS };
    await renderApp(ADDRESS, { ...COMMON, 'GET /reporting': aReporting({ rows: [none] }) });
    await userEvent.click(await screen.findByRole('checkbox'));
    expect(screen.getByText('没有逾期或迟报的地区。')).toBeDefined();
  });

  test('without an indicator in use it says what would be listed', async () => {
    await renderApp(ADDRESS, { ...COMMON, 'GET /reporting': aReporting({ columns: [], rows: [] }) });
    expect(await screen.findByText('这个月没有在用的指标')).toBeDefined();
  });
});
