import { describe, expect, test } from 'vitest';
import { leadersOf } from '#client/features/wall/leaders.ts';
import { aspectFor, fitScene, PANELS, panelsAt, readWall, SCENES } from '#client/features/wall/wall-state.ts';

describe('readWall', () => {
  test('is what the address says, in its order; what is malformed counts as absent', () => {
    expect(readWall('')).toEqual({ panels: PANELS, everyMs: 20_000, aspect: undefined });
    expect(readWall('panels=warnings,targets,nonsense&every=30&aspect=32:9')).toEqual({
      panels: ['warnings', 'targets'],
      everyMs: 30_000,
      aspect: '32:9',
    });
    expect(readWall('panels=nonsense&every=soon&aspect=1:1')).toEqual(readWall(''));
  });

  test('no panel stays under five seconds, where nobody could read it', () => {
    expect([readWall('every=0').everyMs, readWall('every=99999').everyMs]).toEqual([5_000, 600_000]);
  });
});

describe('fitScene', () => {
  test('is as large as fits, in the middle, and never stretched', () => {
    expect(fitScene(SCENES['16:9'], { width: 1920, height: 1080 })).toEqual({ scale: 1, left: 0, top: 0 });
    expect(fitScene(SCENES['16:9'], { width: 3840, height: 2160 })).toEqual({ scale: 2, left: 0, top: 0 });
    // 1920 × 0.5 is 960 of 1280; 1080 × 0.5 is 540.
    expect(fitScene(SCENES['16:9'], { width: 1280, height: 540 })).toEqual({ scale: 0.5, left: 160, top: 0 });
    expect(fitScene(SCENES['32:9'], { width: 1920, height: 1080 })).toEqual({
      scale: 0.5,
      left: 0,
      top: 270,
    });
  });
});

describe('aspectFor', () => {
  test('is the nearer of the two', () => {
    expect([
      aspectFor(1920, 1080),
      aspectFor(3840, 1080),
      aspectFor(390, 844),
      aspectFor(2560, 1080),
    ]).toEqual(['16:9', '32:9', '16:9', '16:9']);
  });
});

describe('panelsAt', () => {
  test('goes round, and shows no panel twice', () => {
    expect(panelsAt(PANELS, 4, 2)).toEqual(['coming', 'targets']);
    expect(panelsAt(['targets'], 0, 2)).toEqual(['targets']);
    expect(panelsAt(PANELS, 1, 1)).toEqual(['unemployment']);
  });
});

describe('leadersOf', () => {
  const tiles = (...leads: readonly (number | null)[]) =>
    leads.map((lead, index) => ({
      region: `r${index}`,
      kind: 'division' as const,
      column: index,
      row: 0,
      columnSpan: 1,
      rowSpan: 1,
      actual: 1,
      attainment: 0.5,
      lead,
      status: 'ahead' as const,
    }));

  test('has the first and the last five, equal leads on one rank, nobody twice', () => {
    const { first, last } = leadersOf(tiles(0.1, 0.1, null, -0.2, 0.3, 0, 0.05, -0.1));
    expect(first.map(({ region, rank }) => [region, rank])).toEqual([
      ['r4', 1],
      ['r0', 2],
      ['r1', 2],
      ['r6', 4],
      ['r5', 5],
    ]);
    expect(last.map(({ region, rank }) => [region, rank])).toEqual([
      ['r3', 7],
      ['r7', 6],
    ]);
    expect(leadersOf(tiles(null, null))).toEqual({ first: [], last: [] });
  });
});
