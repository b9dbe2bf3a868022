import { monthOf, periodId } from '#domain/period.ts';
import type { Pack, PackRegion } from '#server/pack/pack.ts';
import { apportion } from './apportion.ts';
import { districtFigures } from './districts.ts';

/** Percent of a year's new urban jobs by industry: of the city, in an ordinary year. Source: our choice, sample data. */
const INDUSTRY_SHARES: Readonly<Record<string, number>> = {
  ...{ A: 0.9, B: 0.6, C: 22.6, D: 1.1, E: 11.8, F: 17.4, G: 5.6, H: 9.2, I: 5.3, J: 1.6 },
  ...{ K: 3.1, L: 7.4, M: 2.3, N: 1.1, O: 4.6, P: 2.4, Q: 2.1, R: 1.4, S: 0.9 },
};
/** What 2020 took from a share or added to it, 1 where it did neither. */
const INDUSTRY_TURNS: Readonly<Record<number, Readonly<Record<string, number>>>> = {
  2020: { H: 0.72, R: 0.66, G: 0.92, F: 0.94, O: 0.9, I: 1.14, Q: 1.22 },
};

/** Percent of new urban jobs that went to people of a group. Groups overlap. Source: our choice, sample data. */
const GROUP_SHARES: Readonly<Record<string, number>> = {
  'college-graduates': 19.4,
  'migrant-workers': 34.8,
  'registered-unemployed': 31.2,
  'hard-to-place': 12.6,
  'former-poor': 4.3,
  veterans: 1.9,
  women: 45.2,
};
/** Graduates leave college in June: their share of a month's new jobs, against that of the year. */
const GRADUATE_SEASON = [0.5, 0.4, 0.7, 0.7, 0.8, 1.2, 1.9, 1.6, 1.3, 0.9, 0.7, 0.6];

/** Made-up new jobs of one district in one industry or group, from January to a month, in persons. */
export interface PartFigure {
  readonly region: string;
  readonly group: string;
  readonly industry: string;
  readonly period: string;
  readonly value: number;
}

/**
 * New urban jobs of a year's twelve months by industry and by group, of every district and of the city: industries add
 * up to the district's figure, districts to the city's, and no running total falls within the year.
 * Units: persons. Missing: codes the pack does not have are left out.
 */
export function partFigures(pack: Pack, year: number): PartFigure[] {
  const months = Array.from({ length: 12 }, (_, index) => districtFigures(pack, year, index + 1));
  const regions = (months[0] ?? []).map(({ region }) => region);
  const cells = regions.flatMap((region, place) => {
    const totals = months.map((figures) => figures[place]?.value ?? 0);
    const district = { pack, year, region, place, totals };
    return [...industriesOf(district), ...groupsOf(district)];
  });
  return [...cityOf(pack, cells), ...cells];
}

interface District {
  readonly pack: Pack;
  readonly year: number;
  readonly region: PackRegion;
  readonly place: number;
  /** From January to each month. */
  readonly totals: readonly number[];
}

/** Split anew each month, but an industry keeps what it had: running totals never fall. */
function industriesOf({ pack, year, region, place, totals }: District): PartFigure[] {
  const codes = pack.industries.map(({ code }) => code).filter((code) => code in INDUSTRY_SHARES);
  if (codes.length === 0) return [];
  const weights = codes.map((code, index) => {
    const lean = (((place * 5 + index * 3 + (place % 4) * index) % 9) - 4) * 0.08;
    return (INDUSTRY_SHARES[code] ?? 0) * (INDUSTRY_TURNS[year]?.[code] ?? 1) * (1 + lean);
  });
  const running = codes.map(() => 0);
  return totals.flatMap((total, month) => {
    // What is new in the month goes to the industries by what each lacks of its part of the year so far.
    const due = apportion(total, weights).map((part, index) => Math.max(part - (running[index] ?? 0), 0));
    const added = total - (totals[month - 1] ?? 0);
    const parts = added === 0 ? codes.map(() => 0) : apportion(added, due);
    return codes.map((industry, index): PartFigure => {
      running[index] = (running[index] ?? 0) + (parts[index] ?? 0);
      const value = running[index] ?? 0;
      return { region: region.code, group: '', industry, period: periodId(monthOf(year, month + 1)), value };
    });
  });
}

/** Rounded running totals of shares that only add: they never fall, and stay within the district's figure. */
function groupsOf({ pack, year, region, place, totals }: District): PartFigure[] {
  const codes = pack.groups.map(({ code }) => code).filter((code) => code in GROUP_SHARES);
  return codes.flatMap((group, index) => {
    const lean = 1 + (((place * 7 + index * 4) % 9) - 4) * 0.05;
    const share = ((GROUP_SHARES[group] ?? 0) / 100) * lean;
    let sum = 0;
    return totals.map((total, month): PartFigure => {
      const season = group === 'college-graduates' ? (GRADUATE_SEASON[month] ?? 1) : 1;
      sum += (total - (totals[month - 1] ?? 0)) * share * season;
      const period = periodId(monthOf(year, month + 1));
      return { region: region.code, group, industry: '', period, value: Math.round(sum) };
    });
  });
}

function cityOf(pack: Pack, cells: readonly PartFigure[]): PartFigure[] {
  const alike = Map.groupBy(cells, ({ group, industry, period }) => `${group}|${industry}|${period}`);
  return [...alike.values()].flatMap((parts) => {
    const [first] = parts;
    const value = parts.reduce((sum, part) => sum + part.value, 0);
    return first ? [{ ...first, region: pack.cityRegion, value }] : [];
  });
}
