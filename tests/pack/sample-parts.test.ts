import { describe, expect, test } from 'vitest';
import { reportingRegions } from '#domain/catalogue.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { districtFigures } from '#server/pack/sample/districts.ts';
import { partFigures, type PartFigure } from '#server/pack/sample/parts.ts';
import { SAMPLE_NEW_JOBS } from '#server/pack/sample/series.ts';
import { CHONGQING } from './packs.ts';

const pack = loadPack(CHONGQING);
const figures = partFigures(pack, 2020);
const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
const districts = reportingRegions(pack.regions, '2020-06-30').map(({ code }) => code);

const sumOf = (parts: readonly PartFigure[]): number => parts.reduce((sum, { value }) => sum + value, 0);

describe('partFigures', () => {
  test('every district and the city, by 19 industries and 7 groups, each month', () => {
    expect(figures.length).toBe(42 * 26 * 12);
    expect(new Set(figures.map(({ region }) => region))).toEqual(new Set([...districts, '500000']));
    expect(partFigures(pack, 2020)).toEqual(figures);
  });

  test('industries add up to the district, districts to the city', () => {
    const byPlace = Map.groupBy(
      figures.filter(({ industry }) => industry !== ''),
      ({ region, period }) => `${region} ${period}`,
    );
    const expected = months.flatMap((period, index): [string, number][] =>
      [
        ['500000', SAMPLE_NEW_JOBS[2020]?.[index] ?? 0],
        ...districtFigures(pack, 2020, index + 1).map(({ region, value }): [string, number] => [
          region.code,
          value,
        ]),
      ].map(([region, value]): [string, number] => [`${String(region)} ${period}`, Number(value)]),
    );
    expect(Object.fromEntries([...byPlace].map(([key, parts]) => [key, sumOf(parts)]))).toEqual(
      Object.fromEntries(expected),
    );
    const women = figures.filter(({ group, period }) => group === 'women' && period === '2020-06');
    const city = women.find(({ region }) => region === '500000');
    expect(sumOf(women)).toBe(2 * (city?.value ?? 0));
  });

  test('no running total falls within the year', () => {
    const series = Map.groupBy(figures, ({ region, group, industry }) => `${region} ${group} ${industry}`);
    const fallen = [...series].filter(([, course]) =>
      course.some(({ value }, index) => value < (course[index - 1]?.value ?? 0)),
    );
    expect(fallen.map(([key]) => key)).toEqual([]);
  });

  test('no group has more people than the district has new jobs', () => {
    const totals = new Map(
      months.flatMap((period, index) =>
        districtFigures(pack, 2020, index + 1).map(({ region, value }) => [
          `${region.code} ${period}`,
          value,
        ]),
      ),
    );
    const over = figures.filter(
      ({ group, region, period, value }) =>
        group !== '' && value > (totals.get(`${region} ${period}`) ?? Infinity),
    );
    expect(over).toEqual([]);
  });
});
