import type { Basis } from '#domain/catalogue.ts';
import { findUnit, type Unit } from '#domain/unit.ts';
import type { ReadContext } from '#server/ingest/layout.ts';
import type { Row, Sheet } from '#server/ingest/sheet.ts';
import { readBasis } from '#server/ingest/words/basis-text.ts';
import { looseUnits } from '#server/ingest/words/loose-units.ts';
import { unitsInRemark } from '#server/ingest/words/unit-text.ts';
import { findPeriods, type PeriodReading } from '#server/ingest/words/period-text.ts';
import { cleanText, shownText } from '#server/ingest/words/text.ts';
import { isFootnote, isMetaCell } from '#server/ingest/layouts/grid/cell-kind.ts';
import { habitsOf, type WritingHabits } from '#server/ingest/layouts/grid/said.ts';
import type { TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { titleWords } from '#server/ingest/layouts/grid/title-words.ts';
import { type TitleNames, titleNames } from './part-names.ts';
import { type PeriodAround, periodAround } from './period-around.ts';
import { type RegionAround, regionAround } from './region-around.ts';
import { type RunningTotals, runningTotals, sumOfMonths } from './running-totals.ts';

/** What the words around a table say for all its cells. */
export interface TableContext extends PeriodAround {
  readonly read: ReadContext;
  readonly title: string;
  readonly names: TitleNames;
  readonly region: RegionAround;
  readonly totals: RunningTotals;
  /** The months that a column 合计 adds up. */
  readonly sum: PeriodReading | undefined;
  /** The last of the months that columns name: in a table of a year 累计 beside them runs to its end. */
  readonly lastAcross: PeriodReading | undefined;
  /** What the title says of figures that add up. */
  readonly basis: Basis | undefined;
  /** Years that columns name by themselves: 2020年 and 2019年 over a table of 1—6月 are of these months. */
  readonly yearsAcross: ReadonlySet<number>;
  readonly habits: WritingHabits;
  /** Units named in the title or the header's corner. */
  readonly units: readonly Unit[];
  /** Units named in the headers of its columns. */
  readonly headerUnits: ReadonlySet<Unit>;
  /** Words there that are units nobody here knows. */
  readonly strangeUnits: readonly string[];
  /** The unit the sender named; undefined for none. */
  readonly hintedUnit: { readonly text: string; readonly unit: Unit | undefined } | undefined;
}

const NO_TITLE = /^(?:时间|数据库|单位|计量单位)\s*[:：]/;

// 填报日期：2020 年 7 月 3 日
const SPACED_DATE = /(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)/g;

/** Reads the title rows, the header's corner, the sheet's and the file's name, and what the sender said. */
export function tableContext(
  { sheet, rows, shape }: { sheet: Sheet; rows: readonly Row[]; shape: TableShape },
  read: ReadContext,
): TableContext {
  const { index, hints } = read;
  const titles = shape.titleRows.map((at) => rowText(rows[at] ?? []));
  const corner = shape.headerRows.flatMap((at) => (rows[at] ?? []).slice(0, shape.labelColumns));
  const words = titleWords(
    titles
      .filter((text) => !NO_TITLE.test(cleanText(text)))
      .join(' ')
      .replace(SPACED_DATE, ''),
  );
  const remarks = [...titles, ...corner, ...footers(rows, shape)];
  const texts = { title: words, sheetName: sheet.name, fileName: read.fileName };
  const named = [words, sheet.name, read.fileName].map((text) => titleNames(text, index));
  const inTitle = named.find(({ indicator }) => indicator.kind !== 'none') ?? named[0];
  const above = [...titles, ...corner].flatMap((text) => looseUnits(text, 'title'));
  const units = above.length > 0 ? above : unitsBelow(rows, shape);
  const headers = shape.paths.flat();
  const sum = sumOfMonths(shape.paths);
  const firsts = shape.bodyRows.map((at) => cleanText(rows[at]?.[0] ?? ''));
  return {
    read,
    title: titleOf(rows, shape),
    names: {
      isSplit: named[0]?.isSplit ?? false,
      group: named[0]?.group,
      industry: named[0]?.industry,
      indicator: hints.indicator
        ? index.indicators.find(hints.indicator)
        : (inTitle?.indicator ?? { kind: 'none' }),
    },
    region: regionAround({ hint: hints.region, remarks, ...texts }, index),
    ...periodAround({ hint: hints.period, ...texts }),
    totals: runningTotals([...shape.paths.map((path) => path.join(' ')), ...firsts], sum),
    sum,
    lastAcross: lastOf(headers.flatMap(findPeriods)),
    basis: titleBasis(words),
    yearsAcross: yearsIn(headers),
    habits: habitsOf([...headers, ...firsts]),
    units: units.flatMap((code) => findUnit(code) ?? []),
    headerUnits: new Set(
      headers.flatMap((text) => looseUnits(text, 'header')).flatMap((code) => findUnit(code) ?? []),
    ),
    strangeUnits: units.filter((code) => findUnit(code) === undefined),
    hintedUnit: hints.unit === undefined ? undefined : { text: hints.unit, unit: findUnit(hints.unit) },
  };
}

// The first words over the table that are no remark about it.
function titleOf(rows: readonly Row[], { titleRows }: TableShape): string {
  const cells = titleRows.flatMap((at) => (rows[at] ?? []).map(shownText)).filter((text) => text !== '');
  return cells.find((text) => !isMetaCell(text)) ?? cells[0] ?? '';
}

/** 本月, 各月 or 累计 in a title, for the figures whose own names do not say; undefined when it says both. */
function titleBasis(title: string): Basis | undefined {
  const isOfMonths = /本月|当月|各月|分月|逐月/.test(title);
  const isTotal = readBasis(title)?.basis === 'ytd';
  if (isOfMonths === isTotal) return undefined;
  return isOfMonths ? 'period' : 'ytd';
}

function rowText(row: Row): string {
  const texts = row.map(shownText).filter((text) => text !== '');
  return [...new Set(texts)].join(' ');
}

function footers(rows: readonly Row[], { bodyRows }: TableShape): string[] {
  return bodyRows.map((at) => rowText(rows[at] ?? [])).filter(isFootnote);
}

// 注：单位为人, or 单位：人 in a row of its own, under a table that names no unit over it.
function unitsBelow(rows: readonly Row[], shape: TableShape): string[] {
  const alone = shape.bodyRows
    .map((at) => rowText(rows[at] ?? []))
    .filter((text) => /^单\s*位\s*[:：]/.test(text));
  return [...footers(rows, shape), ...alone].flatMap((text) => unitsInRemark(text).map(({ code }) => code));
}

function yearsIn(headers: readonly string[]): Set<number> {
  return new Set(headers.flatMap(findPeriods).flatMap(({ year }) => (year === undefined ? [] : [year])));
}

function lastOf(readings: readonly PeriodReading[]): PeriodReading | undefined {
  return readings.filter(({ said }) => said !== 'year').toSorted((a, b) => b.to - a.to)[0];
}
