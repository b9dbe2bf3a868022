import { toBase, UNITS, unitOf } from '#domain/unit.ts';
import type { DistrictDto, DistrictsDto } from '#contract/districts.ts';
import type { SeriesPoint } from '#contract/judgement.ts';
import type { TileBin } from '#client/charts/tile-bins.ts';
import { tileBin } from '#client/charts/tile-bins.ts';
import { figureText, pointsText, unitWord } from '#client/lib/format.ts';
import type { Language } from '#client/lib/messages/language.ts';
import { floorPercent, formatNumber, roundPercent } from '#client/lib/number.ts';

type OfIndicator = Pick<DistrictsDto, 'unit' | 'decimals'>;

/** A figure of the indicator with its unit; the dash where there is none. */
export function valueText(value: number | null, of: OfIndicator, language: Language): string | null {
  return value === null ? null : figureText({ value, unit: of.unit, decimals: of.decimals }, language);
}

/**
 * A distance to the schedule in whole persons (or what the unit counts), signed: −0.5543 万人 is −5543 人. Missing: null.
 */
export function gapText(gap: number | null, unit: string, language: Language): string | null {
  if (gap === null) return null;
  const value = toBase(gap, unitOf(unit));
  return `${formatNumber(value, { decimals: 0, signed: true })} ${baseUnit(unit, language)}`;
}

/** What a unit counts, one by one: of 万人, 人. */
export function baseUnit(unit: string, language: Language): string {
  const { dimension } = unitOf(unit);
  return unitWord(
    UNITS.find((each) => each.dimension === dimension && each.power === 0)?.code ?? unit,
    language,
  );
}

/** A change: percent of an amount, points of a rate. */
export function growthText(
  growth: number | null,
  { changes, decimals }: Pick<DistrictsDto, 'changes' | 'decimals'>,
): string | null {
  if (growth === null) return null;
  return changes === 'ratio' ? roundPercent(growth, true) : formatNumber(growth, { decimals, signed: true });
}

/** What a district is ranked by, in words; null where it is not known. */
export function measureText(item: DistrictDto, of: DistrictsDto, language: Language): string | null {
  switch (of.by) {
    case 'lead':
      return item.lead === null ? null : pointsText(item.lead);
    case 'attainment':
      return item.attainment === null ? null : `${floorPercent(item.attainment)}%`;
    case 'growth': {
      const text = growthText(item.growth, of);
      return text === null ? null : of.changes === 'ratio' ? `${text}%` : text;
    }
    case 'value':
      return valueText(item.value, of, language);
    default:
      return of.by satisfies never;
  }
}

/**
 * The step of colour of a district: by its lead, or by how much it grew; a bare figure is only known or not.
 * Missing: `missing` where what ranks go by is not known.
 */
export function binOf(item: DistrictDto, by: DistrictsDto['by'], changes: DistrictsDto['changes']): TileBin {
  if (item.value === null) return 'missing';
  if (by === 'lead') return tileBin(item.lead);
  if (by === 'growth' && changes === 'ratio') return tileBin(item.growth);
  const known = by === 'attainment' ? item.attainment : by === 'growth' ? item.growth : item.value;
  return known === null ? 'missing' : 'even';
}

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** From zero (amounts) or the least (levels) to the most of all values. Missing: 0 to 1 of none. */
export function scaleOf(values: readonly (number | null)[], fromZero: boolean): Scale {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { min: 0, max: 1 };
  const least = Math.min(...known);
  const most = Math.max(...known);
  const min = fromZero ? Math.min(0, least) : least;
  return min === most ? { min: min - 1, max: most + 1 } : { min, max: most };
}

/** The months of last year and of this one, January first. */
export function byYear(
  series: readonly SeriesPoint[],
  year: string,
): {
  readonly own: (number | null)[];
  readonly before: (number | null)[];
} {
  const of = (those: (period: string) => boolean): (number | null)[] =>
    series.filter(({ period }) => those(period)).map(({ value }) => value);
  return { own: of((period) => period.startsWith(year)), before: of((period) => !period.startsWith(year)) };
}

/** The months as one line; a running total starts anew each January, so the line is lifted there. */
export function lineOf(series: readonly SeriesPoint[], basis: DistrictsDto['basis']): (number | null)[] {
  return series.flatMap(({ period, value }, index) =>
    basis === 'ytd' && index > 0 && period.endsWith('-01') ? [null, value] : [value],
  );
}
