import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#domain/attainment.ts';
import type { Evidence } from '#domain/evidence.ts';
import { judge, type JudgedTarget } from '#domain/judge.ts';
import { seasonalSchedule } from '#domain/judging/past-years.ts';
import { monthOf } from '#domain/period.ts';
import { VECTOR_YEARS } from './judging/schedule-inputs.ts';
import { at } from './support.ts';

const JOBS: JudgedTarget = {
  comparator: 'at-least',
  evaluation: 'cumulative',
  value: 30_000,
  tolerance: undefined,
};
const RATE: JudgedTarget = { comparator: 'around', evaluation: 'ytd-mean', value: 5.5, tolerance: 0.2 };
const GRADUATES: JudgedTarget = { ...JOBS, evaluation: 'year-end', value: 90 };

/** Evidence at a month: a figure of that month, or of `of`, or none. */
function evidence(
  asked: string,
  value: number | undefined,
  more: Partial<Evidence> & { of?: string } = {},
): Evidence {
  const { of, ...rest } = more;
  const period = at(of ?? asked);
  const month = at(asked).month;
  return {
    asked: at(asked),
    figure: value === undefined ? undefined : { period, value, derived: false, from: [] },
    missing: undefined,
    coverage: { known: value === undefined ? 0 : month, expected: month },
    recentMean: undefined,
    latest: undefined,
    ...rest,
  };
}

const NEITHER = { calendar: undefined, seasonal: undefined, typed: undefined };
const UNSAID = {
  attainment: undefined,
  schedule: NEITHER,
  lead: NEITHER,
  pace: NEITHER,
  requiredPerMonth: undefined,
  strain: undefined,
  gap: undefined,
  seasonalGap: undefined,
  typedGap: undefined,
  headroom: undefined,
};

