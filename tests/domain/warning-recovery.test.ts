import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelRank, type Lined } from '#domain/rule.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { recoveryOf } from '#domain/warning-recovery.ts';
import { at } from './support.ts';
import { aWarningRule, inputOf, monthId } from './warning-support.ts';

/** Yellow at 5.7, orange at 6.0, red at 6.5, clear at 5.3. */
const LINES: Lined = {
  side: 'above',
  lines: [
    { level: 'yellow', value: 5.7, inclusive: true },
    { level: 'orange', value: 6, inclusive: true },
    { level: 'red', value: 6.5, inclusive: true },
  ],
  recovery: 0.4,
};

function traceOf(figures: readonly (number | 'missing' | 'hole')[], releasePeriods = 2) {
  const inputs = figures.map((figure, step) => inputOf(monthId(2020, step), figure, LINES));
  return foldWarnings(aWarningRule({ releasePeriods }, LINES), inputs);
}

describe('recoveryOf', () => {
  test('orange since 6.2, clear at 5.3, two asked for: after 6.2, 5.8, 5.3 one has held, one is lacking', () => {
    expect(recoveryOf(traceOf([6.2, 5.8, 5.3]), 'yellow')).toEqual({
      required: 2,
      held: 1,
      lacking: 1,
      since: at('2020-03'),
      latest: { period: at('2020-03'), stand: 'clear' },
      isMildest: true,
      lowersTo: undefined,
      onReport: false,
    });
  });

  test('after 6.2, 5.8 none has held, and a next figure of yellow or less lowers it to yellow', () => {
    expect(recoveryOf(traceOf([6.2, 5.8]), 'orange')).toMatchObject({
      ...{ held: 0, lacking: 2, since: undefined, isMildest: false, lowersTo: 'yellow' },
      latest: { stand: 'breach' },
    });
  });

  test('a figure in band neither counts nor interrupts; a missing one and an error do not either', () => {
    const held = { held: 1, lacking: 1, since: at('2020-02') };
    expect(recoveryOf(traceOf([5.8, 5.3, 5.5]), 'yellow')).toMatchObject({
      ...held,
      latest: { period: at('2020-03'), stand: 'in-band' },
    });
    expect(recoveryOf(traceOf([5.8, 5.3, 'missing']), 'yellow')).toMatchObject({
      ...held,
      latest: { stand: 'missing' },
    });
    expect(recoveryOf(traceOf([5.8, 5.3, 'hole']), 'yellow')).toMatchObject({
      ...held,
      latest: { stand: 'error' },
    });
  });

  test('a breach starts the count again', () => {
    expect(recoveryOf(traceOf([5.8, 5.3, 5.8, 5.2]), 'yellow')).toMatchObject({
      held: 1,
      since: at('2020-04'),
    });
  });

  test('of nothing is nothing', () => {
    expect(recoveryOf(traceOf([]), 'yellow')).toBeUndefined();
  });

  test('where each period is its own, one report releases it, and nothing lowers it', () => {
    const trace = traceOf([6.2]);
    const late = { ...trace, rule: { ...trace.rule, eachPeriod: true } };
    expect(recoveryOf(late, 'orange')).toMatchObject({
      ...{ required: 1, held: 0, lacking: 1, lowersTo: undefined, onReport: true },
    });
  });

  const anyFigure = fc.oneof(
    { arbitrary: fc.integer({ min: 50, max: 68 }).map((tenths) => tenths / 10), weight: 8 },
    { arbitrary: fc.constantFrom('missing' as const, 'hole' as const), weight: 1 },
  );

  test('the walk releases after what is lacking and not before, and lowers where it says it would', () => {
    fc.assert(
      fc.property(
        fc.array(anyFigure, { maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(5.8, 6.1, 6.6),
        (figures, release, next) => {
          const open = traceOf(figures, release).episodes.at(-1);
          if (!open || open.state === 'released') return;
          const after = (...more: readonly number[]) =>
            traceOf([...figures, ...more], release).episodes.at(-1);
          const recovery = recoveryOf(traceOf(figures, release), open.level);
          expect(recovery?.held).toBeLessThan(release);
          const clear = Array.from({ length: recovery?.lacking ?? 0 }, () => 5.2);
          expect(after(...clear)?.state).toBe('released');
          expect(after(...clear.slice(1))?.state).not.toBe('released');
          const then = after(next)?.level;
          const breached = inputOf('2030-01', next, LINES);
          const level = breached.kind === 'value' ? breached.level : undefined;
          const isLowered = levelRank(then) < levelRank(open.level);
          const to = recovery?.lowersTo;
          expect(isLowered && levelRank(level) <= levelRank(to)).toBe(
            to !== undefined && levelRank(level) <= levelRank(to),
          );
          if (to !== undefined && levelRank(level) <= levelRank(to)) expect(then).toBe(to);
        },
      ),
    );
  });
});
