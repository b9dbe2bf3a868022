import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  decimalPlaces,
  parseDecimal,
  roundHalfUp,
  shiftDecimal,
  subtractDecimals,
  sumDecimals,
  tidyDifference,
  tidyQuotient,
  tidySum,
} from '#domain/decimal.ts';

/** The decimal text of millionths: -1500000n is "-1.500000". */
function textOf(scaled: bigint, places = 6): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** Millionths of at most 15 digits, of which two sum to at most 15; some end in zeros, as real figures do. */
const millionths = fc
  .tuple(
    fc.bigInt({ min: -490_000_000_000_000n, max: 490_000_000_000_000n }),
    fc.integer({ min: 0, max: 14 }),
  )
  .map(([value, zeros]) => (value / 10n ** BigInt(zeros)) * 10n ** BigInt(Math.min(zeros, 6)));

describe('parseDecimal', () => {
  test.each([
    ['34.21', 34.21],
    ['0', 0],
    ['-0', 0],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['-12.50', -12.5],
    ['123456789012345', 123456789012345],
    ['0.123456789012345', 0.123456789012345],
    ['1.50000000000000000000', 1.5],
    ['000000000000000000001', 1],
  ])('%s is read', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  test.each([
    '',
    '.',
    '-',
    '+',
    ' 1',
    '1 ',
    '1,234',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    '1.2.3',
    '１２',
    '12%',
    '1234567890123456',
    '123456789.0123456',
    `0.${'0'.repeat(400)}1`,
  ])('%j is none', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  test('text comes back unchanged, for any decimal of 15 digits', () => {
    fc.assert(
      fc.property(millionths, (scaled) => {
        const value = parseDecimal(textOf(scaled));
        expect(value?.toFixed(6)).toBe(textOf(scaled));
      }),
    );
  });
});

describe('decimalPlaces', () => {
  test.each([
    [0, 0],
    [342100, 0],
    [1e21, 0],
    [34.21, 2],
    [-0.05, 2],
    [1e-7, 7],
    [1.5e-7, 8],
  ])('%d has %d', (value, places) => {
    expect(decimalPlaces(value)).toBe(places);
  });
});

describe('shiftDecimal', () => {
  test.each([
    [34.21, 4, 342100],
    [342100, -4, 34.21],
    [0.1, 8, 10_000_000],
    [1e21, -20, 10],
    [1.5e-7, 7, 1.5],
    [0, 4, 0],
    [-0, 4, 0],
    [-6.5, -8, -0.000000065],
  ])('%d × 10^%d is %d', (value, power, shifted) => {
    expect(shiftDecimal(value, power)).toBe(shifted);
  });

  test('agrees with integer arithmetic, for any decimal of 15 digits', () => {
    fc.assert(
      fc.property(millionths, fc.integer({ min: -6, max: 6 }), (scaled, power) => {
        const expected = Number(textOf(scaled, 6 - power));
        expect(shiftDecimal(Number(textOf(scaled)), power)).toBe(expected + 0);
      }),
    );
  });

  test('refuses what is no number', () => {
    expect(() => shiftDecimal(NaN, 1)).toThrow(RangeError);
    expect(() => shiftDecimal(Infinity, 1)).toThrow(RangeError);
  });
});

describe('addDecimals', () => {
  test.each([
    [0.1, 0.2, 0.3],
    [1.1, 2.2, 3.3],
    [0.3, -0.1, 0.2],
    [5.5, -5.5, 0],
    [99999999999999.5, 0.5, 100000000000000],
    [999999999999999, -1, 999999999999998],
    [1e-7, 2e-7, 3e-7],
  ])('%d + %d is %d', (a, b, sum) => {
    expect(addDecimals(a, b)).toBe(sum);
  });

  test('agrees with integer arithmetic, for any two decimals whose sum has 15 digits', () => {
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        const sum = addDecimals(Number(textOf(a)), Number(textOf(b)));
        expect(sum).toBe(Number(textOf(a + b)) + 0);
      }),
    );
  });

  // Each needs a sixteenth digit; the doubles near 1e14 lie 0.0156 apart, so 0.001 would be lost without a word.
  test.each([
    [100000000000000, 0.001],
    [99999999999999.9, 0.05],
    [123456789012345, 0.5],
    [999999999999999, 1],
    [0.123456789012345, 10],
    [1, 1e-300],
  ])('%d + %d is refused, not guessed', (a, b) => {
    expect(() => addDecimals(a, b)).toThrow(RangeError);
  });
});

