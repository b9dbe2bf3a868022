import { type Basis, type Category, type Indicator, TOTAL } from '#domain/catalogue.ts';
import { type Period, periodId } from '#domain/period.ts';
import type { Unit } from '#domain/unit.ts';
import type { Lookup } from '#server/ingest/name-index.ts';
import { type Bilingual, nameKey } from '#server/ingest/words/text.ts';
import type { ColumnFault, ColumnHeader } from './column-header.ts';
import { periodOfColumn } from './column-period.ts';
import { type BrokenColumn, type IgnoredColumn, type ValueColumn, valueColumn } from './column-plan.ts';
import { unitOfColumn } from './column-unit.ts';
import { leftoverWords, nameWords } from '#server/ingest/layouts/grid/column-words.ts';
import type { TableContext } from './table-context.ts';

interface Counted {
  readonly indicator: Indicator;
  readonly group: Category;
  readonly industry: Category;
}

/**
 * What a column of figures holds: indicator, basis, period and unit, from its header, else from the table. A header
 * with words nobody knows is left out; one that leaves a question is broken and says which.
 */
export function planValueColumn(
  header: ColumnHeader,
  context: TableContext,
): ValueColumn | IgnoredColumn | BrokenColumn {
  const { at, path, hint } = header;
  const base = { at, header: path.join(' ') };
  const counted = whatIsCounted(header, context);
  if (counted === undefined) {
    return {
      ...base,
      as: 'ignored',
      unknown: true,
      why: { zh: '不认识的列，未读入', en: 'not known, left out' },
    };
  }
  const broken = ({ fault, details }: ColumnFault): BrokenColumn => {
    const why = { zh: '未能确定含义，未读入', en: 'not settled, left out' };
    return { ...base, as: 'broken', code: fault, details, why };
  };
  if ('fault' in counted) return broken(counted);
  const when = periodOfColumn(header, counted.indicator, context);
  if ('fault' in when) return broken(when);
  const unit = unitOfColumn(header, counted.indicator, context);
  if ('fault' in unit) return broken(unit);
  const why = explain({ ...counted, ...when, ...unit, isHinted: hint !== undefined }, context);
  return valueColumn({ ...base, ...counted, basis: when.basis, period: when.period, unit: unit.unit, why });
}

function whatIsCounted(
  { path, hint }: ColumnHeader,
  { read, ...table }: TableContext,
): Counted | ColumnFault | undefined {
  const { indicators, groups, industries } = read.index;
  if (hint?.indicator !== undefined) {
    const found = indicators.find(hint.indicator);
    return found.kind === 'one' ? totalsOf(found.item, table) : notOne(found, hint.indicator);
  }
  let own: Lookup<Indicator> = { kind: 'none' };
  let group: Lookup<Category> = table.group;
  let industry: Lookup<Category> = table.industry;
  const leftovers: string[] = [];
  for (const part of path) {
    const { hits, rest } = indicators.findIn(nameWords(part));
    const [first, second] = hits;
    if (first)
      own = second
        ? { kind: 'many', items: hits.map(({ item }) => item) }
        : { kind: 'one', item: first.item };
    const words = leftoverWords(rest);
    if (words === '') continue;
    const asGroup = groups.find(words);
    const asIndustry = industries.find(words);
    if (asGroup.kind === 'one') group = asGroup;
    else if (asIndustry.kind === 'one') industry = asIndustry;
    else leftovers.push(words);
  }
  const meant = own.kind === 'none' ? table.indicator : own;
  const names = meant.kind === 'one' ? namesOf(meant.item) : [];
  if (!leftovers.every((words) => names.some((name) => name.includes(words)))) return undefined;
  if (meant.kind !== 'one') return notOne(meant, own.kind === 'none' ? table.title : path.join(' '));
  if (group.kind !== 'one') return { fault: 'group.unknown', details: { found: table.title } };
  if (industry.kind !== 'one') return { fault: 'industry.unknown', details: { found: table.title } };
  return { indicator: meant.item, group: group.item, industry: industry.item };
}

function totalsOf(
  indicator: Indicator,
  { group, industry }: Omit<TableContext, 'read'>,
): Counted | ColumnFault {
  if (group.kind !== 'one') return { fault: 'group.unknown', details: { found: '' } };
  if (industry.kind !== 'one') return { fault: 'industry.unknown', details: { found: '' } };
  return { indicator, group: group.item, industry: industry.item };
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

const BASIS_WORDS: Readonly<Record<Basis, Bilingual>> = {
  period: { zh: '当期', en: 'of the period' },
  ytd: { zh: '累计', en: 'year to date' },
  ytd_mean: { zh: '累计平均', en: 'mean of the year to date' },
};

function explain(
  column: Counted & { basis: Basis; period: Period; unit: Unit; unitFrom: Bilingual; isHinted: boolean },
  { periodFrom }: TableContext,
): Bilingual {
  const { indicator, group, industry, basis, period, unit, unitFrom } = column;
  const split = [group, industry].filter(({ code }) => code !== TOTAL);
  const zh = [
    indicator.nameZh,
    ...split.map(({ nameZh }) => nameZh),
    BASIS_WORDS[basis].zh,
    periodId(period),
  ];
  const en = [
    indicator.nameEn,
    ...split.map(({ nameEn }) => nameEn),
    BASIS_WORDS[basis].en,
    periodId(period),
  ];
  return {
    zh: `${zh.join('，')}（期间${periodFrom.zh || '取自列名'}）；单位 ${unit.code}（${unitFrom.zh}）`,
    en: `${en.join(', ')} (period ${periodFrom.en || 'from the header'}); unit ${unit.code} (${unitFrom.en})`,
  };
}
