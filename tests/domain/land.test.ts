import { describe, expect, test } from 'vitest';
import { isSameLand, landChanges, onLandOf, type LandRegion } from '#domain/land.ts';
import { known } from '#domain/measure.ts';
import { monthOf, periodKey, yearOf } from '#domain/period.ts';
import type { Point } from '#domain/observation.ts';
import { loadPack } from '#server/pack/load-pack.ts';
import { REAL_PACK } from '../support/templates.ts';

const CHANGED = ['2025-11-06'];

function aRegion(code: string, parts: Partial<LandRegion> = {}): LandRegion {
  return { code, validFrom: undefined, validTo: undefined, predecessors: [], successors: [], ...parts };
}

describe(landChanges, () => {
  test('北碚 gained and gave land on one day; units that ended or began that day are others', () => {
    expect(landChanges(loadPack(REAL_PACK).regions)).toEqual(new Map([['500109', CHANGED]]));
  });

  test('each change is a day of its own, in order', () => {
    const regions = [
      aRegion('B'),
      aRegion('C', { validTo: '2024-05-01', successors: ['B'] }),
      aRegion('D', { validFrom: '2021-01-01', predecessors: ['B'] }),
    ];
    expect(landChanges(regions)).toEqual(new Map([['B', ['2021-01-01', '2024-05-01']]]));
  });
});

describe(isSameLand, () => {
  test.each([
    [monthOf(2025, 10), monthOf(2025, 6), true],
    [monthOf(2025, 11), monthOf(2025, 10), false],
    [monthOf(2026, 6), monthOf(2025, 12), true],
    [monthOf(2026, 6), monthOf(2025, 6), false],
    [yearOf(2025), yearOf(2024), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameLand(CHANGED, a, b)).toBe(same);
    expect(isSameLand([], a, b)).toBe(true);
  });
});

describe(onLandOf, () => {
  const point = (month: number): [number, Point] => {
    const period = monthOf(2025, month);
    return [periodKey(period), { period, measure: known(month) }];
  };
  const series = { period: new Map([10, 11, 12].map(point)), ytd: new Map([point(9)]), ytdMean: new Map() };

  test('keeps each side to itself', () => {
    const after = onLandOf(series, CHANGED, monthOf(2026, 1));
    expect([...after.period.keys()]).toEqual([202_511, 202_512].map((id) => keyOfMonth(id)));
    expect(after.ytd.size).toBe(0);
    const before = onLandOf(series, CHANGED, monthOf(2025, 10));
    expect([...before.period.keys()]).toEqual([keyOfMonth(202_510)]);
    expect(before.ytd.size).toBe(1);
  });

  test('is the very series where nothing changed', () => {
    expect(onLandOf(series, [], monthOf(2026, 1))).toBe(series);
  });
});

function keyOfMonth(id: number): number {
  return periodKey(monthOf(Math.floor(id / 100), id % 100));
}
