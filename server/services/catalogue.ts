import type { Category, Indicator, Region } from '#domain/catalogue.ts';
import { reportingRegions, TOTAL } from '#domain/catalogue.ts';
import { landChanges } from '#domain/land.ts';
import type { IsoDate } from '#domain/period.ts';
import { unitOf, type Unit } from '#domain/unit.ts';
import type { Pack } from '../pack/pack.ts';
import { notFound } from './errors.ts';

/** The pack in force with its look-ups. Names in Chinese or English and aliases are taken wherever a code is. */
export interface Catalogue {
  readonly pack: Pack;
  /** Errors: AppError not.found. */
  indicator(nameOrCode: string): Indicator;
  region(nameOrCode: string): Region;
  group(nameOrCode: string): Category;
  industry(nameOrCode: string): Category;
  findIndicator(code: string): Indicator | undefined;
  findRegion(code: string): Region | undefined;
  /** Display unit of an indicator. */
  unit(indicator: Indicator): Unit;
  /** Districts and zones that report on a date, in order. */
  reporting(on: IsoDate): readonly Region[];
  /** The days on which a region went on with other land than before, in order. */
  readonly landChanges: (region: string) => readonly IsoDate[];
}

export function createCatalogue(pack: Pack): Catalogue {
  const indicators = indexOf(pack.indicators);
  const regions = indexOf(pack.regions);
  const groups = indexOf(withTotal(pack.groups));
  const industries = indexOf(withTotal(pack.industries));
  const changes = landChanges(pack.regions);
  return {
    pack,
    indicator: (name) => one(indicators, name, 'indicator'),
    region: (name) => one(regions, name, 'region'),
    group: (name) => one(groups, name, 'group'),
    industry: (name) => one(industries, name, 'industry'),
    findIndicator: (code) => indicators.get(normalise(code)),
    findRegion: (code) => regions.get(normalise(code)),
    unit: (indicator) => unitOf(indicator.displayUnit),
    reporting: (on) => reportingRegions(pack.regions, on),
    landChanges: (region) => changes.get(region) ?? [],
  };
}

interface Named {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly fullName?: string;
  readonly shortName?: string;
}

function indexOf<T extends Named>(items: readonly T[]): Map<string, T> {
  const index = new Map<string, T>();
  const add = (name: string | undefined, item: T): void => {
    if (name !== undefined && name !== '' && !index.has(normalise(name))) index.set(normalise(name), item);
  };
  for (const item of items) add(item.code, item);
  for (const item of items) {
    for (const name of [item.nameZh, item.nameEn, item.fullName, item.shortName, ...item.aliases])
      add(name, item);
  }
  return index;
}

function withTotal(categories: readonly Category[]): readonly Category[] {
  if (categories.some(({ code }) => code === TOTAL)) return categories;
  return [{ code: TOTAL, nameZh: '合计', nameEn: 'Total', aliases: [] }, ...categories];
}

function one<T>(index: ReadonlyMap<string, T>, name: string, what: string): T {
  const found = index.get(normalise(name));
  if (found === undefined) throw notFound(what, name);
  return found;
}

function normalise(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
