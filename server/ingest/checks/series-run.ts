import type { IsoDate } from '#domain/period.ts';
import type { SeriesKey } from '#domain/observation.ts';
import type { DraftBatch } from '#server/ingest/drafts.ts';
import type { StoredPoint } from '#server/ingest/history.ts';
import type { SortedDrafts } from '#server/ingest/sort-drafts.ts';

/**
 * The known points of one series and one length of period, as they would stand with the file in: its drafts over
 * the stored points. Arrays are scratch space, filled anew for each series; only the first `count` entries hold.
 * Shape: in order of time, one a period, none missing. A check that finds a value untrue may put NaN in its place,
 * so that later checks do not compare with it.
 */
export interface SeriesRun {
  key: SeriesKey;
  /** Months of each period: 1, 2, 3, 6 or 12. */
  span: number;
  count: number;
  /** Of each period's first month: year × 12 + month − 1. */
  month: Int32Array;
  /** Base unit. */
  value: Float64Array;
  /** The draft, or -1 for a stored point. */
  draft: Int32Array;
}

const FIRST_CAPACITY = 256;
const NO_KEY: SeriesKey = { indicator: '', region: '', group: '', industry: '', basis: 'period' };

export function emptyRun(): SeriesRun {
  return {
    key: NO_KEY,
    span: 1,
    count: 0,
    month: new Int32Array(FIRST_CAPACITY),
    value: new Float64Array(FIRST_CAPACITY),
    draft: new Int32Array(FIRST_CAPACITY),
  };
}

export interface RunSource {
  readonly batch: DraftBatch;
  readonly sorted: SortedDrafts;
  /** Undefined when the batch has no draft of the series. */
  readonly series: number | undefined;
  readonly key: SeriesKey;
  readonly span: number;
  readonly stored: readonly StoredPoint[];
}

/** Fills a run by merging drafts and stored points; a draft wins over a stored point of its period. */
export function fillRun(run: SeriesRun, { batch, sorted, series, key, span, stored }: RunSource): void {
  run.key = key;
  run.span = span;
  run.count = 0;
  const { order, starts } = sorted;
  let at = series === undefined ? 0 : (starts[series] ?? 0);
  const end = series === undefined ? 0 : (starts[series + 1] ?? 0);
  reserve(run, end - at + stored.length);
  let next = 0;
  while (at < end || next < stored.length) {
    const draft = at < end ? (order[at] ?? 0) : -1;
    const draftKey = draft < 0 ? Infinity : (batch.period[draft] ?? 0);
    const point = stored[next];
    const storedKey = point?.period ?? Infinity;
    if (draftKey <= storedKey) {
      if (draftKey === storedKey) next += 1;
      at += 1;
      const isRepeated = at < end && batch.period[order[at] ?? 0] === draftKey;
      if (!isRepeated && batch.missing[draft] === 0) push(run, draftKey, batch.value[draft] ?? NaN, draft);
    } else {
      next += 1;
      if (point?.missing === 0) push(run, storedKey, point.value, -1);
    }
  }
}

function push(run: SeriesRun, periodKey: number, value: number, draft: number): void {
  if (periodKey % 100 !== run.span) return;
  const at = run.count;
  run.month[at] = monthNumber(periodKey);
  run.value[at] = value;
  run.draft[at] = draft;
  run.count = at + 1;
}

function reserve(run: SeriesRun, size: number): void {
  if (run.month.length >= size) return;
  run.month = new Int32Array(size * 2);
  run.value = new Float64Array(size * 2);
  run.draft = new Int32Array(size * 2);
}

/** Year × 12 + month − 1 of a period key's first month. */
export function monthNumber(periodKey: number): number {
  return Math.floor(periodKey / 10_000) * 12 + (Math.floor(periodKey / 100) % 100) - 1;
}

/** Year × 12 + month − 1 of a civil date. */
export function monthOfDay(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The key of the period of `span` months that begins in a numbered month. */
export function keyOfMonth(month: number, span: number): number {
  return Math.floor(month / 12) * 10_000 + ((month % 12) + 1) * 100 + span;
}

export function yearOfMonth(month: number): number {
  return Math.floor(month / 12);
}

/** Where a month stands in the run, or -1. */
export function indexOfMonth(run: SeriesRun, month: number): number {
  let low = 0;
  let high = run.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = run.month[middle] ?? 0;
    if (found === month) return middle;
    if (found < month) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
