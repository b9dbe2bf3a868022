import { describe, expect, test } from 'vitest';
import { levelBands } from '#client/charts/bands.ts';

describe(levelBands, () => {
  test('each level reaches to the next, the gravest to the edge', () => {
    const lines = [
      { level: 'orange', value: 6 },
      { level: 'yellow', value: 5.7 },
    ] as const;
    expect(levelBands(lines, { side: 'above', min: 5, max: 6.5 })).toEqual([
      { level: 'yellow', from: 5.7, to: 6 },
      { level: 'orange', from: 6, to: 6.5 },
    ]);
  });

  test('below, the bands run downwards', () => {
    const lines = [
      { level: 'blue', value: 0 },
      { level: 'red', value: -15 },
    ] as const;
    expect(levelBands(lines, { side: 'below', min: -20, max: 10 })).toEqual([
      { level: 'blue', from: -15, to: 0 },
      { level: 'red', from: -20, to: -15 },
    ]);
  });
});
