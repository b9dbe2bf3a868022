import type { RegionDto } from '#contract/catalogue.ts';
import { addDays, dayAfterPeriod, parsePeriodId } from '#domain/period.ts';

/** The rows of the grid: the city, then what reports in a period; of a period that is none, no row. */
export function entryRegions(regions: readonly RegionDto[], periodId: string): RegionDto[] {
  const period = parsePeriodId(periodId);
  if (!period) return [];
  const day = addDays(dayAfterPeriod(period), -1);
  return regions
    .filter(({ kind }) => kind !== 'nation')
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || validTo >= day))
    .sort((a, b) => rank(a) - rank(b) || a.order - b.order);
}

function rank({ kind }: RegionDto): number {
  return kind === 'city' ? 0 : kind === 'division' ? 1 : 2;
}
