import { type Category, type Indicator, isRegionValid, type Region, TOTAL } from '#domain/catalogue.ts';
import type { IsoDate } from '#domain/period.ts';
import { type Lookup, type NameIndex, nameIndex } from './name-index.ts';
import { placeOfOffice } from '#server/ingest/words/office-names.ts';
import { nameKey } from '#server/ingest/words/text.ts';

/** The catalogues a file is read against, and the day it is read on. */
export interface Reference {
  readonly indicators: readonly Indicator[];
  readonly regions: readonly Region[];
  readonly groups: readonly Category[];
  readonly industries: readonly Category[];
  readonly today: IsoDate;
  /** Code of the whole city: what 合计 of a district table stands for. */
  readonly cityRegion: string;
  /** The days on which a region went on with other land. Missing: left out where none did. */
  readonly landChanges?: (region: string) => readonly IsoDate[];
  /** How many people live in a region. Missing: undefined where nobody says. */
  readonly populationOf?: (region: string) => number | undefined;
}

export interface ReferenceIndex {
  readonly reference: Reference;
  readonly indicators: NameIndex<Indicator>;
  readonly groups: NameIndex<Category>;
  readonly industries: NameIndex<Category>;
  /** Regions by name; a name two regions bear is settled by the date when only one is in force on it. */
  findRegion(name: string, on?: IsoDate): Lookup<Region>;
  nearRegions(name: string): string[];
  /**
   * Regions named inside a longer text such as a title, one for each name: by their full names, and by a short one
   * (永川) where the text begins with it. Names that are also common words are passed over.
   */
  regionsIn(text: string): RegionNamed[];
  /** Whether the text is the name of an area (中心城区) of regions. */
  areaOf(name: string): string | undefined;
  indicatorOf(code: string): Indicator | undefined;
  regionOf(code: string): Region | undefined;
}

/** A region and the name it was found by; of two regions of one name, the first. */
export interface RegionNamed {
  readonly region: Region;
  readonly name: string;
}

const built = new WeakMap<Reference, ReferenceIndex>();

/** The index of a reference; built once for each. */
export function indexReference(reference: Reference): ReferenceIndex {
  const ready = built.get(reference) ?? buildIndex(reference);
  built.set(reference, ready);
  return ready;
}

function buildIndex(reference: Reference): ReferenceIndex {
  const { indicators, regions, groups, industries } = reference;
  const indicatorCodes = new Map(indicators.map((each) => [each.code, each]));
  const regionCodes = new Map(regions.map((each) => [each.code, each]));
  const areas = new Map(regions.filter(({ area }) => area).map(({ area }) => [nameKey(area), area]));
  const regionNames = nameIndex(regions, regionOfficialNames, regionOtherNames);
  const inTitles = namesInTitles(regions);
  const cityNames = new Set(
    regions
      .filter(({ kind }) => kind === 'city')
      .flatMap((city) => [city.fullName, city.shortName].map(nameKey)),
  );
  return {
    reference,
    indicators: nameIndex(indicators, (each) => [each.code, each.nameZh, each.nameEn], aliasesOf),
    groups: nameIndex(withTotal(groups), (each) => [each.code, each.nameZh, each.nameEn], aliasesOf),
    industries: nameIndex(withTotal(industries), industryNames, aliasesOf),
    findRegion: (name, on) => settle(findRegionName(regionNames, cityNames, name), on),
    nearRegions: (name) => regionNames.near(name),
    regionsIn: (text) => regionsIn(text, regionNames, inTitles),
    areaOf: (name) => areas.get(nameKey(name)),
    indicatorOf: (code) => indicatorCodes.get(code),
    regionOf: (code) => regionCodes.get(code),
  };
}

function findRegionName(
  names: NameIndex<Region>,
  cityNames: ReadonlySet<string>,
  name: string,
): Lookup<Region> {
  const found = names.find(name);
  if (found.kind !== 'none') return found;
  const key = nameKey(name);
  const code = /^(\d{6})0{6}$/.exec(key)?.[1];
  if (code) return names.find(code);
  for (const city of cityNames) {
    if (city !== '' && key.startsWith(city) && key.length > city.length) {
      const inside = findRegionName(names, cityNames, key.slice(city.length));
      if (inside.kind !== 'none') return inside;
    }
  }
  return findByOffice(names, key);
}

