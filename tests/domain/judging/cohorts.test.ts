import { describe, expect, test } from 'vitest';
import { beginsCohort, cohortLead, cohortYear, pastCohorts } from '#domain/judging/cohorts.ts';
import { jointJanuaryFebruary, monthOf } from '#domain/period.ts';
import { aSeries } from '../rules/rule-support.ts';

const series = aSeries({
  period: { '2018-09': 90, '2019-09': 88.2, '2019-12': 96.5, '2020-09': 90.7, '2017-12': 95 },
});

describe(cohortYear, () => {
  test('with a new one in July, June 2021 is of 2020 and July of 2021; without one it is the year', () => {
    expect([cohortYear(monthOf(2021, 6), 7), cohortYear(monthOf(2021, 7), 7)]).toEqual([2020, 2021]);
    expect(cohortYear(monthOf(2021, 1))).toBe(2021);
  });
});

describe(pastCohorts, () => {
  test('what each past cohort stood at in the same month and at its year’s end, the newest first', () => {
    expect(pastCohorts(series, monthOf(2020, 9))).toEqual([
      { year: 2019, then: 88.2, end: 96.5 },
      { year: 2018, then: 90, end: undefined },
    ]);
  });

  test('with July, June 2019 is of the one of 2018, which ended in December 2018', () => {
    const rates = aSeries({ period: { '2018-12': 94, '2019-06': 96, '2019-12': 95, '2020-06': 97 } });
    expect(pastCohorts(rates, monthOf(2020, 6), 7)).toEqual([{ year: 2018, then: 96, end: 94 }]);
    expect(pastCohorts(rates, monthOf(2020, 6))).toEqual([{ year: 2019, then: 96, end: 95 }]);
  });
});

describe(cohortLead, () => {
  test('90.7 with 88.2 and 90 before it is 1.6', () => {
    expect(cohortLead(90.7, pastCohorts(series, monthOf(2020, 9)))).toBe(1.6);
  });
  test('is not known without a past cohort', () => {
    expect(cohortLead(90.7, [])).toBeUndefined();
  });
});

describe(beginsCohort, () => {
  test.each([
    [7, monthOf(2020, 7), true],
    [7, monthOf(2020, 6), false],
    [1, jointJanuaryFebruary(2020), false],
    [undefined, monthOf(2020, 7), false],
  ])('%s, %j: %s', (from, period, begins) => {
    expect(beginsCohort(from, period)).toBe(begins);
  });
});
