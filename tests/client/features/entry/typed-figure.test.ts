import { describe, expect, test } from 'vitest';
import { sumTyped, typedFigure } from '#client/features/entry/typed-figure.ts';

describe(typedFigure, () => {
  test.each([
    ['1,234.5', 1234.5],
    ['１，２３４', 1234],
    [' 0.10 ', 0.1],
    ['−3', -3],
  ])('%s', (text, value) => {
    expect(typedFigure(text)).toBe(value);
  });

  test.each(['', '—', '…', '3.4万', '约5', '1.2.3'])('%s is no number to add up', (text) => {
    expect(typedFigure(text)).toBeUndefined();
  });
});

describe(sumTyped, () => {
  test('adds up without noise and says over how many rows', () => {
    expect(sumTyped({ a: '0.1', b: '0.2', c: '—' }, ['a', 'b', 'c', 'd'])).toEqual({
      sum: 0.3,
      known: 2,
      rows: 4,
    });
  });
});
