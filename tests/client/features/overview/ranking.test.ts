import { describe, expect, test } from 'vitest';
import { rankDistricts } from '#client/features/overview/ranking.ts';

const place = { kind: 'division', column: 0, row: 0, columnSpan: 1, rowSpan: 1, status: 'ahead' } as const;

describe(rankDistricts, () => {
  test('by lead, equal ones sharing a rank, missing ones only counted', () => {
    const tiles = [
      { ...place, region: 'a', actual: 1, attainment: 0.8, lead: 0.05 },
      { ...place, region: 'b', actual: 2, attainment: 0.9, lead: 0.15 },
      { ...place, region: 'c', actual: 3, attainment: 0.8, lead: 0.05 },
      { ...place, region: 'd', actual: null, attainment: null, lead: null },
      { ...place, region: 'e', actual: 4, attainment: 0.6, lead: -0.15 },
    ];
    const ranking = rankDistricts(tiles, 1);
    expect(ranking).toEqual({
      top: [{ rank: 1, region: 'b', actual: 2, attainment: 0.9, lead: 0.15 }],
      between: 2,
      bottom: [{ rank: 4, region: 'e', actual: 4, attainment: 0.6, lead: -0.15 }],
      known: 4,
      expected: 5,
    });
    expect(rankDistricts(tiles, 5).top.map((row) => row.rank)).toEqual([1, 2, 2, 4]);
  });

  test('by amount where no district has a target', () => {
    const tiles = [
      { ...place, region: 'a', actual: 1, attainment: null, lead: null },
      { ...place, region: 'b', actual: 2, attainment: null, lead: null },
    ];
    expect(rankDistricts(tiles).top.map((row) => row.region)).toEqual(['b', 'a']);
  });
});
