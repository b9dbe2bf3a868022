import { describe, expect, test } from 'vitest';
import { latestOfBand, seasonBand } from '#client/charts/season-band.ts';
import type { Reading } from '#client/charts/points.ts';

const month = (period: string, value: number | null): Reading => ({ period, basis: 'period', value });
const total = (period: string, value: number): Reading => ({ period, basis: 'ytd', value });
const RATE = { year: 2020, isFlow: false };
const FLOW = { year: 2020, isFlow: true };

describe(seasonBand, () => {
  test('April at 6.0 after 5.2, 4.9 and 5.1 lies above 4.9 to 5.2', () => {
    const readings = [
      month('2017-04', 5.2),
      month('2018-04', 4.9),
      month('2019-04', 5.1),
      month('2020-04', 6),
      month('2016-04', 1),
    ];
    const months = seasonBand(readings, RATE);
    expect(months).toHaveLength(11);
    expect(months[2]).toEqual({ from: 4, to: 4, value: 6, past: [4.9, 5.2], years: [2017, 2018, 2019] });
    expect(latestOfBand(months)).toBe(months[2]);
  });

  test('January and February are one: the mean of a rate, nothing where one is not known', () => {
    const readings = [
      month('2020-01', 5.3),
      month('2020-02', 6.2),
      month('2019-01', 5.1),
      month('2018-02', null),
    ];
    expect(seasonBand(readings, RATE)[0]).toEqual({ from: 1, to: 2, value: 5.75, past: null, years: [] });
  });

  test('the sum of a flow, whether the two came apart, as one or as a running total', () => {
    const readings = [
      month('2020-01', 4.1),
      month('2020-02', 3.2),
      total('2019-02', 8),
      total('2019-03', 13.5),
      total('2018-02', 9),
    ];
    const [first, march] = seasonBand(readings, FLOW);
    expect(first).toEqual({ from: 1, to: 2, value: 7.3, past: [8, 9], years: [2018, 2019] });
    expect(march).toEqual({ from: 3, to: 3, value: null, past: [5.5, 5.5], years: [2019] });
  });

  test('of nothing, eleven months of nothing', () => {
    expect(latestOfBand(seasonBand([], FLOW))).toBeUndefined();
    expect(seasonBand([], FLOW).map(({ past }) => past)).toEqual(Array.from({ length: 11 }, () => null));
  });
});