describe('judge a running total', () => {
  // 23 100 of 30 000 by September: 77 %, due 75 %; left 6 900 in three months; 2 300 ÷ 2 500 = 0.92.
  test('gives every number of the vector', () => {
    expect(judge(JOBS, evidence('2020-09', 23_100, { recentMean: 2500 }))).toEqual({
      status: 'on-schedule',
      reason: 'pace',
      lenient: false,
      figure: { period: at('2020-09'), value: 23_100, derived: false, from: [] },
      attainment: 0.77,
      schedule: { calendar: 0.75, seasonal: undefined, typed: undefined },
      lead: { calendar: 0.02, seasonal: undefined, typed: undefined },
      pace: { calendar: 1.02666666667, seasonal: undefined, typed: undefined },
      gap: 600,
      seasonalGap: undefined,
      typedGap: undefined,
      requiredPerMonth: 2300,
      strain: 0.92,
      headroom: undefined,
      coverage: { known: 9, expected: 9 },
    });
  });

  // Shares of past Septembers .78214 .78351 .78741, mean .784353: due 23 530.6, 23 100 ÷ 23 530.6 = 0.9817.
  test('by the season where past years give one, though the calendar says otherwise', () => {
    const season = seasonalSchedule(VECTOR_YEARS, 2);
    const verdict = judge(JOBS, evidence('2020-09', 23_100), DEFAULT_THRESHOLDS, season);
    expect(verdict).toMatchObject({
      status: 'nearly',
      reason: 'seasonal-pace',
      schedule: { calendar: 0.75, seasonal: 0.784353333333, typed: undefined },
      pace: { calendar: 1.02666666667, seasonal: 0.981700424129, typed: undefined },
      gap: 600,
      seasonalGap: -430.6,
    });
    expect(verdict.lead.seasonal).toBeCloseTo(-0.0143533, 6);
  });

  test('by the calendar in a month past years do not know', () => {
    const season = seasonalSchedule(VECTOR_YEARS, 2);
    const verdict = judge(JOBS, evidence('2020-08', 20_000), DEFAULT_THRESHOLDS, season);
    expect(verdict).toMatchObject({
      reason: 'pace',
      pace: { calendar: 1, seasonal: undefined, typed: undefined },
    });
  });

  // Due by June: 15 000. 1.05 of it is 15 750, 0.95 is 14 250, 0.6 is 9 000.
  test.each([
    [30_000, 'completed', 'target-reached'],
    [31_000, 'completed', 'target-reached'],
    [15_750, 'ahead', 'pace'],
    [15_749, 'on-schedule', 'pace'],
    [15_000, 'on-schedule', 'pace'],
    [14_999, 'nearly', 'pace'],
    [14_250, 'nearly', 'pace'],
    [14_249, 'behind', 'pace'],
    [9_000, 'behind', 'pace'],
    [8_999, 'far-behind', 'pace'],
    [0, 'far-behind', 'pace'],
    [-5, 'far-behind', 'pace'],
  ])('%d in June is %s', (value, status, reason) => {
    expect(judge(JOBS, evidence('2020-06', value))).toMatchObject({ status, reason });
  });

  test('is on schedule exactly, in every month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 2, max: 11 }), (twelfth, month) => {
        const target = { ...JOBS, value: twelfth * 12 };
        const given = evidence('2020-12', twelfth * month, { asked: monthOf(2020, month) });
        const figure = { period: monthOf(2020, month), value: twelfth * month, derived: false, from: [] };
        expect(judge(target, { ...given, figure })).toMatchObject({
          status: 'on-schedule',
          pace: { calendar: 1 },
          gap: 0,
        });
      }),
    );
  });

  test('January is too early, but for a target already reached; its numbers are still given', () => {
    expect(judge(JOBS, evidence('2020-01', 2000))).toMatchObject({
      status: 'too-early',
      reason: 'first-months',
      attainment: 0.0666666666667,
      gap: -500,
    });
    expect(judge(JOBS, evidence('2020-01', 30_000)).status).toBe('completed');
  });

  test('the thresholds given decide', () => {
    const strict = { ...DEFAULT_THRESHOLDS, firstJudgedMonth: 4, behind: 0.8 };
    expect(judge(JOBS, evidence('2020-03', 7500), strict).status).toBe('too-early');
    expect(judge(JOBS, evidence('2020-06', 11_000), strict).status).toBe('far-behind');
  });

  // 15 000 is all that was due by June, though July was asked for.
  test('an earlier figure is judged by the schedule of its own month, and says so', () => {
    const verdict = judge(JOBS, evidence('2020-07', 15_000, { of: '2020-06' }));
    expect(verdict).toMatchObject({
      status: 'on-schedule',
      reason: 'pace-earlier-month',
      schedule: { calendar: 0.5 },
    });
    expect(verdict.figure?.period).toEqual(at('2020-06'));
  });

  // 29 998.8 of 30 000 is 0.99996.
  test('0.99996 of the target is never completed', () => {
    expect(judge(JOBS, evidence('2020-12', 29_998.8))).toMatchObject({
      status: 'nearly',
      attainment: 0.99996,
      requiredPerMonth: undefined,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        const short = judge({ ...JOBS, value: value + 1 }, evidence('2020-12', value));
        expect(short.status).not.toBe('completed');
      }),
    );
  });

  test('once completed nothing more is required', () => {
    expect(judge(JOBS, evidence('2020-08', 33_000, { recentMean: 3000 }))).toMatchObject({
      requiredPerMonth: 0,
      strain: 0,
      attainment: 1.1,
    });
  });

  test('力争 is judged like a floor and marked lenient; 完成 is a floor', () => {
    const strive = judge({ ...JOBS, comparator: 'strive' }, evidence('2020-06', 5000));
    expect(strive).toMatchObject({ status: 'far-behind', lenient: true });
    const complete = judge({ ...JOBS, comparator: 'complete' }, evidence('2020-06', 5000));
    expect(complete).toMatchObject({ status: 'far-behind', lenient: false });
  });

  test('a ceiling on a total has headroom and no pace', () => {
    expect(judge({ ...JOBS, comparator: 'at-most' }, evidence('2020-06', 29_000))).toEqual({
      ...UNSAID,
      status: 'within-target',
      reason: 'ceiling',
      lenient: false,
      figure: { period: at('2020-06'), value: 29_000, derived: false, from: [] },
      headroom: 1000,
      coverage: { known: 6, expected: 6 },
    });
  });

  test('nothing known is missing; months known with a hole are missing too, and say why', () => {
    const nothing = judge(JOBS, evidence('2020-06', undefined));
    expect(nothing).toEqual({
      ...UNSAID,
      status: 'missing',
      reason: 'no-figure',
      lenient: false,
      figure: undefined,
      coverage: { known: 0, expected: 6 },
    });
    const coverage = { known: 5, expected: 6 };
    expect(judge(JOBS, evidence('2020-06', undefined, { coverage }))).toMatchObject({
      status: 'missing',
      reason: 'incomplete',
      coverage,
    });
  });
});

