import type { ReportingDto } from '#contract/reporting.ts';

export const NO_COUNTS: ReportingDto['counts'] = {
  expected: 0,
  came: 0,
  late: 0,
  overdue: 0,
  revised: 0,
  completeness: null,
  timeliness: null,
};

/** One indicator in June, one district late and revised, another overdue. */
export function aReporting(over: Partial<ReportingDto> = {}): ReportingDto {
  return {
    by: 'indicator',
    asOf: '2020-07-15',
    columns: [
      {
        indicator: 'urban-new-jobs',
        period: '2020-06',
        due: '2020-07-10',
        counts: { ...NO_COUNTS, expected: 2, came: 1, late: 1, overdue: 1 },
      },
    ],
    rows: [
      {
        region: '500103',
        cells: [{ state: 'late', daysLate: 2, revisions: 1, upload: 'u1' }],
        counts: { ...NO_COUNTS, expected: 1, came: 1, late: 1 },
      },
      {
        region: '500000',
        cells: [{ state: 'overdue', daysLate: 5, revisions: 0, upload: null }],
        counts: { ...NO_COUNTS, expected: 1, overdue: 1 },
      },
    ],
    counts: { ...NO_COUNTS, expected: 2, came: 1, late: 1, overdue: 1, completeness: 0.5, timeliness: 0 },
    due: [{ date: '2020-08-10', indicator: 'urban-new-jobs', period: '2020-07', daysLeft: 26 }],
    ...over,
  };
}
