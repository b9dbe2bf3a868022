import { lastMonth } from '#domain/period.ts';
import { findPeriods } from '#server/ingest/words/period-text.ts';
import { readBasis } from '#server/ingest/words/basis-text.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { type ColumnPlan, type ValueColumn, valueColumns } from './column-plan.ts';

/**
 * The value column a check column speaks of: under the same top heading when it has one there, else one of the basis
 * its words name (上年同期累计), else the nearest to the left, and for a target or an attainment the nearest
 * year-to-date one first. Of columns of several months those of the month it names, else of the latest: 上年同月 after
 * 6月 and 5月 speaks of June. Undefined when there is none.
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
  const fitting = [together, cumulative, ofBasis, values].find((each) => each.length > 0) ?? [];
  const candidates = ofTheTime(fitting, (shape.paths[at] ?? []).join(' '));
  const left = candidates.filter((value) => value.at < at).at(-1);
  return (left ?? (isYearly ? candidates[0] : undefined))?.at;
}

function ofTheTime(columns: readonly ValueColumn[], header: string): readonly ValueColumn[] {
  const named = findPeriods(header).at(-1)?.to;
  const ofNamed = columns.filter(({ period }) => lastMonth(period) === named);
  if (ofNamed.length > 0) return ofNamed;
  const ends = columns.map(({ period }) => period.year * 12 + lastMonth(period));
  const latest = Math.max(...ends);
  return columns.filter((_, at) => ends[at] === latest);
}
