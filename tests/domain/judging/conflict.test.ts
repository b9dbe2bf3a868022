import { describe, expect, test } from 'vitest';
import { conflictOf, type Saying } from '#domain/judging/conflict.ts';

const say = (source: string, value: number, version: number): Saying => ({ source, value, version });

describe(conflictOf, () => {
  test('two papers that say 70.7 and 75.1 are 4.4 apart, the latest first', () => {
    const [paper, bulletin] = [say('人大报告', 70.7, 1), say('统计公报', 75.1, 2)];
    expect(conflictOf([paper, bulletin])).toEqual({ sayings: [bulletin, paper], spread: 4.4 });
  });

  test('one that corrected itself counts with its last word', () => {
    expect(conflictOf([say('甲', 70.7, 1), say('乙', 75.1, 2), say('甲', 75.1, 3)])).toBeUndefined();
    expect(conflictOf([say('甲', 75.1, 1), say('甲', 70.7, 3), say('乙', 75.1, 2)])?.spread).toBe(4.4);
  });

  test('one source alone contradicts nobody', () => {
    expect(conflictOf([say('甲', 1, 1), say('甲', 2, 2)])).toBeUndefined();
  });
});
