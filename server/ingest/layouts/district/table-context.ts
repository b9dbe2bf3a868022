import type { Category, Indicator } from '#domain/catalogue.ts';
import { TOTAL } from '#domain/catalogue.ts';
import { findUnit, type Unit } from '#domain/unit.ts';
import { readBasis } from '#server/ingest/words/basis-text.ts';
import type { ReadContext } from '#server/ingest/layout.ts';
import type { Lookup } from '#server/ingest/name-index.ts';
import { findPeriods, type PeriodReading } from '#server/ingest/words/period-text.ts';
import { agreePeriods } from '#server/ingest/words/settle-period.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { type Bilingual, shownText } from '#server/ingest/words/text.ts';
import { unitsInTitle } from '#server/ingest/words/unit-text.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { titleWords } from '#server/ingest/layouts/grid/title-words.ts';

/** What the words around a table say for all its columns. */
export interface TableContext {
  readonly read: ReadContext;
  readonly title: string;
  readonly indicator: Lookup<Indicator>;
  /** `total` unless the title names one. */
  readonly group: Lookup<Category>;
  readonly industry: Lookup<Category>;
  readonly period: PeriodReading | 'many' | undefined;
  readonly periodFrom: Bilingual;
  /** The period the file's name gives, where the title gives another. */
  readonly otherPeriod: PeriodReading | undefined;
  /** Whether a column of the table is headed 累计 or 1—6月: then 6月 beside it is the month alone. */
  readonly namesTotals: boolean;
  /** Units named in the title or the header's corner. */
  readonly units: readonly Unit[];
  /** The unit the sender named; undefined for none. */
  readonly hintedUnit: { readonly text: string; readonly unit: Unit | undefined } | undefined;
}

/** Reads the title rows, the header's corner, the sheet's and the file's name, and what the sender said. */
export function tableContext(
  rows: readonly Row[],
  shape: TableShape,
  read: ReadContext,
  sheetName: string,
): TableContext {
  const { index, hints } = read;
  const titles = shape.titleRows.map((at) => shownText((rows[at] ?? []).join(' ')));
  const title = titles.join(' ');
  const corner = shape.headerRows.flatMap((at) => (rows[at] ?? []).slice(0, shape.labelColumns));
  const words = titleWords(title);
  const named = [words, sheetName, read.fileName].map((text) => index.indicators.findIn(text));
  const inTitle = named.find(({ hits }) => hits.length > 0);
  const rest = named[0]?.rest ?? '';
  const periods = periodAround({ hint: hints.period, title: words, sheetName, fileName: read.fileName });
  return {
    read,
    title: titles[0] ?? '',
    indicator: hints.indicator ? index.indicators.find(hints.indicator) : asLookup(inTitle?.hits ?? []),
    group: categoryIn(index.groups.findIn(rest).hits, index.groups.find(TOTAL)),
    industry: categoryIn(index.industries.findIn(rest).hits, index.industries.find(TOTAL)),
    ...periods,
    namesTotals: shape.paths.some((path) => isTotal(path.join(' '))),
    units: [...titles, ...corner].flatMap(unitsInTitle),
    hintedUnit: hints.unit === undefined ? undefined : { text: hints.unit, unit: findUnit(hints.unit) },
  };
}

function isTotal(header: string): boolean {
  const readings = findPeriods(header);
  return (
    readBasis(header)?.basis === 'ytd' || readings.some(({ said }) => said === 'span' || said === 'until')
  );
}

function asLookup<T>(hits: readonly { readonly item: T }[]): Lookup<T> {
  const [first, second] = hits;
  if (!first) return { kind: 'none' };
  return second ? { kind: 'many', items: hits.map(({ item }) => item) } : { kind: 'one', item: first.item };
}

function categoryIn(hits: readonly { readonly item: Category }[], total: Lookup<Category>): Lookup<Category> {
  const named = hits.filter(({ item }) => item.code !== TOTAL);
  return named.length === 0 ? total : asLookup(named);
}

type PeriodAround = Pick<TableContext, 'period' | 'periodFrom' | 'otherPeriod'>;

function periodAround(texts: {
  hint: string | undefined;
  title: string;
  sheetName: string;
  fileName: string;
}): PeriodAround {
  const fromFile = agreePeriods(findPeriods(texts.fileName));
  const places: readonly (readonly [string, Bilingual])[] = [
    [texts.hint ?? '', { zh: '上传时指定', en: 'named when uploading' }],
    [texts.title, { zh: '取自标题', en: 'from the title' }],
    [texts.sheetName, { zh: '取自工作表名', en: 'from the sheet’s name' }],
    [texts.fileName, { zh: '取自文件名', en: 'from the file’s name' }],
  ];
  const years = agreePeriods(
    places.flatMap(([text]) => findPeriods(text)).filter(({ year }) => year !== undefined),
  );
  for (const [text, periodFrom] of places) {
    const period = agreePeriods(findPeriods(text));
    if (period === undefined) continue;
    if (period === 'many') return { period, periodFrom, otherPeriod: undefined };
    const whole = { ...period, year: period.year ?? (years === 'many' ? undefined : years?.year) };
    const otherPeriod =
      text === texts.hint || !fromFile || fromFile === 'many' ? undefined : different(fromFile, whole);
    return { period: whole, periodFrom, otherPeriod };
  }
  return { period: undefined, periodFrom: { zh: '', en: '' }, otherPeriod: undefined };
}

function different(a: PeriodReading, b: PeriodReading): PeriodReading | undefined {
  const isOtherYear = a.year !== undefined && b.year !== undefined && a.year !== b.year;
  return isOtherYear || (a.said !== 'year' && b.said !== 'year' && a.to !== b.to) ? a : undefined;
}
