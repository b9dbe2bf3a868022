import { describe, expect, test } from 'vitest';
import { SAHM_LINE, sahmOf } from '#domain/judging/sahm.ts';

describe('sahmOf', () => {
  const vector = [5.0, 5.0, 5.1, 5.0, 5.1, 5.0, 5.1, 5.1, 5.0, 5.2, 5.2, 5.3, 5.5, 5.6, 5.8];

  // Last mean 16.9 ÷ 3 = 5.633; lowest before 15.1 ÷ 3 = 5.033.
  test('gives the vector of methods 4.3', () => {
    expect(sahmOf(vector)).toBe(0.6);
  });

  test('reaches the line exactly where thirds make a half', () => {
    const rates = [...Array<number>(12).fill(4.1), 4.4, 4.6, 4.8];
    expect(sahmOf(rates)).toBe(SAHM_LINE);
  });

  test('is negative while the rate falls', () => {
    expect(sahmOf(Array.from({ length: 15 }, (_, month) => 7 - month / 10))).toBe(-0.1);
  });

  test('is undefined beside a hole and before fifteen months', () => {
    expect(
      sahmOf(vector.with(4, NaN).map((rate) => (Number.isNaN(rate) ? undefined : rate))),
    ).toBeUndefined();
    expect(sahmOf(vector.slice(1))).toBeUndefined();
  });
});
