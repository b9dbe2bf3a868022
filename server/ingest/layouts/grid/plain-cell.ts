import type { MissingReason } from '#domain/measure.ts';
import { shiftDecimal } from '#domain/decimal.ts';
import { findUnit } from '#domain/unit.ts';
import { readCell } from '#server/ingest/cell.ts';
import { markedMissing, withoutFlag } from '#server/ingest/words/data-marks.ts';

/** A value cell without a catalogue: the number as written, and the unit it is written in. */
export interface PlainCell {
  readonly reported: string;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  readonly unit: string | null;
}

/** Reads a value cell in the unit its column or table names; a unit written in the cell goes first. */
export function plainCell(text: string, unit: string | undefined): PlainCell {
  const reported = text.trim();
  const code = unit ?? null;
  const missing = markedMissing(reported);
  if (missing) return { reported, value: null, missing, unit: code };
  const reading = readCell(withoutFlag(reported) ?? text);
  if (reading.kind === 'missing') return { reported, value: null, missing: reading.reason, unit: code };
  if (reading.kind === 'unreadable') {
    return { reported, value: longNumber(reported), missing: null, unit: code };
  }
  const own = reading.unit?.code ?? code;
  if (reading.scale === 0) return { reported, value: reading.value, missing: null, unit: own };
  const scaled = scaledUnit(unit, reading.scale);
  if (scaled !== undefined) return { reported, value: reading.value, missing: null, unit: scaled };
  return { reported, value: shiftDecimal(reading.value, reading.scale), missing: null, unit: own };
}

// Over 15 digits a number is too long to be kept, yet where text and double agree it can be shown.
function longNumber(text: string): number | null {
  const value = Number(text);
  return /^-?\d+(?:\.\d+)?$/.test(text) && String(value) === text ? value : null;
}

function scaledUnit(unit: string | undefined, scale: 4 | 8): string | undefined {
  const known = unit === undefined ? undefined : findUnit(unit);
  if (known === undefined) return undefined;
  return known.power === scale ? known.code : findUnit(`${scale === 4 ? '万' : '亿'}${known.code}`)?.code;
}
