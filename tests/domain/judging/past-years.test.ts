import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SEASONAL,
  meanOf,
  pastShare,
  pastYears,
  seasonalSchedule,
} from '#domain/judging/past-years.ts';
import { indexPoints } from '#domain/series.ts';
import { points } from '../support.ts';
import { pastYear, VECTOR_YEARS } from './schedule-inputs.ts';

function series(ytd: Record<string, number>) {
  return { ytd: indexPoints(points(ytd)), period: new Map() };
}

describe('pastYears', () => {
  test('takes complete years, newest first, and leaves out what is named', () => {
    const jobs = series({
      '2016-12': 90,
      '2017-12': 100,
      '2018-09': 70,
      '2019-02': 10,
      '2019-12': 110,
      '2020-12': 60,
    });
    const leftOut = [{ year: 2020, reasonZh: '疫情', reasonEn: 'epidemic' }];
    const found = pastYears(jobs, 2021, { ...DEFAULT_SEASONAL, leftOut });
    expect(found.map(({ year, total }) => [year, total])).toEqual([
      [2019, 110],
      [2017, 100],
      [2016, 90],
    ]);
    expect(found[0]?.toDate.slice(0, 3)).toEqual([undefined, 10, undefined]);
  });

  test('takes no more than the latest and looks no further back', () => {
    const jobs = series({ '2010-12': 1, '2016-12': 1, '2017-12': 1, '2018-12': 1, '2019-12': 1 });
    const years = (maxYears: number, lookBack: number) =>
      pastYears(jobs, 2020, { ...DEFAULT_SEASONAL, maxYears, lookBack }).map(({ year }) => year);
    expect(years(2, 12)).toEqual([2019, 2018]);
    expect(years(9, 12)).toEqual([2019, 2018, 2017, 2016, 2010]);
    expect(years(9, 3)).toEqual([2019, 2018, 2017]);
  });

  test('a year of nothing speaks for no season', () => {
    expect(pastYears(series({ '2019-12': 0 }), 2020)).toEqual([]);
  });
});

describe('pastShare', () => {
  test('is the total to date ÷ the year’s', () => {
    expect(pastShare(pastYear(2019, 9, 23_464, 30_000), 9)).toBe(0.782133333333);
  });

  test('is undefined where the month is unknown', () => {
    expect(pastShare(pastYear(2019, 9, 1, 2), 8)).toBeUndefined();
  });
});

describe('seasonalSchedule', () => {
  // (0.78214 + 0.78351 + 0.78741) ÷ 3 = 0.784353333…
  test('is the mean of the shares where enough years know the month', () => {
    const shares = seasonalSchedule(VECTOR_YEARS, 2)?.shares;
    expect(shares?.[8]).toBe(0.784353333333);
    expect(shares?.[11]).toBe(1);
    expect(shares?.[0]).toBeUndefined();
  });

  test('has a share for February and none for a January published with it', () => {
    const joint = [pastYear(2019, 2, 20, 100), pastYear(2018, 2, 10, 100)];
    expect(seasonalSchedule(joint)?.shares.slice(0, 2)).toEqual([undefined, 0.15]);
  });

  test('is undefined with fewer years than asked', () => {
    expect(seasonalSchedule(VECTOR_YEARS.slice(0, 1), 2)).toBeUndefined();
    expect(seasonalSchedule([], 2)).toBeUndefined();
  });
});

describe('meanOf', () => {
  test('is the plain mean', () => {
    expect(meanOf([1, 2, 4])).toBe(2.33333333333);
  });
});
