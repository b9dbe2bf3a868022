import { type Category, type Indicator, TOTAL } from '#domain/catalogue.ts';
import type { Lookup, NameIndex } from '#server/ingest/name-index.ts';
import type { ReferenceIndex } from '#server/ingest/reference.ts';
import { nameKey } from '#server/ingest/words/text.ts';
import { leftoverWords, nameWords } from '#server/ingest/layouts/grid/column-words.ts';
import { type CellNames, pathOf } from './cell-names.ts';
import type { ColumnFault } from './column-fault.ts';
import { asLookup, partNames, type PartNames } from './part-names.ts';
import type { TableContext } from './table-context.ts';

/** Of Latin letters; new, and job, are words of names. */
const SHORTEST_WORD = 3;

/** What a figure counts. */
export interface Counted {
  readonly indicator: Indicator;
  readonly group: Category;
  readonly industry: Category;
}

/** Words nobody knows, in the row's name or in the header. */
export interface Strange {
  readonly strange: 'row' | 'column';
}

/**
 * What the cells of a row and a column count: the sender's word, then the names of row and header, then the title.
 * Errors: indicator.unknown, indicator.ambiguous, group.unknown, industry.unknown when names disagree or are several;
 * strange when there are words nobody knows.
 */
export function whatIsCounted(names: CellNames, context: TableContext): Counted | ColumnFault | Strange {
  const { index } = context.read;
  const path = pathOf(names);
  const hinted = names.column?.indicator ?? names.row?.indicator;
  const parts = path.map((part) => partNames(part, index));
  const joined =
    hinted === undefined ? (joinedOf(path, parts, context) ?? narrowedTitle(parts, context)) : undefined;
  const apart = joined ? parts.slice(0, parts.length - joined.parts) : parts;
  const meant = hinted === undefined ? meantIndicator(joined, parts, context) : index.indicators.find(hinted);
  const known = meant.kind === 'one' ? namesOf(meant.item) : [];
  const isStrange = ({ leftover }: PartNames): boolean =>
    leftover !== '' && !known.some((name) => isPartOfName(leftover, name));
  const strangeAt = hinted === undefined ? apart.findIndex(isStrange) : -1;
  if (strangeAt >= 0) return { strange: strangeAt < names.rowPath.length ? 'row' : 'column' };
  if (meant.kind !== 'one') return notOne(meant, hinted ?? (path.join(' ') || context.title));
  const sought = { names, parts: apart, context, indicator: meant.item, saysTotal: path.some(isTotalName) };
  const group = categoryOf('group', sought);
  if ('fault' in group) return group;
  const industry = categoryOf('industry', sought);
  if ('fault' in industry) return industry;
  return { indicator: meant.item, group: group.item, industry: industry.item };
}

// A letter is in every English name and says nothing of it.
function isPartOfName(leftover: string, name: string): boolean {
  return name.includes(leftover) && (leftover.length >= SHORTEST_WORD || !/^[a-z]+$/.test(leftover));
}

function isTotalName(part: string): boolean {
  return /^(?:合计|总计|总体|全部|总数)$/.test(leftoverWords(part) === '' ? nameKey(part) : '');
}

function meantIndicator(
  joined: JoinedName | undefined,
  parts: readonly PartNames[],
  { names }: TableContext,
): Lookup<Indicator> {
  if (joined) return { kind: 'one', item: joined.item };
  const ambiguous = parts.find(({ indicator }) => indicator.kind === 'many');
  if (ambiguous) return ambiguous.indicator;
  const plain = indicatorsOf(parts.filter(({ isEither }) => !isEither));
  const either = indicatorsOf(parts.filter(({ isEither }) => isEither));
  const own = plain.length > 0 ? plain : names.indicator.kind === 'none' ? either : [];
  return own.length === 0 ? names.indicator : narrowest(own);
}

function indicatorsOf(parts: readonly PartNames[]): Indicator[] {
  return [...new Set(parts.flatMap(({ indicator }) => (indicator.kind === 'one' ? [indicator.item] : [])))];
}

// A part beside its whole: 失业人员再就业 under 城镇新增就业. Other pairs are a question.
function narrowest(indicators: readonly Indicator[]): Lookup<Indicator> {
  const parts = indicators.filter(
    (each) => !indicators.some((other) => other !== each && other.partOf === each.code),
  );
  return asLookup(parts);
}

