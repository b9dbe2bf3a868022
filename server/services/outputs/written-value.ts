import type { ObservationDto } from '#contract/observations.ts';
import type { Indicator } from '#domain/catalogue.ts';
import type { MissingReason } from '#domain/measure.ts';
import { fromBase, toBase, type Unit, unitOf } from '#domain/unit.ts';
import { missingReason } from '../../ingest/drafts.ts';
import { readValue } from '../../ingest/value-cell.ts';
import { isFormulaLike } from '../../ingest/words/defused.ts';
import { hasPersonalData } from '../../ingest/words/personal-data.ts';

/** The sign in a cell that reads back as the reason; blank for what nobody reported. */
export const MISSING_SIGNS: Readonly<Record<MissingReason, string>> = {
  'not-reported': '',
  'not-applicable': '—',
  'below-unit': '…',
  suppressed: '***',
  withdrawn: '',
};

/**
 * A value as a cell of a file in some unit: the text as reported where the importer reads it back as the very same
 * figure, else the plain number, else the number with thousands separators (eleven bare digits look like a phone
 * number and would be refused). A missing value is its own text or the sign of its reason.
 * Errors: RangeError when none of them reads back, which would lose a digit in silence.
 */
export function writtenValue(item: ObservationDto, indicator: Indicator, unit: Unit): string {
  const number = numberIn(item, unit);
  const candidates =
    number === undefined
      ? [item.reported, MISSING_SIGNS[item.missing ?? 'not-reported']]
      : [...(item.reportedUnit === unit.code ? [item.reported] : []), String(number), grouped(number)];
  const text = candidates.find((each) => readsBack(each, { item, indicator, unit }));
  if (text === undefined) {
    throw new RangeError(`no text reads back as ${item.indicator} ${item.region} ${item.period}`);
  }
  return text;
}

/** The figure in some unit; undefined when it is missing. */
export function numberIn(item: Pick<ObservationDto, 'value' | 'unit'>, unit: Unit): number | undefined {
  return item.value === null ? undefined : fromBase(toBase(item.value, unitOf(item.unit)), unit);
}

/** A number as text with a comma every three digits. `grouped(13800000000.5)` is `13,800,000,000.5`. */
export function grouped(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}

function readsBack(
  text: string,
  { item, indicator, unit }: { item: ObservationDto; indicator: Indicator; unit: Unit },
): boolean {
  if (isFormulaLike(text) || hasPersonalData(text)) return false;
  const reading = readValue(text, unit, indicator);
  if (reading.kind !== 'value') return false;
  if (item.value === null) return missingReason(reading.missing) === (item.missing ?? 'not-reported');
  return reading.missing === 0 && reading.value === toBase(item.value, unitOf(item.unit));
}
