import { describe, expect, test } from 'vitest';
import { gapText } from '#client/features/districts/district-numbers.ts';

describe(gapText, () => {
  test('a distance in 万人 is said in whole persons', () => {
    expect(gapText(-0.5543, '万人', 'zh')).toBe('−5543 人');
    expect(gapText(1.2, '万人', 'en')).toBe('+12,000 persons');
    expect(gapText(null, '万人', 'zh')).toBeNull();
  });
});
