import { type BasisReading, readBasis } from '#server/ingest/words/basis-text.ts';
import { agreePeriods } from '#server/ingest/words/settle-period.ts';
import { findPeriods, type PeriodReading } from '#server/ingest/words/period-text.ts';
import { looseUnits } from '#server/ingest/words/loose-units.ts';
import type { Row } from '#server/ingest/sheet.ts';
import { cleanText, shownText } from '#server/ingest/words/text.ts';
import { isFootnote, isMetaCell } from './cell-kind.ts';
import type { TableShape } from './table-shape.ts';
import { titleWords } from './title-words.ts';

/** What stands around a table's cells: in the rows over it, its corner, the names of sheet and file. */
export interface Around {
  readonly title: string;
  readonly units: readonly string[];
  readonly period: PeriodReading | undefined;
  readonly basis: BasisReading | undefined;
}

const ROWS_IN_HEADER = 8;
const NAMES_INDICATOR = /^指标\s*[:：]/;

export function tableAround(
  rows: readonly Row[],
  shape: TableShape,
  { sheetName, fileName }: { sheetName: string; fileName: string },
): Around {
  // Remarks under the table before this one stand over it, and are not its titles.
  const titles = shape.titleRows.map((at) => rowText(rows[at] ?? [])).filter((text) => !isFootnote(text));
  const [top = 0] = shape.headerRows;
  const inHeader = metaRowsBetween(rows, top, shape.headerRows.at(-1) ?? top);
  const corner = shape.headerRows.flatMap((at) => (rows[at] ?? []).slice(0, shape.labelColumns));
  const units = [...titles, ...inHeader, ...corner, sheetName].flatMap((text) => looseUnits(text, 'title'));
  return {
    title: titleOf(titles),
    units: [...new Set(units)],
    basis: readBasis(titles.find((text) => NAMES_INDICATOR.test(cleanText(text))) ?? ''),
    period: periodOf([titleWords(titles.join(' ')), sheetName, fileName]),
  };
}

function rowText(row: Row): string {
  const texts = row.map(shownText).filter((text) => text !== '');
  return [...new Set(texts)].join(' ');
}

function metaRowsBetween(rows: readonly Row[], top: number, bottom: number): string[] {
  return Array.from(
    { length: Math.min(ROWS_IN_HEADER, bottom - top + 1) },
    (_, step) => rows[top + step] ?? [],
  )
    .flatMap((row) => row.filter(isMetaCell))
    .map(shownText);
}

// 数据库：月度数据 and the like name the source; 指标：… names what is counted.
function titleOf(titles: readonly string[]): string {
  const own = titles.find((text) => !isMetaCell(text));
  return own ?? titles.find((text) => NAMES_INDICATOR.test(cleanText(text))) ?? titles[0] ?? '';
}

// Months of the nearest text that names one; a year that it lacks from the next that has one.
function periodOf(texts: readonly string[]): PeriodReading | undefined {
  const readings = texts.map((text) => agreePeriods(findPeriods(text)));
  const first = readings.find((reading) => reading !== undefined);
  if (first === undefined || first === 'many') return undefined;
  const better = first.said === 'year' ? readings.find((each) => isMonthOf(each, first.year)) : undefined;
  const chosen = better === undefined || better === 'many' ? first : better;
  const years = readings.flatMap((each) => (each === undefined || each === 'many' ? [] : [each.year]));
  return { ...chosen, year: chosen.year ?? years.find((year) => year !== undefined) };
}

// 2020年 in the title and 6月 in the sheet’s name are June 2020.
function isMonthOf(reading: PeriodReading | 'many' | undefined, year: number | undefined): boolean {
  if (reading === undefined || reading === 'many' || reading.said === 'year') return false;
  return reading.year === undefined || reading.year === year;
}
