import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReportToken } from '#contract/reports.ts';
import { ReportChart } from '#client/features/reports/report-chart.tsx';
import { LanguageProvider } from '#client/lib/language.tsx';

const token = (id: string, text: string): [string, ReportToken] => [
  id,
  {
    ...{ id, text, what: 'actual', value: Number(text), indicator: 'urban-new-jobs', region: '500000' },
    ...{ period: '2020-01', basis: 'ytd', version: 1 },
  },
];

describe(ReportChart, () => {
  test('months to come are gaps: a line of two points ends under its second month', () => {
    const months = ['1月', '2月', '3月', '4月'];
    const due = ['a', 'b', 'c', 'd'].map((id) => ({ token: id }));
    const { container } = render(
      <LanguageProvider>
        <ReportChart
          tokens={
            new Map([
              token('x', '0'),
              token('y', '40'),
              ...['10', '20', '30', '40'].map((text, index) => token('abcd'[index] ?? '', text)),
            ])
          }
          chart={{
            ...{ kind: 'chart', title: '累计与序时', unit: '万人', categories: months },
            series: [
              { name: '2020年', as: 'line', role: 'main', values: [{ token: 'x' }, { token: 'y' }] },
              { name: '序时进度', as: 'line', role: 'limit', values: due },
            ],
          }}
        />
      </LanguageProvider>,
    );
    const [main, limit] = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'));
    // The plot is 580 wide: a month is 145, and four of them are three steps.
    expect(main).toBe('M0,196L145,0');
    expect(limit?.endsWith('435,0')).toBe(true);
    expect(screen.getByRole('img', { name: '累计与序时' })).toBeDefined();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      ...['类别2020年序时进度', '1月010', '2月4020', '3月30', '4月40'],
    ]);
  });
});
