import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS, levelRank, type Lined } from '#domain/rule.ts';
import type { WarningInput } from '#domain/warning.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { at } from './support.ts';
import { aWarningRule, inputOf, monthId, months } from './warning-support.ts';

const anyLines: fc.Arbitrary<Lined> = fc.record({
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
});
const anyRule = fc
  .record({
    lined: anyLines,
    confirmPeriods: fc.integer({ min: 1, max: 3 }),
    releasePeriods: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ lined, ...counts }) => ({ lined, fold: aWarningRule(counts, lined) }));

/** A figure in tenths, weighted; undefined for a missing one, `error` for a rule that could not be judged. */
const anyFigure = fc.oneof(
  { arbitrary: fc.integer({ min: 50, max: 70 }), weight: 6 },
  { arbitrary: fc.constant('missing' as const), weight: 1 },
  { arbitrary: fc.constant('error' as const), weight: 1 },
);
const anyFigures = fc.array(anyFigure, { maxLength: 40 });

function judged(lined: Lined, figures: readonly (number | 'missing' | 'error')[]): WarningInput[] {
  return figures.map((figure, step) => {
    const given = figure === 'error' ? 'no-target' : figure === 'missing' ? figure : figure / 10;
    return inputOf(monthId(2015, step), given, lined);
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

  test('marks the open episode with what kept its rule from judging, until it can again', () => {
    const given = [...months(5.6), inputOf('2020-02', 'no-target')];
    const [marked] = foldWarnings(aWarningRule(), given).episodes;
    expect(marked).toMatchObject({ state: 'active', level: 'yellow', error: 'no-target' });
    const [mended] = foldWarnings(aWarningRule(), [...given, inputOf('2020-03', 5.7)]).episodes;
    expect(mended).toMatchObject({ state: 'active', level: 'yellow', error: undefined });
  });

  test('never goes from a warning to normal but by a clear figure', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, ({ lined, fold }, figures) => {
        const { inputs: given, steps } = foldWarnings(fold, judged(lined, figures));
        steps.forEach(({ state }, index) => {
          const before = steps[index - 1]?.state;
          if (state !== 'normal' || (before !== 'active' && before !== 'recovering')) return;
          expect(given[index]).toMatchObject({ kind: 'value', clear: true });
        });
      }),
    );
  });

  test('a missing figure or an error changes neither state nor count nor level', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, ({ lined, fold }, figures) => {
        const { steps } = foldWarnings(fold, judged(lined, figures));
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
      fc.property(anyRule, anyFigures, ({ lined, fold }, figures) => {
        const known = figures.filter((figure) => typeof figure === 'number');
        const withHoles = foldWarnings(fold, judged(lined, figures)).steps;
        const without = foldWarnings(fold, judged(lined, known)).steps;
        const atFigures = withHoles.filter((_, index) => typeof figures[index] === 'number');
        expect(atFigures.map(({ level }) => levelRank(level))).toEqual(
          without.map(({ level }) => levelRank(level)),
        );
      }),
    );
  });

  test('worse figures never give a lower level', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, fc.array(fc.nat(8)), ({ lined, fold }, figures, steps) => {
        const towards = lined.side === 'above' ? 1 : -1;
        const worse = figures.map((figure, index) =>
          typeof figure === 'number' ? figure + towards * (steps[index] ?? 0) : figure,
        );
        const levels = (given: typeof figures): number[] =>
          foldWarnings(fold, judged(lined, given)).steps.map(({ level }) => levelRank(level));
        const mild = levels(figures);
        levels(worse).forEach((level, index) => expect(level).toBeGreaterThanOrEqual(mild[index] ?? 0));
      }),
      { numRuns: 1000 },
    );
  });

  test('the same data judged twice gives the same', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, ({ lined, fold }, figures) => {
        expect(foldWarnings(fold, judged(lined, figures))).toEqual(
          foldWarnings(fold, judged(lined, figures)),
        );
      }),
    );
  });

  test('what is known later does not change the steps before', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, fc.nat(40), ({ lined, fold }, figures, length) => {
        const prefix = foldWarnings(fold, judged(lined, figures.slice(0, length))).steps;
        expect(foldWarnings(fold, judged(lined, figures)).steps.slice(0, prefix.length)).toEqual(prefix);
      }),
    );
  });

  test('episodes are disjoint, in order, and only the last may be open', () => {
    fc.assert(
      fc.property(anyRule, anyFigures, ({ lined, fold }, figures) => {
        const { episodes, steps } = foldWarnings(fold, judged(lined, figures));
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
