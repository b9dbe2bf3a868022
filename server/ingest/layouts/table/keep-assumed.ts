import type { ReadSink } from '#server/ingest/layout.ts';
import type { Place } from '#server/ingest/problems.ts';
import { placeOf } from './place-of.ts';
import type { ValueColumn } from './column-plan.ts';
import type { FoundTable } from './found-table.ts';

// 5.5万, 5500人 in the cell.
const SAYS_ITSELF = /[万萬亿千人次户家元个]/;

/** Keeps a figure whose unit or basis nobody wrote, with the others of its table, for the checks that ask. */
export function keepAssumed(
  table: FoundTable,
  { batch, typed }: ReadSink,
  { plan, draft, text }: { plan: ValueColumn; draft: number; text: string },
): void {
  const header = table.shape.headerRows[0] ?? 0;
  const place = placeOf(table, header, plan.at);
  const isHere = (other: Place): boolean => other.row === place.row && other.sheet === place.sheet;
  if (plan.isBasisAssumed) {
    const isMonthNamed = plan.isOwnPeriod;
    const known = typed.assumedBases.find((each) => isHere(each.place) && each.isMonthNamed === isMonthNamed);
    if (known) known.drafts.push(draft);
    else typed.assumedBases.push({ place, isMonthNamed, drafts: [draft] });
  }
  if (!plan.isUnitAssumed || SAYS_ITSELF.test(text)) return;
  const unit = batch.unit[draft] ?? 0;
  const known = typed.assumedUnits.find((each) => each.unit === unit && isHere(each.place));
  if (known) known.drafts.push(draft);
  else typed.assumedUnits.push({ place, unit, drafts: [draft] });
}
