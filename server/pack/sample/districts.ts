import { isRegionValid } from '#domain/catalogue.ts';
import type { Pack, PackRegion } from '#server/pack/pack.ts';
import { apportion } from './apportion.ts';
import { PUBLISHED_YEAR_ENDS, SAMPLE_NEW_JOBS } from './series.ts';

/** Weight of a region whose population is not at hand. */
const DEFAULT_WEIGHT = 500_000;

/** Made-up new jobs of one district from January to a month, in persons. */
export interface DistrictFigure {
  readonly region: PackRegion;
  readonly value: number;
}

/** The districts and zones that report in a year, by their order. */
export function sampleDistricts(pack: Pack, year: number): PackRegion[] {
  return pack.regions
    .filter(({ kind }) => kind === 'division' || kind === 'zone')
    .filter((region) => isRegionValid(region, `${year}-12-31`))
    .sort((a, b) => a.order - b.order);
}

/** Every district's figure of a month, adding up to the city's. */
export function districtFigures(pack: Pack, year: number, month: number): DistrictFigure[] {
  const regions = sampleDistricts(pack, year);
  const ends = yearEnds(regions, year);
  const weights = regions.map(({ code }, place) => (ends.get(code) ?? 0) * leanOf(place, year, month));
  const parts = apportion(SAMPLE_NEW_JOBS[year]?.[month - 1] ?? 0, weights);
  return regions.map((region, place) => ({ region, value: parts[place] ?? 0 }));
}

/** What a district weighs in the split: its residents. */
export function weightOf(region: PackRegion): number {
  return region.population2020 ?? DEFAULT_WEIGHT;
}

/** Each district's whole year: the published figure where there is one, else its share of the rest by weight. */
function yearEnds(regions: readonly PackRegion[], year: number): Map<string, number> {
  const published = PUBLISHED_YEAR_ENDS[year] ?? {};
  const fixed = regions.flatMap(({ code }): [string, number][] => {
    const value = published[code];
    return value === undefined ? [] : [[code, value]];
  });
  const open = regions.filter(({ code }) => published[code] === undefined);
  const rest = (SAMPLE_NEW_JOBS[year]?.at(-1) ?? 0) - fixed.reduce((sum, [, value]) => sum + value, 0);
  const parts = apportion(
    rest,
    open.map((region, place) => weightOf(region) * (1 + (place % 5) * 0.02)),
  );
  return new Map([...fixed, ...open.map(({ code }, place): [string, number] => [code, parts[place] ?? 0])]);
}

/** How far a district runs ahead of the city (over 1) or after it within the year; 1 in December. */
function leanOf(place: number, year: number, month: number): number {
  const lean = (((place * 7 + year) % 11) - 5) * 0.02;
  return 1 + lean * (1 - month / 12);
}
