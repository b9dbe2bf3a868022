import type { IsoDate } from './period.ts';

export const BASES = ['period', 'ytd', 'ytd_mean'] as const;
/** How a value of a period is to be read: of the period itself, summed since January, or the mean since January. */
export type Basis = (typeof BASES)[number];

export const MEASURE_KINDS = ['flow', 'stock', 'rate', 'ratio'] as const;
/** `flow` adds up within the year; `stock` is a level at period end; `rate` and `ratio` are never summed. */
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export type Direction = 'up' | 'down' | 'neutral';

export interface Indicator {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly measure: MeasureKind;
  /** The basis a sheet means when it does not say. */
  readonly usualBasis: Basis;
  /** Unit code; observations are stored in the base unit of its dimension. */
  readonly displayUnit: string;
  /** Digits after the point at display, in the display unit. */
  readonly decimals: number;
  /** Which way is good. */
  readonly direction: Direction;
  readonly frequency: 'month' | 'quarter' | 'year' | 'event';
  /** Days after the period's end when the figure is due; undefined where no due day is known. */
  readonly dueDays: number | undefined;
  readonly agency: string;
  readonly definitionZh: string;
  readonly definitionEn: string;
  /** The indicator this one is a subset of; their values are never added. */
  readonly partOf: string | undefined;
  /** Values outside cannot be true, in the display unit; undefined for no bound. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** False where the figure has no statistical source below the city: it can be stored, it is not scored. */
  readonly scoredByDistrict: boolean;
  /** Month in which figures of a new cohort begin: never joined across. Missing: undefined for one lasting population. */
  readonly cohortFrom?: number | undefined;
}

export type RegionKind = 'nation' | 'city' | 'division' | 'zone';

export interface Region {
  readonly code: string;
  readonly nameZh: string;
  readonly fullName: string;
  readonly shortName: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly kind: RegionKind;
  /** Area group on screen (中心城区 …); empty for the city and the nation. */
  readonly area: string;
  readonly order: number;
  /** First day in force; undefined: always. */
  readonly validFrom: IsoDate | undefined;
  /** First day no longer in force; undefined: still in force. */
  readonly validTo: IsoDate | undefined;
  /** Codes of the ordinary districts a zone lies inside. */
  readonly overlaps: readonly string[];
}

/** A group of people or an industry: one value of a dimension. `total` is all of them. */
export interface Category {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
}

export const TOTAL = 'total';

/** Whether a region is one of the list the districts report by: a district or a functional zone. */
export function isDistrict(region: Pick<Region, 'kind'> | undefined): boolean {
  return region?.kind === 'division' || region?.kind === 'zone';
}

/** Whether the region is in force on a date. `validTo` is the first day it is not. */
export function isRegionValid(region: Region, date: IsoDate): boolean {
  return (
    (region.validFrom === undefined || region.validFrom <= date) &&
    (region.validTo === undefined || date < region.validTo)
  );
}

/** The districts and zones that report on a date, in their order; the nation and the city are not among them. */
export function reportingRegions(regions: readonly Region[], date: IsoDate): Region[] {
  return regions
    .filter((region) => (region.kind === 'division' || region.kind === 'zone') && isRegionValid(region, date))
    .sort((a, b) => a.order - b.order);
}
