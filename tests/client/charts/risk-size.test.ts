import { describe, expect, test } from 'vitest';
import { dotRadius } from '#client/charts/risk-size.ts';

describe(dotRadius, () => {
  test.each([
    [null, 5.5],
    [0, 5.5],
    [49, 5.5],
    [50, 7],
    [130, 7],
    [200, 8.5],
    [499, 8.5],
    [500, 10],
    [90_000, 10],
  ])('%s people: %s', (persons, radius) => {
    expect(dotRadius(persons)).toBe(radius);
  });
});
