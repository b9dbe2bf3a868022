import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnit, fromBase, toBase, unitOf, UNITS } from '#domain/unit.ts';

describe('toBase', () => {
  test.each([
    [34.21, '万人', 342_100],
    [0.0001, '万人', 1],
    [1.2345, '亿元', 123_450_000],
    [5.7, '%', 5.7],
    [3, '千人', 3000],
    [0, '万人', 0],
    [-0.5, '万人', -5000],
  ])('%d %s is %d, to the digit', (value, unit, base) => {
    expect(toBase(value, unitOf(unit))).toBe(base);
    expect(fromBase(base, unitOf(unit))).toBe(value);
  });

  test('is undone by fromBase, for any decimal and unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...UNITS),
        (digits, places, unit) => {
          const value = Number(`${digits}e-${places}`);
          expect(fromBase(toBase(value, unit), unit)).toBe(value);
        },
      ),
    );
  });
});

describe('findUnit', () => {
  test.each([
    ['万人', '万人'],
    ['萬人', '万人'],
    [' 万人 ', '万人'],
    ['％', '%'],
    ['PP', '个百分点'],
    ['10K persons', '万人'],
    ['人次', '人次'],
  ])('%j is %s', (text, code) => {
    expect(findUnit(text)?.code).toBe(code);
  });

  test.each(['', '斤', '万', '人人', '万 人'])('%j is none', (text) => {
    expect(findUnit(text)).toBeUndefined();
  });

  test('keeps households, persons and person-times apart', () => {
    expect(['户', '人', '人次'].map((code) => findUnit(code)?.dimension)).toEqual([
      'households',
      'persons',
      'person-times',
    ]);
  });
});

describe('unitOf', () => {
  test('refuses an unknown code', () => {
    expect(() => unitOf('斤')).toThrow(RangeError);
  });
});

describe('UNITS', () => {
  test('no text names two units', () => {
    const names = UNITS.flatMap(({ code, en, aliases }) => [...new Set([code, en, ...aliases])]);
    const lower = names.map((name) => name.toLowerCase());
    expect(lower.filter((name, index) => lower.indexOf(name) !== index)).toEqual([]);
  });
});
