import { createHash } from 'node:crypto';
import type { VintageNoteTable, VintageTable } from '../schema.ts';
import type { NewNote, NewVintages } from './vintages.ts';

type Value = Omit<VintageTable, 'version'>;

/** A SHA-256 over all values and notes of one version of the statistics. */
export interface ValuesDigest {
  /** Values by series, then period. */
  addValue(value: Value): void;
  /** Notes in the same order. */
  addNote(note: Omit<VintageNoteTable, 'version'>): void;
  hex(): string;
}

const BYTES_A_VALUE = 44;
// Small, since proving a store keeps a digest open for each of its versions.
const VALUES_A_STEP = 100;
// No value is infinite, so it can stand for none.
const NONE = Number.POSITIVE_INFINITY;

/**
 * What the audit row of a commit or withdrawal keeps of the values it wrote, so that a value changed around us later is
 * found. Each value is a record of fixed width and its text, if any, its length before it: no two lists look alike.
 */
export function createValuesDigest(): ValuesDigest {
  const values = createHash('sha256');
  const texts = createHash('sha256');
  const records = new DataView(new ArrayBuffer(BYTES_A_VALUE * VALUES_A_STEP));
  let end = 0;
  const flush = (): void => {
    values.update(new Uint8Array(records.buffer, 0, end));
    end = 0;
  };
  return {
    addValue: (value) => {
      if (end === records.byteLength) flush();
      // Adding 0 makes −0 the 0 that a database gives back.
      records.setFloat64(end, value.value === null ? NONE : value.value + 0);
      records.setInt32(end + 8, value.series_id);
      records.setInt32(end + 12, value.period);
      records.setInt32(end + 16, value.upload_id);
      records.setInt32(end + 20, value.row);
      records.setInt32(end + 24, value.column);
      records.setInt32(end + 28, value.sheet);
      records.setInt32(end + 32, value.missing);
      records.setInt32(end + 36, value.unit);
      records.setInt32(end + 40, value.reported === null ? -1 : value.reported.length);
      end += BYTES_A_VALUE;
      if (value.reported !== null) texts.update(value.reported);
    },
    addNote: (note) => {
      const { series_id, period, source, note: text, comparable_prior: prior } = note;
      texts.update(JSON.stringify([series_id, period, source, text, prior]));
    },
    hex: () => {
      flush();
      return createHash('sha256').update(values.digest()).update(texts.digest()).digest('hex');
    },
  };
}

/** The digest of what `insertVintages` and `insertNotes` write for one upload. */
export function digestOfInsert(uploadId: number, from: NewVintages, notes: readonly NewNote[]): string {
  const digest = createValuesDigest();
  const { order, seriesId, period, value, missing, unit, reported, sheet, row, column } = from;
  for (let step = 0; step < order.length; step += 1) {
    const at = order[step] ?? 0;
    digest.addValue({
      series_id: seriesId[at] ?? 0,
      period: period[at] ?? 0,
      value: missing[at] === 0 ? (value[at] ?? null) : null,
      missing: missing[at] ?? 0,
      unit: unit[at] ?? 0,
      reported: reported[at] ?? null,
      upload_id: uploadId,
      sheet: sheet[at] ?? 0,
      row: row[at] ?? 0,
      column: column[at] ?? 0,
    });
  }
  for (const note of notes) digest.addNote(noteRow(note));
  return digest.hex();
}

/** A note as its table keeps it. */
export function noteRow(note: NewNote): Omit<VintageNoteTable, 'version'> {
  const { seriesId: series_id, period, source, note: text, comparablePrior: comparable_prior } = note;
  return { series_id, period, source, note: text, comparable_prior };
}
