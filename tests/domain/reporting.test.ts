import { describe, expect, test } from 'vitest';
import { reportCounts, reportStanding, type ReportStanding, type Sending } from '#domain/reporting.ts';

const DUE = '2020-07-10';

function sent(day: string, more: Partial<Sending> = {}): Sending {
  return { day, answers: true, reported: true, ...more };
}

describe('reportStanding', () => {
  test('a figure first said three days after its due day and once again is late by 3 and revised once', () => {
    expect(reportStanding([sent('2020-07-13'), sent('2020-08-01')], DUE, '2020-09-01')).toEqual({
      state: 'late',
      daysLate: 3,
      revisions: 1,
    });
  });

  test.each<[string, readonly Sending[], string | undefined, string, ReportStanding]>([
    ['on the due day itself', [sent(DUE)], DUE, '2020-07-20', standing('on-time')],
    ['nothing yet, on the due day', [], DUE, DUE, standing('awaited')],
    ['nothing, the day after', [], DUE, '2020-07-11', standing('overdue', 1)],
    ['nothing, without a due day', [], undefined, '2021-01-01', standing('awaited')],
    ['a blank', [sent('2020-07-09', { answers: false })], DUE, '2020-07-12', standing('overdue', 2)],
    [
      'withdrawn',
      [sent('2020-07-09'), sent('2020-07-10', { answers: false })],
      DUE,
      '2020-07-12',
      standing('overdue', 2),
    ],
    [
      'withdrawn and sent again late',
      [sent('2020-07-09'), sent('2020-07-10', { answers: false }), sent('2020-07-12')],
      DUE,
      '2020-07-20',
      { state: 'late', daysLate: 2, revisions: 1 },
    ],
    [
      'loaded from published figures years after',
      [sent('2026-11-25', { reported: false })],
      DUE,
      '2026-11-25',
      standing('loaded'),
    ],
    ['late, without a due day', [sent('2021-01-01')], undefined, '2021-01-01', standing('on-time')],
  ])('%s', (_what, sendings, due, today, expected) => {
    expect(reportStanding(sendings, due, today)).toEqual(expected);
  });
});

describe('reportCounts', () => {
  test('38 in time, one late, two overdue of 41, and one region that need not report', () => {
    const standings = [
      ...Array.from({ length: 38 }, () => standing('on-time')),
      { ...standing('late', 4), revisions: 2 },
      standing('overdue', 1),
      standing('overdue', 9),
      standing('not-expected'),
    ];
    expect(reportCounts(standings)).toEqual({
      expected: 41,
      came: 39,
      late: 1,
      overdue: 2,
      revised: 1,
      completeness: 39 / 41,
      timeliness: 38 / 41,
    });
  });

  test('of nothing has no shares', () => {
    expect(reportCounts([])).toMatchObject({ expected: 0, completeness: null, timeliness: null });
  });

  test('what was loaded counts as come and not for timeliness', () => {
    expect(reportCounts([standing('loaded'), standing('awaited')])).toMatchObject({
      came: 1,
      completeness: 1 / 2,
      timeliness: null,
    });
  });
});

function standing(state: ReportStanding['state'], daysLate: number | null = null): ReportStanding {
  return { state, daysLate, revisions: 0 };
}
