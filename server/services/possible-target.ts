import type { Indicator } from '#domain/catalogue.ts';
import type { Evaluation } from '#domain/target.ts';
import { toBase, type Unit } from '#domain/unit.ts';
import { refusedAt } from './errors.ts';

/**
 * Refuses a target nobody can mean: outside what its indicator can be, or judged as what it is not — a total of rates,
 * a mean of what adds up. `value` in the base unit, `unit` the indicator's own.
 * Errors: request.invalid.
 */
export function requirePossibleTarget(
  indicator: Indicator,
  {
    value,
    unit,
    evaluation,
  }: { readonly value: number; readonly unit: Unit; readonly evaluation: Evaluation },
): void {
  const { measure, min, max, displayUnit } = indicator;
  const least = measure === 'flow' || measure === 'stock' ? Math.max(0, min ?? 0) : min;
  const isUnder = least !== undefined && value < toBase(least, unit);
  const isOver = max !== undefined && value > toBase(max, unit);
  if (isUnder || isOver) {
    const bounds = [least === undefined ? '' : `≥ ${least}`, max === undefined ? '' : `≤ ${max}`];
    const expected = bounds.filter((text) => text !== '').join(', ');
    throw refusedAt(
      '/value',
      'value.impossible',
      '该指标不可能是这个数 · the indicator can never be that',
      `${expected} ${displayUnit}`,
    );
  }
  const fits = { cumulative: measure === 'flow', 'ytd-mean': measure !== 'flow', 'year-end': true };
  if (fits[evaluation]) return;
  throw refusedAt(
    '/evaluation',
    'evaluation.unfit',
    '该指标不能这样评价 · the indicator is not judged that way',
    `${evaluation} ∌ ${measure}`,
  );
}
