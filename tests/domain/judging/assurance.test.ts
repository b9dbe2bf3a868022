import { describe, expect, test } from 'vitest';
import { assuranceOf } from '#domain/judging/assurance.ts';
import { known, missing } from '#domain/measure.ts';
import { jointJanuaryFebruary, monthOf, type Period } from '#domain/period.ts';
import { indexPoints } from '#domain/series.ts';

const RATES = [5.1, 5, 5.2, 5.1, 5.3, 5.2, 5.1, 5.2, 5, 5.1, 5.2, 5.1];
const CEILING = { target: 5.5, direction: 'down' } as const;
const pointsOf = (values: readonly (number | undefined)[], year = 2020) =>
  values.map((value, at) => ({
    period: monthOf(year, at + 1),
    measure: value === undefined ? missing('not-reported') : known(value),
  }));
const index = (
  points: readonly { period: Period; measure: ReturnType<typeof known> | ReturnType<typeof missing> }[],
) => indexPoints(points);

describe('assuranceOf', () => {
  test('the worked vector: twelve ordinary months under a ceiling of 5.5', () => {
    const found = assuranceOf(index(pointsOf(RATES)), monthOf(2020, 12), CEILING);
    if (typeof found === 'string') throw new Error(found);
    const { lower, upper, ...rest } = found;
    expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['4.7948', '5.4719']);
    expect(rest).toMatchObject({ variation: 'common-cause', assurance: 'pass', trial: true, months: 12 });
  });

  test('a ceiling inside the limits is hit and missed, one below them is missed', () => {
    const of = (target: number) =>
      assuranceOf(index(pointsOf(RATES)), monthOf(2020, 12), { ...CEILING, target });
    expect(of(5.2)).toMatchObject({ assurance: 'hit-and-miss' });
    expect(of(4.5)).toMatchObject({ assurance: 'fail' });
  });

  test('a last month beyond the limits is a concern where low is wanted', () => {
    const values = [...RATES.slice(0, 11), 6.2];
    expect(assuranceOf(index(pointsOf(values)), monthOf(2020, 12), CEILING)).toMatchObject({
      variation: 'concern-high',
    });
  });

  test('begins after the last hole, and at the latest month there is', () => {
    const values = [...RATES.slice(0, 4), undefined, ...RATES.slice(5, 11), undefined];
    expect(assuranceOf(index(pointsOf(values)), monthOf(2020, 12), CEILING)).toMatchObject({ months: 6 });
    expect(assuranceOf(index(pointsOf(values)), monthOf(2020, 10), CEILING)).toBe('too-few-months');
  });

  test('a joint January–February is one point', () => {
    const joint = { period: jointJanuaryFebruary(2020), measure: known(5.5) };
    const points = [joint, ...pointsOf(RATES.slice(0, 8)).slice(2)];
    expect(assuranceOf(index(points), monthOf(2020, 8), CEILING)).toMatchObject({ months: 7 });
  });
});
