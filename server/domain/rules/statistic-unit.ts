import { shiftDecimal } from '#domain/decimal.ts';
import type { RuleCondition } from '#domain/rule.ts';
import type { Unit } from '#domain/unit.ts';

/** The unit a rule's statistic and lines are in. */
export interface StatisticUnit {
  readonly code: string;
  /** What is stored is the value × 10^power. */
  readonly power: number;
  /** Digits after the point at display. */
  readonly decimals: number;
}

/**
 * 家, 天, 期, 倍标准差 (usual deviations), %, 个百分点, 倍, or the indicator's display unit. A change of a rate in plain numbers
 * is in 个百分点.
 */
export function statisticUnit(condition: RuleCondition, unit: Unit, decimals: number): StatisticUnit {
  const own = { code: unit.code, power: unit.power, decimals };
  const points = { code: '个百分点', power: 0, decimals: 2 };
  const percent = { code: '%', power: 0, decimals: 1 };
  const difference = unit.dimension === 'percent' ? { ...points, decimals } : own;
  switch (condition.kind) {
    case 'level':
      return own;
    case 'event':
      return condition.of === 'large-firms' ? { code: '家', power: 0, decimals: 0 } : own;
    case 'change':
    case 'revision':
      return condition.measure === 'percent' ? percent : difference;
    case 'behind':
      if (condition.measure === 'lead') return points;
      return condition.measure === 'ratio' ? { code: '倍', power: 0, decimals: 2 } : percent;
    case 'run':
      return { code: '期', power: 0, decimals: 0 };
    case 'momentum':
      return points;
    case 'xmr':
      if (condition.of === 'value') return own;
      return unit.dimension === 'percent' ? { ...points, decimals } : percent;
    case 'counts':
    case 'gap':
      return { code: '倍标准差', power: 0, decimals: 2 };
    case 'late':
      return { code: '天', power: 0, decimals: 0 };
    case 'coverage':
      return condition.measure === 'share' ? percent : points;
    default:
      return condition satisfies never;
  }
}

/** A statistic as it is stored, and back; an indicator's own values in its base unit. Exact. */
export function toStored(value: number, { power }: StatisticUnit): number {
  return shiftDecimal(value, power);
}
export function fromStored(value: number, { power }: StatisticUnit): number {
  return shiftDecimal(value, -power);
}
