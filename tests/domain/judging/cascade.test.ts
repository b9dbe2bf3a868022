import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cascade } from '#domain/judging/cascade.ts';

describe('cascade', () => {
  test('the worked example', () => {
    const parts = [
      { code: 'A', value: 40 },
      { code: 'B', value: 23 },
      { code: 'C', value: undefined },
    ];
    expect(cascade(60, parts)).toEqual({ sum: 63, slack: 3, coefficient: 1.05, missing: ['C'] });
  });

  test('nothing passed on: no coefficient, the whole is short', () => {
    expect(cascade(60, [{ code: 'A', value: undefined }])).toEqual({
      ...{ sum: 0, slack: -60, coefficient: undefined, missing: ['A'] },
    });
  });

  test('sum and slack close on the whole, whatever is passed on', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.array(value), (whole, values) => {
        const parts = values.map((each, at) => ({ code: String(at), value: each }));
        const { sum, slack, missing } = cascade(whole, parts);
        expect(whole + slack).toBe(sum);
        expect(missing.length).toBe(values.filter((each) => each === undefined).length);
      }),
    );
  });
});
