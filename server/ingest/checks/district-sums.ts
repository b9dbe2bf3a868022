import type { SeriesKey } from '#domain/observation.ts';
import { isNews, type Judge } from './check.ts';
import { placesOf } from './precision.ts';

/** What the districts of one column add up to in one period. */
export interface DistrictSum {
  readonly divisions: { sum: number; count: number };
  readonly zones: { sum: number; count: number };
  /** Districts named in the file without a figure. */
  missing: number;
  /** Whether any of them says something new. */
  hasNews: boolean;
  /** The most digits after the point any of them was written with. */
  places: number;
}

/** A column's identity: its series without the region. */
export function familyOf({ indicator, group, industry, basis }: Omit<SeriesKey, 'region'>): string {
  return `${indicator}|${group}|${industry}|${basis}`;
}

/**
 * The sums of districts by family and period, for the families asked for. Values of the file only: a total is
 * checked against the rows above it. `counts` narrows the districts taken in.
 */
export function districtSums(
  judge: Judge,
  families: ReadonlySet<string>,
  counts: (region: string) => boolean = () => true,
): Map<string, Map<number, DistrictSum>> {
  const { batch, sorted, index, repeats } = judge;
  const sums = new Map<string, Map<number, DistrictSum>>();
  for (const [series, key] of batch.seriesKeys.entries()) {
    const kind = index.regionOf(key.region)?.kind;
    const family = familyOf(key);
    if ((kind !== 'division' && kind !== 'zone') || !families.has(family) || !counts(key.region)) continue;
    const byPeriod = sums.get(family) ?? new Map<number, DistrictSum>();
    sums.set(family, byPeriod);
    for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
      const draft = sorted.order[at] ?? 0;
      if (repeats[draft] === 1) continue;
      const period = batch.period[draft] ?? 0;
      const sum = byPeriod.get(period) ?? emptySum();
      byPeriod.set(period, sum);
      addDraft(judge, sum[kind === 'zone' ? 'zones' : 'divisions'], sum, draft);
    }
  }
  return sums;
}

function addDraft(judge: Judge, part: { sum: number; count: number }, sum: DistrictSum, draft: number): void {
  const { batch } = judge;
  sum.hasNews ||= isNews(judge, draft);
  if (batch.missing[draft] !== 0) {
    sum.missing += 1;
    return;
  }
  part.sum += batch.value[draft] ?? 0;
  part.count += 1;
  sum.places = Math.max(sum.places, placesOf(judge, draft));
}

function emptySum(): DistrictSum {
  return {
    divisions: { sum: 0, count: 0 },
    zones: { sum: 0, count: 0 },
    missing: 0,
    hasNews: false,
    places: 0,
  };
}
