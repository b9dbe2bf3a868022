import { monthOf, monthsBetween, periodId } from '#domain/period.ts';
import type { Random } from '#tests/fuzz/random.ts';

/** What the sheets of the run report: one that many districts and months make large, and one the rules judge. */
export const INDICATORS = ['monitored-firms-staff', 'urban-new-jobs'] as const;

const STAFF_MONTHS = monthsBetween(monthOf(2018, 1), monthOf(2020, 6));
const JOBS_MONTHS = monthsBetween(monthOf(2019, 1), monthOf(2020, 6));

export interface Sheet {
  readonly name: string;
  readonly text: string;
}

/**
 * A sheet over part of the districts. Sheets overlap, and each reports other figures, so that a withdrawal brings an
 * earlier sheet's back; its fall in new jobs opens, raises and releases warnings.
 */
export function sheetOf(number: number, regions: readonly string[], random: Random): Sheet {
  const rows = regions.flatMap((region, index) => {
    if (random.chance(1 / 3)) return [];
    const fall = random.int(400);
    const staff = STAFF_MONTHS.map(
      (period, at) =>
        `monitored-firms-staff,${region},${periodId(period)},period,${1000 + index + ((at + number) % 7)},人`,
    );
    const jobs = JOBS_MONTHS.map((period) => {
      const monthly = period.year === 2019 ? 1000 : 1000 - fall;
      return `urban-new-jobs,${region},${periodId(period)},ytd,${monthly * period.month},人`;
    });
    return [...staff, ...jobs];
  });
  const text = ['indicator,region,period,basis,value,unit', ...rows, ''].join('\n');
  return { name: `sheet-${number}.csv`, text };
}
