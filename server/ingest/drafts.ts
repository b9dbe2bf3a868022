import type { SeriesKey } from '#domain/observation.ts';
import { seriesId } from '#domain/observation.ts';
import { MISSING_REASONS, type MissingReason } from '#domain/measure.ts';
import { UNITS, type Unit } from '#domain/unit.ts';

/** One value to be kept, as the batch takes it. */
export interface Draft {
  /** Index from `seriesOf`. */
  readonly series: number;
  /** Key of the period, as periodKey gives it. */
  readonly period: number;
  /** In the base unit; NaN when missing. */
  readonly value: number;
  /** 0 known, else 1 + index in MISSING_REASONS. */
  readonly missing: number;
  /** Index of the reported unit in UNITS. */
  readonly unit: number;
  readonly row: number;
  readonly column: number;
  readonly sheet: number;
  /** The cell's text, unless it is the plain decimal text of the value in the reported unit. */
  readonly reported?: string | undefined;
}

/** What came with a value beside its number. */
export interface DraftExtra {
  readonly source?: string;
  readonly note?: string;
  /** 上年同期（可比）, in the base unit. */
  readonly comparablePrior?: number;
}

const FIRST_CAPACITY = 1024;
const GROWTH = 1.5;

/**
 * The values read from a file, by columns: one typed array a field, so that a million of them are some thirty
 * megabytes. Only the first `length` entries of each array hold values.
 */
export class DraftBatch {
  length = 0;
  /** Index into `seriesKeys`. */
  series = new Int32Array(FIRST_CAPACITY);
  /** Period keys: 2020-03 is 20200301. */
  period = new Int32Array(FIRST_CAPACITY);
  /** Base unit; NaN when missing. */
  value = new Float64Array(FIRST_CAPACITY);
  /** 0 known, else 1 + index in MISSING_REASONS. */
  missing = new Uint8Array(FIRST_CAPACITY);
  /** Index in UNITS. */
  unit = new Uint8Array(FIRST_CAPACITY);
  /** From 1. */
  row = new Int32Array(FIRST_CAPACITY);
  /** From 1. */
  column = new Uint16Array(FIRST_CAPACITY);
  /** From 0. */
  sheet = new Uint8Array(FIRST_CAPACITY);
  /** Sparse: absent when the text is exactly the plain decimal text of the value in the reported unit. */
  readonly reported: (string | undefined)[] = [];
  /** Value cells that could not become a draft: unreadable, or of an unknown region, indicator, period … */
  rejected = 0;

  readonly seriesKeys: SeriesKey[] = [];
  /** Names of sheets by their index, of all sheets the file has. */
  readonly sheetNames: string[] = [];
  readonly #seriesIds = new Map<string, number>();
  readonly #extras = new ExtraTable();
  #hasExtras = false;

  /** The index of a series in this batch, added when new. */
  seriesOf(key: SeriesKey): number {
    const id = seriesId(key);
    const known = this.#seriesIds.get(id);
    if (known !== undefined) return known;
    this.seriesKeys.push(key);
    this.#seriesIds.set(id, this.seriesKeys.length - 1);
    return this.seriesKeys.length - 1;
  }

  /** The index of a series, or undefined when the batch has no value of it. */
  findSeries(key: SeriesKey): number | undefined {
    return this.#seriesIds.get(seriesId(key));
  }

  /** Makes room for a number of values expected, so that arrays need not grow one after another. */
  reserve(count: number): void {
    if (count > this.series.length) this.#resize(count);
  }

  /** Adds a value; answers its index. */
  add(draft: Draft): number {
    const at = this.length;
    if (at === this.series.length) this.#resize(Math.ceil(at * GROWTH));
    this.series[at] = draft.series;
    this.period[at] = draft.period;
    this.value[at] = draft.value;
    this.missing[at] = draft.missing;
    this.unit[at] = draft.unit;
    this.row[at] = draft.row;
    this.column[at] = draft.column;
    this.sheet[at] = draft.sheet;
    if (draft.reported !== undefined) this.reported[at] = draft.reported;
    this.length = at + 1;
    return at;
  }

  setExtra(draft: number, extra: DraftExtra): void {
    this.#hasExtras = true;
    this.#extras.set(draft, extra);
  }
  /** Whether any draft has one. */
  get hasExtras(): boolean {
    return this.#hasExtras;
  }
  extraOf(draft: number): DraftExtra | undefined {
    return this.#extras.get(draft);
  }

  #resize(size: number): void {
    this.series = enlarged(this.series, new Int32Array(size));
    this.period = enlarged(this.period, new Int32Array(size));
    this.value = enlarged(this.value, new Float64Array(size));
    this.missing = enlarged(this.missing, new Uint8Array(size));
    this.unit = enlarged(this.unit, new Uint8Array(size));
    this.row = enlarged(this.row, new Int32Array(size));
    this.column = enlarged(this.column, new Uint16Array(size));
    this.sheet = enlarged(this.sheet, new Uint8Array(size));
  }
}

/** Extras by draft. Texts are kept once each: a file that names its source on every row names the same one. */
class ExtraTable {
  readonly #texts: { readonly source?: string; readonly note?: string }[] = [];
  readonly #textIds = new Map<string, number>();
  readonly #textOf: number[] = [];
  readonly #priorOf = new Map<number, number>();

  set(draft: number, { source, note, comparablePrior }: DraftExtra): void {
    if (comparablePrior !== undefined) this.#priorOf.set(draft, comparablePrior);
    if (source === undefined && note === undefined) return;
    const id = `${source ?? ''}\u0000${note ?? ''}`;
    const text = this.#textIds.get(id) ?? this.#texts.length;
    if (text === this.#texts.length) {
      this.#texts.push({ ...(source !== undefined && { source }), ...(note !== undefined && { note }) });
      this.#textIds.set(id, text);
    }
    this.#textOf[draft] = text;
  }

  get(draft: number): DraftExtra | undefined {
    const text = this.#texts[this.#textOf[draft] ?? -1];
    const comparablePrior = this.#priorOf.get(draft);
    if (!text && comparablePrior === undefined) return undefined;
    return { ...text, ...(comparablePrior !== undefined && { comparablePrior }) };
  }
}

function enlarged<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The series of one draft. */
export function keyOf(batch: DraftBatch, draft: number): SeriesKey {
  const key = batch.seriesKeys[batch.series[draft] ?? -1];
  if (!key || draft >= batch.length) throw new RangeError(`no draft ${draft}`);
  return key;
}

const unitIndexes = new Map(UNITS.map((unit, index) => [unit, index]));

/** The unit's place in UNITS, as drafts keep it. */
export function unitIndex(unit: Unit): number {
  return unitIndexes.get(unit) ?? UNITS.indexOf(unit);
}
/** The unit a draft was reported in. Errors: RangeError for an index beyond UNITS. */
export function unitAt(index: number): Unit {
  const unit = UNITS[index];
  if (!unit) throw new RangeError(`no unit ${index}`);
  return unit;
}

/** 1 + the reason's place in MISSING_REASONS, as drafts keep it; 0 is known. */
export function missingCode(reason: MissingReason): number {
  return 1 + MISSING_REASONS.indexOf(reason);
}
/** The reason a code stands for; undefined for 0, known. */
export function missingReason(code: number): MissingReason | undefined {
  return code === 0 ? undefined : MISSING_REASONS[code - 1];
}
