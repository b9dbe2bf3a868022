import type { ReadSink } from '#server/ingest/layout.ts';
import { placeOf } from './place-of.ts';
import type { ValueColumn } from './column-plan.ts';
import type { FoundTable } from './found-table.ts';

// 5.5万, 5500人 in the cell.
const SAYS_ITSELF = /[万萬亿千人次户家元个]/;

/** Keeps a figure whose unit nobody wrote, with the others of its table and unit, for the check that asks. */
export function keepAssumed(
  table: FoundTable,
  { batch, typed }: ReadSink,
  { plan, draft, text }: { plan: ValueColumn; draft: number; text: string },
): void {
  if (!plan.isUnitAssumed || SAYS_ITSELF.test(text)) return;
  const unit = batch.unit[draft] ?? 0;
  const header = table.shape.headerRows[0] ?? 0;
  const known = typed.assumedUnits.find(
    ({ place, unit: other }) =>
      other === unit && place.row === header + 1 && place.sheet === table.sheet.name,
  );
  if (known) known.drafts.push(draft);
  else typed.assumedUnits.push({ place: placeOf(table, header, plan.at), unit, drafts: [draft] });
}
