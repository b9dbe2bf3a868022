import type { RunRule } from '#domain/rule.ts';
import { againstLines } from '#domain/level.ts';
import { valueBefore, valueYearsBefore } from './change-rule.ts';
import type { Statistic } from './rule-facts.ts';
import { type FigureSource, type RuleFigure } from './rule-figures.ts';

/**
 * How many periods in a row got worse, up to each: 5.0 5.1 5.2 5.2 with `rising` gives 0 (after a 5.0 before), 1, 2, 0.
 * Shape: figures in order; one statistic a figure. Missing: undefined for a figure that is missing.
 * Errors: `too-short` at the start, `hole` where the run reaches back to a missing figure: it may be longer than what is
 * seen. Where what is seen breaches a line already, it counts: a hole never lowers a level.
 */
export function runLengths(
  condition: RunRule,
  source: FigureSource,
  figures: readonly RuleFigure[],
): (Statistic | undefined)[] {
  let length = 0;
  let unsure: 'too-short' | 'hole' | undefined = 'too-short';
  return figures.map(({ period, value }) => {
    if (value === undefined) {
      [length, unsure] = [0, 'hole'];
      return undefined;
    }
    const before =
      condition.from === 'previous' ? valueBefore(source, period) : valueYearsBefore(source, period, 1);
    if (before === undefined) {
      [length, unsure] = [0, unsure ?? 'hole'];
      return unsure;
    }
    const worse = condition.worse === 'rising' ? value > before : value < before;
    if (!worse) {
      [length, unsure] = [0, undefined];
      return 0;
    }
    length += 1;
    const breaches = againstLines(condition, length).level !== undefined;
    return unsure === undefined || breaches ? length : unsure;
  });
}
