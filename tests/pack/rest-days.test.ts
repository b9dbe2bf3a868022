import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#domain/period.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { CHONGQING } from './packs.ts';

/** Statutory days off: eleven until 2024, thirteen from 2025; in 2020 the Spring Festival was two working days longer. */
const DAYS_OFF: Readonly<Record<number, number>> = { 2020: 13, 2025: 13, 2026: 13 };

describe('the arrangements of holidays', () => {
  const years = loadPack(CHONGQING).judgement.restDays;

  test('are there for every year the published series is replayed over', () => {
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  test.each(years)('of $year give as many working days off as the law does', ({ year, ...arranged }) => {
    const off = arranged.holidays.flatMap(({ from, to }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index)),
    );
    expect(new Set(off).size).toBe(off.length);
    // A day is made up for on a weekend that is no holiday.
    expect(arranged.workingDays.filter((day) => !isWeekend(day) || off.includes(day))).toEqual([]);
    expect(off.filter((day) => !isWeekend(day)).length - arranged.workingDays.length).toBe(
      DAYS_OFF[year] ?? 11,
    );
  });
});

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
