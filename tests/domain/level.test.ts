import { describe, expect, test } from 'vitest';
import { evaluateLevel } from '#domain/level.ts';
import type { LevelRule } from '#domain/rule.ts';

function aRule(rule: Partial<LevelRule> = {}): LevelRule {
  return {
    kind: 'level',
    against: 'threshold',
    side: 'above',
    lines: [{ level: 'yellow', value: 5.5, inclusive: true }],
    recovery: 0.2,
    ...rule,
  };
}

/** In the order of the default rules: over the target, +0.2, +0.5, and +1.0 itself. */
const OVER_TARGET = aRule({
  against: 'target',
  lines: [
    { level: 'blue', value: 0, inclusive: false },
    { level: 'yellow', value: 0.2, inclusive: false },
    { level: 'orange', value: 0.5, inclusive: false },
    { level: 'red', value: 1, inclusive: true },
  ],
  recovery: 0.1,
});

describe('evaluateLevel', () => {
  test.each([
    [6, 'yellow', false],
    [5.5, 'yellow', false],
    [5.4, undefined, false],
    [5.31, undefined, false],
    [5.3, undefined, true],
    [0, undefined, true],
  ])('fire at 5.5, clear at 5.3: %d is %s, clear %s', (value, level, clear) => {
    expect(evaluateLevel(aRule(), value, undefined)).toEqual({
      kind: 'value',
      level,
      clear,
      line: 5.5,
      recoverAt: 5.3,
    });
  });

  test('an exclusive line without recovery leaves no band: the line itself is clear', () => {
    const rule = aRule({ lines: [{ level: 'blue', value: 5.5, inclusive: false }], recovery: 0 });
    expect(evaluateLevel(rule, 5.5, undefined)).toMatchObject({
      level: undefined,
      clear: true,
      recoverAt: 5.5,
    });
    expect(evaluateLevel(rule, 5.51, undefined)).toMatchObject({ level: 'blue', clear: false });
  });

  test('an inclusive line without recovery is breached, never clear, at the line', () => {
    const rule = aRule({ recovery: 0 });
    expect(evaluateLevel(rule, 5.5, undefined)).toMatchObject({ level: 'yellow', clear: false });
    expect(evaluateLevel(rule, 5.49, undefined)).toMatchObject({ level: undefined, clear: true });
  });

  // 5.5 + 0.2 is 5.7 and 5.5 + 0.5 is 6.0, to the digit.
  test.each([
    [5.5, undefined],
    [5.6, 'blue'],
    [5.7, 'blue'],
    [5.71, 'yellow'],
    [6, 'yellow'],
    [6.1, 'orange'],
    [6.4, 'orange'],
    [6.5, 'red'],
  ])('offsets are added to the target exactly: %d against 5.5 is %s', (value, level) => {
    expect(evaluateLevel(OVER_TARGET, value, 5.5)).toMatchObject({ level, line: 5.5, recoverAt: 5.4 });
  });

  test('the order of the lines does not matter', () => {
    const reversed = { ...OVER_TARGET, lines: [...OVER_TARGET.lines].reverse() };
    expect(evaluateLevel(reversed, 6.1, 5.5)).toEqual(evaluateLevel(OVER_TARGET, 6.1, 5.5));
  });

  test.each([
    [1.2, undefined, true],
    [1.05, undefined, true],
    [1.04, undefined, false],
    [1, undefined, false],
    [0.99, 'yellow', false],
    [0.8, 'red', false],
  ])('below 1.00, clear at 1.05: %d is %s, clear %s', (value, level, clear) => {
    const rule = aRule({
      side: 'below',
      lines: [
        { level: 'yellow', value: 1, inclusive: false },
        { level: 'red', value: 0.8, inclusive: true },
      ],
      recovery: 0.05,
    });
    expect(evaluateLevel(rule, value, undefined)).toEqual({
      kind: 'value',
      level,
      clear,
      line: 1,
      recoverAt: 1.05,
    });
  });

  test('below a target, offsets are negative', () => {
    const rule = aRule({
      side: 'below',
      against: 'target',
      lines: [{ level: 'orange', value: -0.1, inclusive: false }],
      recovery: 0,
    });
    expect(evaluateLevel(rule, 0.89, 1)).toMatchObject({ level: 'orange', line: 0.9 });
    expect(evaluateLevel(rule, 0.9, 1)).toMatchObject({ level: undefined, clear: true });
  });

  test('a line of zero is a line', () => {
    const rule = aRule({
      side: 'below',
      lines: [{ level: 'blue', value: 0, inclusive: false }],
      recovery: 0,
    });
    expect(evaluateLevel(rule, -0.1, undefined)).toEqual({
      kind: 'value',
      level: 'blue',
      clear: false,
      line: 0,
      recoverAt: 0,
    });
  });

  test('without the target it hangs on, the rule has no verdict', () => {
    expect(evaluateLevel(OVER_TARGET, 9, undefined)).toEqual({ kind: 'error', reason: 'no-target' });
  });

  test('a rule without a line is refused', () => {
    expect(() => evaluateLevel(aRule({ lines: [] }), 5, undefined)).toThrow(RangeError);
  });
});