interface JoinedName {
  readonly item: Indicator;
  /** How many of the last parts it takes. */
  readonly parts: number;
}

// 高校毕业生 beside 人数 is a count of graduates, and a group of people where something else is counted.
function joinedOf(
  path: readonly string[],
  parts: readonly PartNames[],
  { names, read }: TableContext,
): JoinedName | undefined {
  const joined = joinedName(path, read.index);
  if (!joined) return undefined;
  const [before, own] = [parts.slice(0, -joined.parts), parts.slice(-joined.parts)];
  const isCategory = own.some(({ group, industry }) => group !== undefined || industry !== undefined);
  const named = indicatorsOf(before.filter(({ isEither }) => !isEither));
  const isCountedElse =
    named.length > 0 || (names.indicator.kind === 'one' && names.indicator.item !== joined.item);
  return isCategory && isCountedElse ? undefined : joined;
}

// 失业保险稳岗返还 over 企业数 is one name in two cells.
function joinedName(path: readonly string[], { indicators }: ReferenceIndex): JoinedName | undefined {
  if (path.length < 2) return undefined;
  const words = path.map((part) => nameKey(nameWords(part)));
  const bare = path.map((part) => leftoverWords(part));
  const alone = new Set([...words, ...bare]);
  for (const parts of new Set([path.length, 2])) {
    for (const each of [words, bare]) {
      const text = each.slice(-parts).join('');
      if (text === '' || alone.has(text)) continue;
      const found = indicators.find(text);
      if (found.kind === 'one') return { item: found.item, parts };
    }
  }
  return undefined;
}

// 第一产业 in a table of 就业人员 is 第一产业就业人员, where the catalogue has one of that name.
function narrowedTitle(parts: readonly PartNames[], { names, read }: TableContext): JoinedName | undefined {
  const words = parts.at(-1)?.leftover ?? '';
  if (words === '' || names.indicator.kind !== 'one') return undefined;
  const title = names.indicator.item;
  for (const name of namesOf(title)) {
    const found = read.index.indicators.find(`${words}${name}`);
    if (found.kind === 'one' && found.item !== title) return { item: found.item, parts: 1 };
  }
  return undefined;
}

interface CategorySought {
  readonly names: CellNames;
  readonly parts: readonly PartNames[];
  readonly context: TableContext;
  readonly indicator: Indicator;
  readonly saysTotal: boolean;
}

function categoryOf(
  field: 'group' | 'industry',
  { names, parts, context, indicator, saysTotal }: CategorySought,
): { readonly item: Category } | ColumnFault {
  const code = `${field}.unknown` as const;
  const catalogue: NameIndex<Category> = context.read.index[field === 'group' ? 'groups' : 'industries'];
  const hinted = names.column?.[field] ?? names.row?.[field];
  if (hinted !== undefined) {
    const found = catalogue.find(hinted);
    return found.kind === 'one' ? found : { fault: code, details: { found: hinted } };
  }
  const isOwnName = (part: PartNames): boolean =>
    part.isEither && part.indicator.kind === 'one' && part.indicator.item === indicator;
  const named = parts.filter((part) => !isOwnName(part)).flatMap((part) => part[field] ?? []);
  // 返乡农民工 under 农民工 is the narrower group alone; 女性 under 高校毕业生 would be both at once.
  const own = new Set(
    named.filter((each) => !named.some((other) => other !== each && other.nameZh.includes(each.nameZh))),
  );
  const [only, second] = own;
  if (only && second) {
    return { fault: code, details: { found: [...own].map(({ nameZh }) => nameZh).join('、') } };
  }
  if (only) return { item: only };
  const total = catalogue.find(TOTAL);
  const around = context.names[field];
  if (saysTotal && total.kind === 'one') return total;
  if (around) return { item: around };
  if (context.names.isSplit) return { fault: code, details: { found: context.title } };
  return total.kind === 'one' ? total : { fault: code, details: { found: '' } };
}

function notOne(found: Lookup<Indicator>, text: string): ColumnFault {
  if (found.kind === 'many') {
    const expected = found.items.map(({ nameZh }) => nameZh).join('、');
    return { fault: 'indicator.ambiguous', details: { found: text, expected } };
  }
  return { fault: 'indicator.unknown', details: { found: text, near: '' } };
}

function namesOf({ nameZh, nameEn, aliases }: Indicator): string[] {
  return [nameZh, nameEn, ...aliases].map(nameKey);
}
