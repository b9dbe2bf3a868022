import { describe, expect, test } from 'vitest';
import { exactNumber, floorPercent, formatNumber, roundPercent } from '#client/lib/number.ts';

describe(formatNumber, () => {
  test.each([
    // half up on the decimal: 1.005 is written 1.01 though its double lies below
    [1.005, { decimals: 2 }, '1.01'],
    [34.2, { decimals: 2 }, '34.20'],
    // four digits stand together, from five on they are grouped
    [9999, { decimals: 0 }, '9999'],
    [342_100, { decimals: 0 }, '342,100'],
    [-5.25, { decimals: 1 }, '−5.3'],
    [7.03, { decimals: 1, signed: true }, '+7.0'],
    // what rounds to nothing has no sign
    [-0.04, { decimals: 1, signed: true }, '0.0'],
    [0.04, { decimals: 1, signed: true }, '0.0'],
  ])('%s with %o is %s', (value, style, text) => {
    expect(formatNumber(value, style)).toBe(text);
  });
});

describe(floorPercent, () => {
  test.each([
    // 99.96 % is cut to 99.9: short of the target never reads as reached
    [0.9996, '99.9'],
    [1, '100.0'],
    // 49.22 ÷ 60 = 0.8203…
    [49.22 / 60, '82.0'],
    // 0.57 × 1000 is 569.9999… as a double and must still be 57.0
    [0.57, '57.0'],
    [1.19833, '119.8'],
  ])('%s is %s', (ratio, text) => {
    expect(floorPercent(ratio)).toBe(text);
  });
});

describe(roundPercent, () => {
  test('growth is rounded half up with its sign', () => {
    expect(roundPercent(-0.1275, true)).toBe('−12.8');
  });
});

describe(exactNumber, () => {
  test('keeps every digit and adds none', () => {
    expect([34.21, 342100, 0.1, 5].map(exactNumber)).toEqual(['34.21', '342,100', '0.1', '5']);
  });
});
