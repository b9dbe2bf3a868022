import type { Indicator } from '#domain/catalogue.ts';
import type { Unit } from '#domain/unit.ts';
import { hintWords, missingWords } from './cell.ts';
import { type Draft, missingReason } from './drafts.ts';
import type { ReadSink } from './layout.ts';
import type { Place } from './problems.ts';
import { readValue } from './value-cell.ts';

export interface ValueCell {
  readonly text: string;
  readonly at: Place;
  readonly indicator: Indicator;
  /** The unit of the column or row. */
  readonly unit: Unit;
  readonly series: number;
  /** Period key. */
  readonly period: number;
  readonly sheet: number;
}

/**
 * Reads one value cell into the batch; answers its draft, or undefined when it cannot be read.
 * Errors: value.missing, value.unreadable, unit.mismatch.
 */
export function addValue({ batch, problems }: ReadSink, cell: ValueCell): number | undefined {
  const { text, at, indicator, series, period, sheet } = cell;
  const reading = readValue(text, cell.unit, indicator);
  if (reading.kind === 'value') {
    const { value, missing, unit, reported } = reading;
    const place: Omit<Draft, 'value' | 'missing' | 'unit'> = {
      series,
      period,
      sheet,
      row: at.row,
      column: at.column,
    };
    const draft = batch.add({ ...place, value, missing, unit, reported });
    const reason = missingReason(missing);
    if (reason !== undefined) {
      const details = { found: text, reason: missingWords(reason) };
      problems.add({ code: 'value.missing', at, details, drafts: [draft] });
    }
    return draft;
  }
  batch.rejected += 1;
  if (reading.kind === 'unreadable') {
    problems.add({
      code: 'value.unreadable',
      at,
      details: () => ({ found: text, why: hintWords(reading.hint) }),
    });
  } else {
    const details = { found: reading.unit, expected: indicator.displayUnit, indicator: indicator.nameZh };
    problems.add({ code: 'unit.mismatch', at, details });
  }
  return undefined;
}
