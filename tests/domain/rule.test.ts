import { describe, expect, test } from 'vitest';
import { levelRank, LEVELS } from '#domain/rule.ts';

describe('levelRank', () => {
  test('is 0 for no level, then 1 blue to 4 red', () => {
    expect([undefined, ...LEVELS].map(levelRank)).toEqual([0, 1, 2, 3, 4]);
  });
});