// An office of the whole city is none of its districts and reports more than its own figures: its name is a question.
function findByOffice(names: NameIndex<Region>, key: string): Lookup<Region> {
  const place = placeOfOffice(key);
  const found: Lookup<Region> = place === undefined ? { kind: 'none' } : names.find(place);
  return found.kind === 'one' && found.item.kind === 'city' ? { kind: 'none' } : found;
}

const FULL_NAME = /(?:区|县|市|自治县|新区)$|^全[市国]$/;
const IN_BRACKETS = /[(（].*$/;

/** Names regions go by inside titles, the longest first, normalised. */
function namesInTitles(regions: readonly Region[]): { full: string[]; short: string[] } {
  const names = regions.flatMap(({ nameZh, fullName, aliases }) => [nameZh, fullName, ...aliases]);
  const full = names.filter((name) => FULL_NAME.test(name.replace(IN_BRACKETS, ''))).map(nameKey);
  const short = regions.filter(({ kind }) => kind !== 'nation').map(({ shortName }) => nameKey(shortName));
  const inOrder = (keys: readonly string[]): string[] =>
    [...new Set(keys)].filter((key) => key.length > 1).sort((a, b) => b.length - a.length);
  return { full: inOrder(full), short: inOrder(short) };
}

function regionsIn(
  text: string,
  names: NameIndex<Region>,
  { full, short }: { full: readonly string[]; short: readonly string[] },
): RegionNamed[] {
  const found = new Map<Region, string>();
  const add = (key: string): void => {
    const lookup = names.find(key);
    const region = lookup.kind === 'one' ? lookup.item : lookup.kind === 'many' ? lookup.items[0] : undefined;
    if (region && !found.has(region)) found.set(region, key);
  };
  let rest = nameKey(text);
  for (const key of full) {
    if (!rest.includes(key)) continue;
    add(key);
    rest = rest.replaceAll(key, GAP);
  }
  const leading = short.find((key) => rest.startsWith(key));
  if (leading !== undefined) add(leading);
  return [...found].map(([region, name]) => ({ region, name }));
}

// Stands where a name was taken out, so that its neighbours do not join to another.
const GAP = '¦';

function settle(found: Lookup<Region>, on: IsoDate | undefined): Lookup<Region> {
  if (found.kind !== 'many' || on === undefined) return found;
  const [first, second] = found.items.filter((region) => isRegionValid(region, on));
  return first && !second ? { kind: 'one', item: first } : found;
}

function aliasesOf(item: { readonly aliases: readonly string[] }): readonly string[] {
  return item.aliases;
}

function regionOfficialNames(region: Region): string[] {
  return [region.code, region.nameZh, region.fullName];
}

function regionOtherNames(region: Region): string[] {
  const bareEnglish = region.nameEn.replace(/\s+(?:District|County|Autonomous County|New Area|Zone)$/i, '');
  return [region.shortName, region.nameEn, bareEnglish, ...region.aliases];
}

// 制造业 is also written 制造, C制造业 and “C 制造业”.
function industryNames({ code, nameZh, nameEn }: Category): string[] {
  return [code, nameZh, nameEn, `${code}${nameZh}`, nameZh.replace(/业$/, '')];
}

function withTotal(categories: readonly Category[]): readonly Category[] {
  const names = ['合计', '总计', '全部', '总体', '不分', 'all'];
  const total = categories.find(({ code }) => code === TOTAL);
  const rest = categories.filter(({ code }) => code !== TOTAL);
  const base = total ?? { code: TOTAL, nameZh: '合计', nameEn: 'Total', aliases: [] };
  return [{ ...base, aliases: [...base.aliases, ...names] }, ...rest];
}

/** A reference from catalogues; made anew for another day, since names are settled by date. */
export function createReference(fields: Reference): Reference {
  return { ...fields };
}
