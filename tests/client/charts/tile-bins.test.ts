import { describe, expect, test } from 'vitest';
import { tileBin } from '#client/charts/tile-bins.ts';

describe(tileBin, () => {
  test.each([
    [null, 'missing'],
    [0.009, 'even'],
    [-0.009, 'even'],
    [0.01, 'up-1'],
    [0.07, 'up-2'],
    [0.1, 'up-3'],
    [-0.04, 'down-1'],
    [-0.223, 'down-3'],
  ] as const)('a lead of %s is %s', (lead, bin) => {
    expect(tileBin(lead)).toBe(bin);
  });
});
