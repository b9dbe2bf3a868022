import { type DraftBatch, missingCode } from './drafts.ts';
import type { History, StoredPoint } from './history.ts';
import type { SortedDrafts } from './sort-drafts.ts';

/** What a draft meets in the statistics, before any problem is thought of. */
export const MEETS = { added: 0, changed: 1, unchanged: 2, skipped: 3 } as const;

/** Each draft compared with what stands. */
export interface Comparison {
  /** By draft: a value of MEETS. */
  readonly meets: Uint8Array;
  /** By draft, base unit, NaN when missing; empty as long as nothing was found to stand. */
  readonly oldValue: Float64Array;
  /** By draft: 0 known, 1 + reason, or NOTHING_STOOD; empty as long as nothing was found to stand. */
  readonly oldMissing: Uint8Array;
  /** Figures that stand, of series and for periods of the file, but not of both together. */
  readonly leftOut: readonly { readonly series: number; readonly point: StoredPoint }[];
}
export const NOTHING_STOOD = 255;
const BLANK = missingCode('not-reported');

export interface CompareInput {
  readonly batch: DraftBatch;
  readonly sorted: SortedDrafts;
  readonly history: History;
  /** By draft: 1 for a repeat of the same value, which is written once. */
  readonly repeats: Uint8Array;
}

/** Compares every draft with what stands, in one pass over both. A blank where nothing stood is skipped. */
export function compareDrafts({ batch, sorted, history, repeats }: CompareInput): Comparison {
  const meets = new Uint8Array(batch.length);
  let oldValue = new Float64Array(0);
  let oldMissing = new Uint8Array(0);
  const periods = periodsOf(batch);
  const leftOut: { series: number; point: StoredPoint }[] = [];
  const passOver = (series: number, point: StoredPoint | undefined): void => {
    if (point?.missing === 0 && periods.has(point.period)) leftOut.push({ series, point });
  };
  for (const [series, key] of batch.seriesKeys.entries()) {
    const points = history.pointsOf(key);
    if (points.length > 0 && oldMissing.length === 0) {
      oldValue = new Float64Array(batch.length).fill(NaN);
      oldMissing = new Uint8Array(batch.length).fill(NOTHING_STOOD);
    }
    let next = 0;
    let met = -1;
    for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
      const draft = sorted.order[at] ?? 0;
      const period = batch.period[draft] ?? 0;
      for (; (points[next]?.period ?? Infinity) < period; next += 1) {
        if (next !== met) passOver(series, points[next]);
      }
      const stood = points[next]?.period === period ? points[next] : undefined;
      meets[draft] = repeats[draft] === 1 ? MEETS.skipped : compareOne(batch, draft, stood);
      if (!stood) continue;
      met = next;
      oldValue[draft] = stood.value;
      oldMissing[draft] = stood.missing;
    }
    for (; next < points.length; next += 1) if (next !== met) passOver(series, points[next]);
  }
  return { meets, oldValue, oldMissing, leftOut };
}

function periodsOf({ period, length }: DraftBatch): Set<number> {
  const periods = new Set<number>();
  for (let draft = 0; draft < length; draft += 1) periods.add(period[draft] ?? 0);
  return periods;
}

/** By series of the batch: 1 when any of its drafts says something new. */
export function newsBySeries({ series, length, seriesKeys }: DraftBatch, { meets }: Comparison): Uint8Array {
  const news = new Uint8Array(seriesKeys.length);
  for (let draft = 0; draft < length; draft += 1) {
    if (meets[draft] !== MEETS.unchanged) news[series[draft] ?? 0] = 1;
  }
  return news;
}

function compareOne(batch: DraftBatch, draft: number, stood: StoredPoint | undefined): number {
  const missing = batch.missing[draft] ?? 0;
  if (!stood) return missing === BLANK ? MEETS.skipped : MEETS.added;
  if (missing !== stood.missing) return MEETS.changed;
  if (missing === 0 && batch.value[draft] !== stood.value) return MEETS.changed;
  return givesAnotherPrior(batch, draft, stood) ? MEETS.changed : MEETS.unchanged;
}

// The figure of last year on today's 口径 is said with the value: given later, it makes the same value say more.
function givesAnotherPrior(batch: DraftBatch, draft: number, stood: StoredPoint): boolean {
  if (!batch.hasExtras) return false;
  const prior = batch.extraOf(draft)?.comparablePrior;
  return prior !== undefined && prior !== stood.comparablePrior;
}
