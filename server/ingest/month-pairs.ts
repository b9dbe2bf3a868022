import type { Figure } from '#domain/month-against-total.ts';
import type { SeriesKey } from '#domain/observation.ts';
import type { ReferenceIndex } from './reference.ts';
import { type Compared, type Judge, runOf } from '#server/ingest/checks/check.ts';
import { precisionOf } from '#server/ingest/checks/precision.ts';
import { emptyRun, indexOfMonth, type SeriesRun } from '#server/ingest/checks/series-run.ts';

/** A month with a figure of its own and a running total. */
export interface MonthPair {
  readonly months: SeriesRun;
  readonly totals: SeriesRun;
  /** Where the month stands in `months`, and in `totals`. */
  readonly at: number;
  readonly now: number;
  /** Where the total before it stands in `totals`; -1 in January, where it is 0, and where it is not known. */
  readonly before: number;
}

interface PairsInput extends Compared {
  readonly index: ReferenceIndex;
}

/** Visits every month that has both 本月 and 累计 in the file or the statistics, of series the file has. */
export function eachMonthPair(
  input: PairsInput,
  isWanted: (key: SeriesKey, other: SeriesKey) => boolean,
  visit: (pair: MonthPair) => void,
): void {
  const months = emptyRun();
  const totals = emptyRun();
  for (const key of input.batch.seriesKeys) {
    if (!isPairToVisit(input, key)) continue;
    const other = otherBasis(key);
    if (!isWanted(key, other)) continue;
    const [month, ytd] = key.basis === 'period' ? [key, other] : [other, key];
    runOf(input, month, 1, months);
    if (months.count === 0) continue;
    runOf(input, ytd, 1, totals);
    for (let at = 0; at < months.count; at += 1) {
      const number = months.month[at] ?? 0;
      const now = indexOfMonth(totals, number);
      if (now < 0) continue;
      const before = number % 12 === 0 ? -1 : indexOfMonth(totals, number - 1);
      visit({ months, totals, at, now, before });
    }
  }
}

/** Whether the total before a month is known, which in January it always is. */
export function isBeforeKnown(pair: MonthPair): boolean {
  return pair.before >= 0 || isJanuary(pair);
}

/** The three figures of a pair in the base unit: the month’s own, the total with it, the one before it. */
export function figuresOf({ months, totals, at, now, before }: MonthPair): Record<Figure, number> {
  return {
    month: months.value[at] ?? NaN,
    total: totals.value[now] ?? NaN,
    before: before < 0 ? 0 : (totals.value[before] ?? NaN),
  };
}

/** Their drafts, -1 for what stands already. */
export function draftsOf({ months, totals, at, now, before }: MonthPair): Record<Figure, number> {
  return {
    month: months.draft[at] ?? -1,
    total: totals.draft[now] ?? -1,
    before: before < 0 ? -1 : (totals.draft[before] ?? -1),
  };
}

/**
 * The steps the three were written in. Sheets drop trailing zeros, so figures of one unit share the finest step among
 * them; of what stands already the text is not at hand, and it is taken to be as coarse as the coarsest.
 */
export function stepsOf(input: Pick<Judge, 'batch'>, pair: MonthPair): Record<Figure, number> {
  const drafts = draftsOf(pair);
  const finest = new Map<number, number>();
  for (const draft of Object.values(drafts)) {
    if (draft < 0) continue;
    const unit = input.batch.unit[draft] ?? 0;
    finest.set(unit, Math.min(finest.get(unit) ?? Infinity, precisionOf(input, draft)));
  }
  const coarsest = Math.max(0, ...finest.values());
  const stepOf = (draft: number): number => finest.get(input.batch.unit[draft] ?? -1) ?? coarsest;
  return {
    month: stepOf(drafts.month),
    total: stepOf(drafts.total),
    before: isJanuary(pair) ? 0 : stepOf(drafts.before),
  };
}

function isJanuary({ months, at }: MonthPair): boolean {
  return (months.month[at] ?? 0) % 12 === 0;
}

// A pair with both series in the file is looked at once, from its monthly series.
function isPairToVisit({ batch, index }: PairsInput, key: SeriesKey): boolean {
  if (index.indicatorOf(key.indicator)?.measure !== 'flow' || key.basis === 'ytd_mean') return false;
  return key.basis === 'period' || batch.findSeries(otherBasis(key)) === undefined;
}

/** 累计 for 本月 and 本月 for 累计. */
function otherBasis(key: SeriesKey): SeriesKey {
  return { ...key, basis: key.basis === 'ytd' ? 'period' : 'ytd' };
}
