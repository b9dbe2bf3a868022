import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateLevel } from '#domain/level.ts';
import { monthOf, type Period } from '#domain/period.ts';
import { LEVELS, levelRank } from '#domain/rule.ts';
import type { WarningInput, WarningRule } from '#domain/warning.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { at } from './support.ts';
import { aWarningRule, months } from './warning-support.ts';

const anyRule: fc.Arbitrary<WarningRule> = fc.record({
  condition: fc.record({
    kind: fc.constant('level' as const),
    against: fc.constant('threshold' as const),
    side: fc.constantFrom('above' as const, 'below' as const),
    lines: fc.array(
      fc.record({
        level: fc.constantFrom(...LEVELS),
        value: fc.integer({ min: 54, max: 66 }).map((tenths) => tenths / 10),
        inclusive: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    recovery: fc.constantFrom(0, 0.1, 0.3),
  }),
  confirmPeriods: fc.integer({ min: 1, max: 3 }),
  releasePeriods: fc.integer({ min: 1, max: 3 }),
});

/** A figure in tenths, weighted; undefined for a missing one, `error` for a rule that could not be judged. */
const anyFigure = fc.oneof(
  { arbitrary: fc.integer({ min: 50, max: 70 }), weight: 6 },
  { arbitrary: fc.constant('missing' as const), weight: 1 },
  { arbitrary: fc.constant('error' as const), weight: 1 },
);
const anyFigures = fc.array(anyFigure, { maxLength: 40 });

function monthAt(step: number): Period {
  return monthOf(2015 + Math.floor(step / 12), (step % 12) + 1);
}

function inputs(figures: readonly (number | 'missing' | 'error')[]): WarningInput[] {
  return figures.map((figure, step) => {
    const period = monthAt(step);
    if (figure === 'missing') return { period, kind: 'missing' };
    if (figure === 'error') return { period, kind: 'error', reason: 'no-target' };
    return { period, kind: 'value', value: figure / 10 };
  });
}

describe('foldWarnings', () => {
  test('of nothing is nothing', () => {
    const rule = aWarningRule();
    expect(foldWarnings(rule, [])).toEqual({ rule, inputs: [], steps: [], episodes: [] });
  });

  test.each([
    ['out of order', ['2020-02', '2020-01']],
    ['twice', ['2020-01', '2020-01']],
    ['overlapping', ['2020-01..02', '2020-02']],
    ['a quarter after its month', ['2020-03', '2020-Q1']],
  ])('refuses periods %s', (_, ids) => {
    const given = ids.map((id) => ({ period: at(id), kind: 'missing' as const }));
    expect(() => foldWarnings(aWarningRule(), given)).toThrow(RangeError);
  });

  test('leaves a gap of periods not yet due as no step at all', () => {
    const given = months(5.6, 5.6, 5.6).filter(({ period }) => period.month !== 2);
    expect(foldWarnings(aWarningRule(), given).steps).toHaveLength(2);
  });

  test('never goes from a warning to normal but by a clear figure', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, (rule, figures) => {
        const { inputs: given, steps } = foldWarnings(rule, inputs(figures));
        steps.forEach(({ state }, index) => {
          const before = steps[index - 1]?.state;
          const input = given[index];
          if (state !== 'normal' || (before !== 'active' && before !== 'recovering')) return;
          expect(input?.kind).toBe('value');
          const value = input?.kind === 'value' ? input.value : NaN;
          expect(evaluateLevel(rule.condition, value, undefined)).toMatchObject({ clear: true });
        });
      }),
    );
  });

  test('a missing figure or an error changes neither state nor count nor level', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, (rule, figures) => {
        const { steps } = foldWarnings(rule, inputs(figures));
        steps.forEach(({ state, count, level }, index) => {
          if (typeof figures[index] === 'number') return;
          const before = steps[index - 1] ?? { state: 'normal', count: 0, level: undefined };
          expect([state, count, level]).toEqual([before.state, before.count, before.level]);
        });
      }),
    );
  });

  test('putting missing figures in never lowers a level', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, (rule, figures) => {
        const known = figures.filter((figure) => typeof figure === 'number');
        const withHoles = foldWarnings(rule, inputs(figures)).steps;
        const without = foldWarnings(rule, inputs(known)).steps;
        const atFigures = withHoles.filter((_, index) => typeof figures[index] === 'number');
        expect(atFigures.map(({ level }) => levelRank(level))).toEqual(
          without.map(({ level }) => levelRank(level)),
        );
      }),
    );
  });

  test('the same data judged twice gives the same', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, (rule, figures) => {
        expect(foldWarnings(rule, inputs(figures))).toEqual(foldWarnings(rule, inputs(figures)));
      }),
    );
  });

  test('what is known later does not change the steps before', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, fc.nat(40), (rule, figures, length) => {
        const prefix = foldWarnings(rule, inputs(figures.slice(0, length))).steps;
        expect(foldWarnings(rule, inputs(figures)).steps.slice(0, prefix.length)).toEqual(prefix);
      }),
    );
  });

  test('episodes are disjoint, in order, and only the last may be open', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, (rule, figures) => {
        const { episodes, steps } = foldWarnings(rule, inputs(figures));
        const open = episodes.filter(({ releasedPeriod }) => !releasedPeriod);
        expect(open.length).toBeLessThanOrEqual(1);
        expect(open[0] ?? episodes.at(-1)).toBe(episodes.at(-1));
        expect(open.length === 1).toBe(['active', 'recovering'].includes(steps.at(-1)?.state ?? 'normal'));
        for (const { level, peakLevel } of episodes) {
          expect(levelRank(peakLevel)).toBeGreaterThanOrEqual(levelRank(level));
        }
      }),
    );
  });
});