describe('subtractDecimals', () => {
  test('is exact', () => {
    expect(subtractDecimals(5.9, 5.5)).toBe(0.4);
    expect(subtractDecimals(0.3, 0.3)).toBe(0);
  });
});

describe('sumDecimals', () => {
  test('is exact over many', () => {
    // 0.1 a thousand times is 100.
    expect(sumDecimals(Array<number>(1000).fill(0.1))).toBe(100);
  });

  test('is 0 of nothing', () => {
    expect(sumDecimals([])).toBe(0);
  });
});

describe('roundHalfUp', () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-0.05, 1, -0.1],
    [-0.04, 1, 0],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [2.5, 0, 3],
    [1.4999, 0, 1],
    [0.49999999999999994, 0, 0],
    [34.21, 2, 34.21],
    [34.215, 2, 34.22],
    [119.8333333333, 0, 120],
    [1250, -2, 1300],
    [-1250, -2, -1300],
    [1e21, 2, 1e21],
    [999999999999.995, 2, 1e12],
    [99999999999999.5, 0, 1e14],
    [0, 3, 0],
  ])('%d to %d places is %d', (value, places, rounded) => {
    expect(roundHalfUp(value, places)).toBe(rounded);
  });

  test('agrees with integer arithmetic, for any decimal of 15 digits', () => {
    fc.assert(
      fc.property(millionths, fc.integer({ min: 0, max: 6 }), (scaled, places) => {
        const step = 10n ** BigInt(6 - places);
        const size = scaled < 0n ? -scaled : scaled;
        const rounded = ((size + step / 2n) / step) * (scaled < 0n ? -1n : 1n);
        expect(roundHalfUp(Number(textOf(scaled)), places)).toBe(Number(textOf(rounded, places)) + 0);
      }),
    );
  });

  test('refuses what is no number', () => {
    expect(() => roundHalfUp(NaN, 1)).toThrow(RangeError);
  });
});

describe('tidyQuotient', () => {
  test.each([
    [0.49999999999999994, 0.5],
    [0.1 + 0.2, 0.3],
    [2 / 3, 0.666666666667],
    [-0, 0],
    [342100 / 600000, 0.570166666667],
  ])('%d becomes %d', (value, tidy) => {
    expect(tidyQuotient(value)).toBe(tidy);
  });

  test('leaves what is no number alone', () => {
    expect(tidyQuotient(NaN)).toBeNaN();
    expect(tidyQuotient(Infinity)).toBe(Infinity);
  });
});

describe('tidyDifference', () => {
  // 12 digits of 200 000.1 leave six places; of 1/3, twelve.
  test.each([
    [200000.1, 200000, 0.1],
    [1 / 3, 4 / 12, 0],
    [5.7, 5.5, 0.2],
    [5.5, 5.5, 0],
    [0, 0, 0],
    [0, -0, 0],
    [-0.75, 0.77, -1.52],
    [600000, 1e-10, 600000],
    [1e-300, 0, 0],
    [1e21, 1, 1e21],
  ])('%d − %d is %d', (a, b, difference) => {
    expect(tidyDifference(a, b)).toBe(difference);
  });
});

describe('tidySum', () => {
  test('is exact for short decimals', () => {
    expect(tidySum(5.5, 0.2)).toBe(5.7);
    expect(tidySum(0.1, 0.2)).toBe(0.3);
  });
});
