import { dayAfterPeriod, samePeriodYearsBefore, type IsoDate, type Period } from './period.ts';
import type { Point } from './observation.ts';
import type { PointIndex } from './series.ts';
import type { SeriesByBasis } from './year-to-date.ts';

/** A region with whose land it took over and to whom its own went, in whole or in part. */
export interface LandRegion {
  readonly code: string;
  readonly validFrom: IsoDate | undefined;
  readonly validTo: IsoDate | undefined;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/**
 * The days on which each region that went on under its own code gained or gave land: the day a unit that names it as
 * its successor ended, and the day a unit that names it as a predecessor began. 北碚区 took five towns of 渝北区, which
 * ended on 2025-11-06, and gave five to the new 两江新区 of that day: 2025-11-06, once.
 * Shape: by code, days in order. Missing: a region whose land never changed has no entry.
 * Source: reference practice 0.1.
 */
export function landChanges(regions: readonly LandRegion[]): ReadonlyMap<string, readonly IsoDate[]> {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const days = new Map<string, Set<IsoDate>>();
  const note = (code: string, day: IsoDate | undefined): void => {
    const region = byCode.get(code);
    if (!region || day === undefined || !goesOnAfter(region, day)) return;
    days.set(code, (days.get(code) ?? new Set()).add(day));
  };
  for (const { validFrom, validTo, predecessors, successors } of regions) {
    for (const heir of successors) note(heir, validTo);
    for (const giver of predecessors) note(giver, validFrom);
  }
  return new Map([...days].map(([code, each]) => [code, [...each].sort()]));
}

// One that begins or ends that day has no series across it.
function goesOnAfter({ validFrom, validTo }: LandRegion, day: IsoDate): boolean {
  return (validFrom === undefined || validFrom < day) && (validTo === undefined || day < validTo);
}

/**
 * Whether two periods are of the same land: no change between their last days. With a change on 2025-11-06, 2025-10 and
 * 2025-06 are, 2025-11 and 2025-10 are not, 2026-06 and 2025-12 are.
 */
export function isSameLand(changes: readonly IsoDate[], a: Period, b: Period): boolean {
  return changes.length === 0 || landOf(changes, a) === landOf(changes, b);
}

/**
 * The points of a series that are of the same land as a period: a change makes another thing of every figure, and
 * neither a change on last year nor a season may reach across it. The very series where nothing changed.
 */
export function onLandOf<T extends Point>(
  series: SeriesByBasis<T>,
  changes: readonly IsoDate[],
  at: Period,
): SeriesByBasis<T> {
  if (changes.length === 0) return series;
  const kept = (points: PointIndex<T>): PointIndex<T> =>
    new Map([...points].filter(([, { period }]) => isSameLand(changes, period, at)));
  return { period: kept(series.period), ytd: kept(series.ytd), ytdMean: kept(series.ytdMean) };
}

export const NO_PRIOR_REASONS = ['land-changed', 'not-known'] as const;
/** Why a figure has none of a year before beside it: `land-changed`: the one there is is of another area. */
export type NoPriorReason = (typeof NO_PRIOR_REASONS)[number];

/** Why there is no figure of a year before, where none could be found. */
export function noPriorReason(changes: readonly IsoDate[], at: Period): NoPriorReason {
  return isSameLand(changes, at, samePeriodYearsBefore(at, 1)) ? 'not-known' : 'land-changed';
}

/** How many changes a period lies behind: a year or a half that a change falls in is of the land after it. */
function landOf(changes: readonly IsoDate[], period: Period): number {
  return changes.filter((day) => day < dayAfterPeriod(period)).length;
}
