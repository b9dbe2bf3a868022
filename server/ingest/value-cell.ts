import type { Indicator } from '#domain/catalogue.ts';
import { shiftDecimal } from '#domain/decimal.ts';
import { type Unit, UNITS, unitOf } from '#domain/unit.ts';
import { readCell, type UnreadableHint } from './cell.ts';
import { missingCode, unitIndex } from './drafts.ts';
import { ownText } from '#server/ingest/words/text.ts';

/** A value cell as a draft keeps it, or why it cannot be kept. */
export type ValueReading =
  | {
      readonly kind: 'value';
      /** Base unit; NaN when missing. */
      readonly value: number;
      readonly missing: number;
      readonly unit: number;
      readonly reported: string | undefined;
    }
  | { readonly kind: 'unreadable'; readonly hint: UnreadableHint }
  | { readonly kind: 'mismatch'; readonly unit: string };

/** Values at or beyond this have more than 15 digits in the base unit and cannot be kept exactly. */
export const LARGEST_VALUE = 1e15;

/**
 * What a value cell means in its column's unit. A unit or 万 written in the cell itself goes before the column's.
 * `readValue('34.21', 万人, …)` is 342100; `readValue('3.4万', 人, …)` is 34000, reported in 万人.
 */
export function readValue(cell: string, column: Unit, indicator: Indicator): ValueReading {
  const text = cell.trim();
  const reading = readCell(cell);
  if (reading.kind === 'unreadable') return reading;
  if (reading.kind === 'missing') {
    const missing = missingCode(reading.reason);
    return { kind: 'value', value: NaN, missing, unit: unitIndex(column), reported: ownText(text) };
  }
  const own = reading.unit ?? (reading.scale === 0 ? column : scaledUnit(column, reading.scale));
  if (own === undefined) return { kind: 'unreadable', hint: 'text' };
  if (own.dimension !== unitOf(indicator.displayUnit).dimension) return { kind: 'mismatch', unit: own.code };
  const value = shiftDecimal(reading.value, reading.scale === 0 ? own.power : reading.scale);
  if (Math.abs(value) >= LARGEST_VALUE) return { kind: 'unreadable', hint: 'digits' };
  const isPlain = reading.scale === 0 && text === String(reading.value);
  return {
    kind: 'value',
    value,
    missing: 0,
    unit: unitIndex(own),
    reported: isPlain ? undefined : ownText(text),
  };
}

// 3.4万 counts tens of thousands of the base unit, in a column of 万人 as well as of 人. Where no unit has that
// size (万家) the base unit stands for it.
function scaledUnit(column: Unit, scale: 4 | 8): Unit | undefined {
  if (column.dimension === 'percent' || column.dimension === 'ratio') return undefined;
  const ofDimension = UNITS.filter(({ dimension }) => dimension === column.dimension);
  return ofDimension.find(({ power }) => power === scale) ?? ofDimension.find(({ power }) => power === 0);
}
