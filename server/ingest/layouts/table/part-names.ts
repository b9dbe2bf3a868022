import { type Category, type Indicator, TOTAL } from '#domain/catalogue.ts';
import type { Lookup } from '#server/ingest/name-index.ts';
import type { ReferenceIndex } from '#server/ingest/reference.ts';
import { leftoverWords, nameWords } from '#server/ingest/layouts/grid/column-words.ts';
import { withoutRowMarks } from '#server/ingest/words/text.ts';

/** What one part of a header, a row's name or a title names. */
export interface PartNames {
  readonly indicator: Lookup<Indicator>;
  readonly group: Category | undefined;
  readonly industry: Category | undefined;
  /** 农民工 is a count and a group of people: a group where something else is counted. */
  readonly isEither: boolean;
  /** Words nobody knows; empty when all is understood. */
  readonly leftover: string;
}

const NONE: Lookup<Indicator> = { kind: 'none' };
const GAPS = /[¦()]|其中/g;
const known = new WeakMap<ReferenceIndex, Map<string, PartNames>>();

/** The names in one part, whole names before names inside longer words. Units, periods and basis are passed over. */
export function partNames(part: string, index: ReferenceIndex): PartNames {
  const answers = known.get(index) ?? new Map<string, PartNames>();
  known.set(index, answers);
  const ready = answers.get(part) ?? readPart(part, index);
  answers.set(part, ready);
  return ready;
}

function readPart(part: string, index: ReferenceIndex): PartNames {
  const bare = withoutRowMarks(part);
  const words = leftoverWords(bare).replace(GAPS, '');
  const whole = index.indicators.find(bare);
  const indicator = whole.kind === 'none' ? index.indicators.find(words) : whole;
  const category = categoryOf(words, index);
  if (indicator.kind !== 'none') {
    const isEither = category.group !== undefined && indicator.kind === 'one';
    return { indicator, ...category, isEither, leftover: '' };
  }
  if (words === '' || category.group || category.industry) {
    return { indicator: NONE, ...category, isEither: false, leftover: '' };
  }
  return insideWords(bare, index);
}

function insideWords(text: string, index: ReferenceIndex): PartNames {
  const { hits, rest } = index.indicators.findIn(nameWords(text));
  const leftover = leftoverWords(rest).replace(GAPS, '');
  const category = categoryOf(leftover, index);
  const isNamed = category.group !== undefined || category.industry !== undefined;
  const indicator = asLookup(hits.map(({ item }) => item));
  return { indicator, ...category, isEither: false, leftover: isNamed ? '' : leftover };
}

function categoryOf(
  words: string,
  { groups, industries }: ReferenceIndex,
): Pick<PartNames, 'group' | 'industry'> {
  if (words === '') return { group: undefined, industry: undefined };
  const group = groups.find(words);
  if (group.kind === 'one' && group.item.code !== TOTAL) return { group: group.item, industry: undefined };
  const industry = industries.find(words);
  const item = industry.kind === 'one' && industry.item.code !== TOTAL ? industry.item : undefined;
  return { group: undefined, industry: item };
}

const LISTED = /[和及与、]/;
const OFFICES = /\p{Script=Han}{2,16}?(?:局|委员会|厅|办公室|中心)(?![\p{Script=Han}])/gu;
const SHORTEST_INDUSTRY = 3;

/** What a title names. */
export interface TitleNames extends Pick<PartNames, 'indicator' | 'group' | 'industry'> {
  /** Whether it names several groups or industries, none of which is meant for the whole table. */
  readonly isSplit: boolean;
}

/** What a title names. A group beside a count narrows it (农民工城镇新增就业), unless the title lists several things. */
export function titleNames(title: string, index: ReferenceIndex): TitleNames {
  const { hits, rest } = index.indicators.findIn(title.replace(OFFICES, ' '));
  const asGroups = hits.flatMap(({ item, key }) => {
    const found = index.groups.find(key);
    return found.kind === 'one' ? [{ item, group: found.item }] : [];
  });
  const isNarrowed = asGroups.length > 0 && asGroups.length < hits.length && !LISTED.test(title);
  const meant = hits
    .map(({ item }) => item)
    .filter((item) => !isNarrowed || !asGroups.some((each) => each.item === item));
  const groups = [
    ...(isNarrowed ? asGroups.map(({ group }) => group) : []),
    ...index.groups.findIn(rest).hits.map(({ item }) => item),
  ].filter(isNoTotal);
  const industries = index.industries
    .findIn(rest)
    .hits.filter(({ item, key }) => isNoTotal(item) && key.length >= SHORTEST_INDUSTRY)
    .map(({ item }) => item);
  return {
    indicator: asLookup(meant),
    group: groups.length === 1 ? groups[0] : undefined,
    industry: industries.length === 1 ? industries[0] : undefined,
    isSplit: groups.length > 1 || industries.length > 1,
  };
}

function isNoTotal({ code }: Category): boolean {
  return code !== TOTAL;
}

export function asLookup<T>(items: readonly T[]): Lookup<T> {
  const [first, second] = items;
  if (first === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'one', item: first } : { kind: 'many', items };
}
