import type { Row } from '#server/ingest/sheet.ts';
import { looseUnits, unitNamed } from '#server/ingest/words/loose-units.ts';
import { type PeriodReading, readPeriod } from '#server/ingest/words/period-text.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { cellKind, isFootnote } from './cell-kind.ts';
import type { GridColumn } from './grid-columns.ts';
import { isNumbering } from './header-rows.ts';
import { isSerialHeader } from './label-columns.ts';
import { plainCell, type PlainCell } from './plain-cell.ts';
import { type RowNames, rowNamer } from './row-names.ts';
import { type Said, saidBy, type WritingHabits } from './said.ts';
import type { TableShape } from './table-shape.ts';
import { type TimeAround, type When, whenOf } from './when.ts';

/** A row of values and what its names say. */
export interface GridRow {
  /** From 0. */
  readonly at: number;
  readonly labels: readonly string[];
  when(column: GridColumn, time: TimeAround): When;
  value(column: GridColumn, text: string): PlainCell;
}

interface Reader {
  readonly columns: readonly GridColumn[];
  readonly habits: WritingHabits;
}
/** A name of a place, a blank row of which is a row nobody reported. */
const PLACE = /(?:省|市|自治[区州县旗]|县|州|盟)$/;

/** The rows of values of a table, from the top; group rows, remarks and rows of column numbers hold none. */
export function* readRows(rows: readonly Row[], shape: TableShape, reader: Reader): Generator<GridRow> {
  const nameRow = rowNamer(shape);
  const isBlankRow = blankRowTest(rows, shape);
  const headings = unitHeadings();
  let year: number | undefined;
  for (const at of shape.bodyRows) {
    const row = rows[at] ?? [];
    const names = nameRow(row);
    const [first] = names.names;
    if (isFootnote(first?.text ?? '') || isNumbering(row)) continue;
    const isValues = hasValues(row, reader.columns) && !repeatsHeader(row, shape);
    const said = withYear(saidBy(names.names, reader.habits), year);
    year = said.periods.find(({ reading }) => reading.year !== undefined)?.reading.year ?? year;
    const heading = headings(names, isValues);
    if (!isValues && !isBlankRow(row, names)) continue;
    yield gridRow(at, { names, said, heading });
  }
}

function gridRow(
  at: number,
  { names, said, heading }: { names: RowNames; said: Said; heading: readonly string[] },
): GridRow {
  const own = names.unit === '' ? said.units : [unitNamed(names.unit) ?? names.unit];
  return {
    at,
    labels: names.names.map(({ text }) => text),
    when: (column, time) => whenOf(said, column.said, time, column.earlier),
    value: (column, text) => {
      const inherited = heading.length > 0 ? heading : unitsForRow(column.tableUnits, names);
      const units = column.said.units ?? own ?? inherited;
      return plainCell(text, units.length === 1 ? units[0] : undefined);
    },
  };
}

// A rate among counts is not in the unit of the counts.
function unitsForRow(units: readonly string[], { names }: RowNames): readonly string[] {
  const isRate = RATE.test(names.at(-1)?.text ?? '');
  return isRate ? units.filter((unit) => unit === '%') : units;
}
const RATE = /(?:率|比例|比重|指数)$|\b(?:rates?|ratios?|per ?cent|index)\b/i;

function hasValues(row: Row, columns: readonly GridColumn[]): boolean {
  return columns.some(({ at }) => {
    const kind = cellKind(row[at] ?? '');
    return kind === 'figure' || kind === 'mark';
  });
}

function repeatsHeader(row: Row, { paths, labelColumns }: TableShape): boolean {
  const filled = row.map(cleanText).flatMap((text, at) => (text === '' ? [] : [{ text, at }]));
  const values = filled.filter(({ at }) => at >= labelColumns);
  return (
    values.length > 1 &&
    filled.every(({ text, at }) => (paths[at] ?? []).some((part) => cleanText(part) === text))
  );
}

// 12月 with nothing beside it is a month not yet reported; 中心城区 with nothing beside it is a heading.
function blankRowTest(rows: readonly Row[], shape: TableShape): (row: Row, names: RowNames) => boolean {
  const serials = shape.paths.slice(0, shape.labelColumns).findIndex((path) => path.some(isSerialHeader));
  const firsts = shape.bodyRows.map((at) => cleanText(rows[at]?.[0] ?? '')).filter((text) => text !== '');
  const places = firsts.filter((text) => PLACE.test(text.replace(/\s/g, ''))).length;
  const times = firsts.map(timeSaid).filter((said) => said !== undefined);
  return (row, { names }) => {
    const text = names.at(-1)?.text ?? '';
    if (text === '') return false;
    if (serials >= 0 && /^\d+$/.test(cleanText(row[serials] ?? ''))) return true;
    const said = timeSaid(text);
    if (said !== undefined) return times.filter((each) => each === said).length > firsts.length / 2;
    return PLACE.test(text) && places > firsts.length / 2;
  };
}

function timeSaid(text: string): PeriodReading['said'] | undefined {
  return cellKind(text) === 'period' ? readPeriod(text)?.said : undefined;
}

// 就业人员（万人） over 男 and 女 set in, or over rows that name no unit, gives them its unit.
function unitHeadings(): (names: RowNames, isValues: boolean) => readonly string[] {
  let stack: { indent: number; units: readonly string[] }[] = [];
  return ({ names, indent }, isValues) => {
    const text = names.at(-1)?.text ?? '';
    const units = looseUnits(text, 'header');
    stack = stack.filter((each) => each.indent < indent || (each.indent === -1 && isValues));
    const inherited = stack.at(-1)?.units ?? [];
    if (text !== '')
      stack.push({ indent: isValues ? indent : -1, units: units.length > 0 ? units : inherited });
    return units.length > 0 ? units : inherited;
  };
}

// Months under a row of their year: 2020年, then 1月, 2月.
function withYear(said: Said, year: number | undefined): Said {
  if (year === undefined || said.periods.some(({ reading }) => reading.year !== undefined)) return said;
  const periods = said.periods.map(({ reading, whole }) => ({
    reading: whole ? ({ ...reading, year } satisfies PeriodReading) : reading,
    whole,
  }));
  return { ...said, periods };
}
