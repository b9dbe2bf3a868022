import { describe, expect, test } from 'vitest';
import type { ReportCellDto } from '#contract/reporting.ts';
import { chaseList } from '#client/features/reporting/chase-list.ts';
import { NO_COUNTS } from './a-reporting.ts';

const IN_TIME: ReportCellDto = { state: 'on-time', daysLate: null, revisions: 0, upload: 'u1' };
const OVERDUE: ReportCellDto = { state: 'overdue', daysLate: 3, revisions: 0, upload: null };

describe('chaseList', () => {
  test('names what each region owes and passes over those that owe nothing', () => {
    const columns = ['urban-new-jobs', 'subsidised-training'].map((indicator) => ({
      indicator,
      period: '2020-06',
      due: '2020-07-10',
      counts: NO_COUNTS,
    }));
    const rows = [
      { region: '500103', cells: [IN_TIME, OVERDUE], counts: NO_COUNTS },
      { region: '500104', cells: [IN_TIME, IN_TIME], counts: NO_COUNTS },
    ];
    expect(chaseList({ columns, rows })).toEqual([
      { region: '500103', items: [{ indicator: 'subsidised-training', period: '2020-06', daysLate: 3 }] },
    ]);
  });
});
