import type { Indicator } from '#domain/catalogue.ts';
import { tidyDifference } from '#domain/decimal.ts';
import { levelRank, type LinedCondition } from '#domain/rule.ts';
import type { RuleFault } from './rule-faults.ts';

type Bounded = Pick<Indicator, 'measure' | 'min' | 'max'>;

/** The least and the greatest a statistic can be; infinite where it has no end. */
interface Range {
  readonly min: number;
  readonly max: number;
}

const ENDLESS: Range = { min: -Infinity, max: Infinity };
const NEVER_NEGATIVE: Range = { min: 0, max: Infinity };

/**
 * Lines that no value can cross or that every value does, and a recovery that no value can reach: such a rule never
 * speaks, or never falls silent. A share of reports below 120 % is every share; a rate over 5 with a recovery of 6 is
 * clear at −1 or less.
 * Units: those of the rule's statistic.
 */
export function reachFaults(condition: LinedCondition, indicator: Bounded): RuleFault[] {
  const { min, max } = rangeOf(condition, indicator);
  // Below is judged as above with every sign turned.
  const sign = condition.side === 'above' ? 1 : -1;
  const [near, far] = sign === 1 ? [min, max] : [-max, -min];
  const lines = condition.lines
    .toSorted((a, b) => levelRank(a.level) - levelRank(b.level))
    .map(({ value, inclusive }) => ({ at: sign * value, value, inclusive }));
  const mildest = lines[0];
  if (!mildest) return [];
  const beyond = lines.find(({ at, inclusive }) => at > far || (at === far && !inclusive));
  if (beyond) return [neverReached(beyond.value, sign * far)];
  if (mildest.at < near || (mildest.at === near && mildest.inclusive)) return [alwaysCrossed(mildest.value)];
  const most = tidyDifference(mildest.at, near);
  return condition.recovery > most ? [neverClear(condition.recovery, most)] : [];
}

function rangeOf(condition: LinedCondition, { measure, min, max }: Bounded): Range {
  switch (condition.kind) {
    case 'level': {
      if (condition.against === 'target') return ENDLESS;
      const least = measure === 'flow' || measure === 'stock' ? 0 : -Infinity;
      return { min: min ?? least, max: max ?? Infinity };
    }
    case 'coverage':
      return condition.measure === 'share' ? { min: 0, max: 100 } : { min: -100, max: 100 };
    case 'run':
    case 'late':
    case 'event':
      return NEVER_NEGATIVE;
    case 'counts':
      return condition.method === 'ears-c3' || condition.method === 'cusum' ? NEVER_NEGATIVE : ENDLESS;
    case 'gap':
      return condition.direction === 'either' ? NEVER_NEGATIVE : ENDLESS;
    case 'revision':
      return condition.direction === 'either' ? NEVER_NEGATIVE : ENDLESS;
    case 'change':
    case 'behind':
    case 'momentum':
      return ENDLESS;
    default:
      return condition satisfies never;
  }
}

function neverReached(line: number, end: number): RuleFault {
  const zh = `够得着的线：数值到 ${end} 为止`;
  return linesFault(line, zh, `a line that can be crossed: values end at ${end}`);
}

function alwaysCrossed(line: number): RuleFault {
  const zh = '有数不越过的线：这条线什么数都越过';
  return linesFault(line, zh, 'a line that some value does not cross: every value crosses this one');
}

function linesFault(line: number, zh: string, en: string): RuleFault {
  return { pointer: '/condition/lines', found: String(line), zh, en };
}

function neverClear(recovery: number, most: number): RuleFault {
  return {
    pointer: '/condition/recovery',
    found: String(recovery),
    zh: `不大于 ${most}：再大，什么数也解除不了`,
    en: `at most ${most}: with more no value ever counts towards release`,
  };
}
