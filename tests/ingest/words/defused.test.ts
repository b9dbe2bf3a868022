import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defused, isFormulaLike, withoutDefusing } from '#server/ingest/words/defused.ts';

describe('defused', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ["'=1+1", "''=1+1"],
    ['-0.4', '-0.4'],
    ['快报数=初步', '快报数=初步'],
    ["'平时'", "'平时'"],
    ['', ''],
  ])('writes %j as %j', (text, written) => {
    expect(defused(text)).toBe(written);
    expect(withoutDefusing(written)).toBe(text);
  });

  test('comes back as itself, whatever the text, and never begins like a formula', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', '.', '数', '\t', '＝') });
    fc.assert(
      fc.property(text, (each) => {
        expect(withoutDefusing(defused(each))).toBe(each);
        expect(/^[=+@\t\r＝＋－＠]/.test(defused(each))).toBe(false);
      }),
    );
  });
});

describe('isFormulaLike', () => {
  test('lets plain numbers be', () => {
    expect(['-12', '-0.5', '12'].map(isFormulaLike)).toEqual([false, false, false]);
    expect(['-12%', '+12', '--1'].map(isFormulaLike)).toEqual([true, true, true]);
  });
});
