import type { IsoDate } from '#domain/period.ts';

/**
 * The two days a year’s graduates are counted on: 31 August, the initial rate, before or soon after they leave, and
 * 31 December, the year’s end. Source: the education ministry’s practice, practice notes 1.
 */
export const MILESTONES = [
  { month: 8, day: '08-31' },
  { month: 12, day: '12-31' },
] as const;

/**
 * Those of a cohort's year that are not over on a day: of 2020 on 2020-09-17, only 2020-12-31.
 * Shape: in order; empty once the year is over.
 */
export function nextMilestones(
  year: number,
  today: IsoDate,
): { readonly month: number; readonly day: IsoDate }[] {
  return MILESTONES.map(({ month, day }) => ({ month, day: `${year}-${day}` })).filter(
    ({ day }) => day >= today,
  );
}
