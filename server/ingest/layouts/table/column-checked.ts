import { readBasis } from '#server/ingest/words/basis-text.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { type ColumnPlan, type ValueColumn, valueColumns } from './column-plan.ts';

/**
 * The value column a check column speaks of: under the same top heading when it has one there, else one of the basis
 * its words name (上年同期累计), else the nearest to the left, and for a target or an attainment the nearest
 * year-to-date one first. Undefined when there is none.
 */
export function columnChecked(
  plans: readonly ColumnPlan[],
  at: number,
  shape: TableShape,
): number | undefined {
  const plan = plans[at];
  if (plan?.as !== 'check') return undefined;
  const values = valueColumns(plans);
  const top = (column: number): string | undefined => {
    const path = shape.paths[column] ?? [];
    return path.length > 1 ? path[0] : undefined;
  };
  const own = top(at);
  const together = own === undefined ? [] : values.filter((value) => top(value.at) === own);
  const isYearly = plan.check === 'attainment' || plan.check === 'target';
  const cumulative = isYearly ? values.filter(({ basis }) => basis !== 'period') : [];
  const word = readBasis((shape.paths[at] ?? []).join(' '))?.basis;
  const ofBasis = values.filter(({ basis }) => basis === word);
  const candidates: ValueColumn[] =
    [together, cumulative, ofBasis, values].find((each) => each.length > 0) ?? [];
  const left = candidates.filter((value) => value.at < at).at(-1);
  return (left ?? (isYearly ? candidates[0] : undefined))?.at;
}