describe('judge a mean', () => {
  test.each([
    [5.2, 'within-target', 0.3],
    [5.5, 'within-target', 0],
    [5.50001, 'within-tolerance', -0.00001],
    [5.7, 'within-tolerance', -0.2],
    [5.70001, 'above-target', -0.20001],
    [6.2, 'above-target', -0.7],
    // 34.2 ÷ 6 and 17.1 ÷ 3 are 5.7 but for the noise of the doubles.
    [(5.3 + 6.2 + 5.9 + 6 + 5.9 + 4.9) / 6, 'within-tolerance', -0.2],
    [17.1 / 3, 'within-tolerance', -0.2],
  ])('%d against 5.5 左右 is %s', (value, status, headroom) => {
    expect(judge(RATE, evidence('2020-06', value))).toMatchObject({
      status,
      headroom,
      reason: 'ceiling',
      pace: NEITHER,
      attainment: undefined,
    });
  });

  test('以内 has no tolerance', () => {
    const cap = { ...RATE, comparator: 'at-most', tolerance: undefined } as const;
    expect(judge(cap, evidence('2020-06', 5.5)).status).toBe('within-target');
    expect(judge(cap, evidence('2020-06', 5.6)).status).toBe('above-target');
  });

  test('an earlier mean says so', () => {
    expect(judge(RATE, evidence('2020-07', 5.4, { of: '2020-06' })).reason).toBe('ceiling-earlier-month');
  });

  test('single months without a mean are too early, for want of the mean', () => {
    const coverage = { known: 2, expected: 4 };
    expect(judge(RATE, evidence('2020-04', undefined, { coverage }))).toMatchObject({
      status: 'too-early',
      reason: 'mean-unknown',
      headroom: undefined,
      coverage,
    });
    expect(judge(RATE, evidence('2020-04', undefined))).toMatchObject({
      status: 'missing',
      reason: 'no-figure',
    });
  });

  test('a floor under a mean is met for good in December only', () => {
    const floor = { ...RATE, comparator: 'at-least', tolerance: undefined } as const;
    expect(judge(floor, evidence('2020-06', 5.6))).toMatchObject({ status: 'on-schedule', gap: 0.1 });
    expect(judge(floor, evidence('2020-12', 5.6)).status).toBe('completed');
    expect(judge(floor, evidence('2020-12', 5.4))).toMatchObject({ status: 'behind', reason: 'floor' });
    expect(judge(floor, evidence('2020-12', 5.6, { of: '2020-11' })).reason).toBe('floor-earlier-month');
  });
});

describe('judge a year-end level', () => {
  // 91.2 ÷ 90 = 1.01333…; 89.9 ÷ 90 = 0.99888…
  test.each([
    [91.2, 'completed', 1.01333333333, 1.2],
    [90, 'completed', 1, 0],
    [89.9, 'behind', 0.998888888889, -0.1],
  ])('%d in December is %s', (value, status, attainment, gap) => {
    expect(judge(GRADUATES, evidence('2020-12', value))).toMatchObject({
      status,
      reason: 'year-end-figure',
      attainment,
      gap,
    });
  });

  test('before December it is too early, with the reading at hand', () => {
    expect(judge(GRADUATES, evidence('2020-09', 90.7))).toMatchObject({
      status: 'too-early',
      reason: 'year-end-only',
      attainment: undefined,
      pace: NEITHER,
      gap: 0.7,
    });
  });

  test('in December an earlier reading does not stand in', () => {
    expect(judge(GRADUATES, evidence('2020-12', 90.7, { of: '2020-09' }))).toMatchObject({
      status: 'missing',
      reason: 'no-year-end-figure',
      gap: 0.7,
    });
  });

  test('a ceiling at the year end', () => {
    const cap = { ...GRADUATES, comparator: 'at-most', value: 5.5 } as const;
    expect(judge(cap, evidence('2020-12', 4.5))).toMatchObject({
      status: 'within-target',
      reason: 'year-end-figure',
      headroom: 1,
      gap: undefined,
    });
    expect(judge(cap, evidence('2020-06', 6))).toMatchObject({
      status: 'too-early',
      headroom: -0.5,
      gap: undefined,
    });
  });

  test('nothing known is missing', () => {
    expect(judge(GRADUATES, evidence('2020-09', undefined))).toMatchObject({
      status: 'missing',
      reason: 'no-figure',
    });
  });
});
