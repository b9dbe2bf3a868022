import type { Basis } from '#domain/catalogue.ts';
import { findUnit, UNITS } from '#domain/unit.ts';
import { readBasis } from '#server/ingest/words/basis-text.ts';
import { unitNamed } from '#server/ingest/words/loose-units.ts';
import { findPeriods } from '#server/ingest/words/period-text.ts';
import type { CellRead, TableRead } from '#server/ingest/read-cells.ts';
import { agreePeriods } from '#server/ingest/words/settle-period.ts';
import { cellName, headRows, type Row, type Sheet } from '#server/ingest/sheet.ts';
import { shownText } from '#server/ingest/words/text.ts';
import { isMonthHeader } from '#server/ingest/layouts/grid/label-columns.ts';
import { plainCell } from '#server/ingest/layouts/grid/plain-cell.ts';
import { nameText } from '#server/ingest/layouts/grid/row-names.ts';
import { type Said, saidBy, type WritingHabits } from '#server/ingest/layouts/grid/said.ts';
import { type TimeAround, type When, whenOf } from '#server/ingest/layouts/grid/when.ts';
import { findLongHeader, type LongField, type LongHeader } from './long-header.ts';

const HEAD_ROWS = 25;
const HABITS: WritingHabits = { tenIsOctober: false, fiscalYears: false };
const NOTHING_SAID: Said = { periods: [], basis: undefined, units: undefined };

/** The cells of a long table as they stand; undefined when the sheet is none. */
export function tidyTable(sheet: Sheet, fileName: string): TableRead | undefined {
  const head = headRows(sheet, HEAD_ROWS);
  const header = findLongHeader(head);
  if (!header) return undefined;
  const titles = head.slice(0, header.row - 1).map((row) => shownText(row.join(' ')));
  const around = agreePeriods([...titles, fileName].flatMap(findPeriods));
  const readRow = rowReader(header, around === 'many' ? undefined : around?.year);
  const cells: CellRead[] = [];
  for (const { firstRow, rows } of sheet.blocks()) {
    for (const [at, row] of rows.entries()) {
      if (firstRow + at > header.row && isEntry(row, header)) cells.push(readRow(row, firstRow + at));
    }
  }
  return { sheet: sheet.name, title: titles[0] ?? '', unit: null, headerRows: [header.row], cells };
}

// A remark under the table has neither a time nor a value.
function isEntry(row: Row, { fields }: LongHeader): boolean {
  return fields.some((field, at) => (field === 'time' || field === 'value') && (row[at] ?? '').trim() !== '');
}

function rowReader(header: LongHeader, year: number | undefined): (row: Row, at: number) => CellRead {
  const places = placesOf(header);
  const valueAt = places.value[0] ?? 0;
  const column = [shownText(header.headers[valueAt] ?? '')];
  return (row, at) => {
    const text = (field: LongField): string =>
      places[field]
        .map((each) => row[each] ?? '')
        .join(' ')
        .trim();
    const unitText = shownText(text('unit'));
    const labels = places.label.map((each) => nameText(row[each] ?? '')).filter((label) => label !== '');
    const { value, missing, ...cell } = plainCell(row[valueAt] ?? '', unitOf(unitText, text('scale')));
    return {
      cell: cellName(at, valueAt + 1),
      row: unitText.length > LONGEST_UNIT ? [...labels, unitText] : labels,
      column,
      ...timeOf(row, { header, times: places.time, basis: readBasis(text('basis'))?.basis, year }),
      ...cell,
      value,
      missing: missing === 'not-reported' && /^c$/i.test(text('flag')) ? 'suppressed' : missing,
    };
  };
}

/** A longer text of a unit says what is counted as well: percentage of the population in the labour force. */
const LONGEST_UNIT = 12;

function placesOf({ fields }: LongHeader): Readonly<Record<LongField, readonly number[]>> {
  const at = (wanted: LongField): number[] => [...fields.keys()].filter((each) => fields[each] === wanted);
  return {
    label: at('label'),
    time: at('time'),
    value: at('value'),
    unit: at('unit'),
    scale: at('scale'),
    flag: at('flag'),
    basis: at('basis'),
    'passed-over': at('passed-over'),
  };
}

interface TimeCells {
  readonly header: LongHeader;
  readonly times: readonly number[];
  readonly basis: Basis | undefined;
  readonly year: number | undefined;
}

function timeOf(row: Row, { header, times, basis, year }: TimeCells): When {
  const names = times.map((at) => ({
    text: monthOfCode(row[at] ?? ''),
    isMonths: isMonthHeader(header.headers[at] ?? ''),
  }));
  const around: TimeAround = {
    period: undefined,
    basis: undefined,
    totals: new Map(),
    years: new Set(),
  };
  const said = saidBy(names, HABITS);
  const periods = said.periods.map((each) => ({
    ...each,
    reading: { ...each.reading, year: each.reading.year ?? yearBeside(said) ?? year },
  }));
  const own: Said = { ...NOTHING_SAID, periods, basis: basis && { basis, length: undefined } };
  return whenOf(own, NOTHING_SAID, around, undefined);
}

function yearBeside({ periods }: Said): number | undefined {
  return periods.find(({ reading }) => reading.year !== undefined)?.reading.year;
}

// M01 beside a year is January; M13, the average of the year, is the year’s.
function monthOfCode(text: string): string {
  const month = /^M(0[1-9]|1[0-2])$/.exec(text.trim())?.[1];
  if (month !== undefined) return `${Number(month)}月`;
  return /^(?:M13|A01|Q05|S03)$/.test(text.trim()) ? '' : text;
}

function unitOf(text: string, scale: string): string | undefined {
  if (text === '') return undefined;
  const named = unitNamed(text) ?? text;
  const power = powerOf(scale);
  if (power === 0) return named;
  const known = findUnit(named);
  const sized = UNITS.find(
    (unit) => known && unit.dimension === known.dimension && unit.power === known.power + power,
  );
  return sized?.code ?? `10^${power} ${named}`;
}

const POWERS: readonly (readonly [RegExp, number])[] = [
  [/^thousands?$/i, 3],
  [/^millions?$/i, 6],
  [/^billions?$/i, 9],
];

function powerOf(scale: string): number {
  const digits = /^-?\d{1,2}$/.test(scale) ? Number(scale) : 0;
  return POWERS.find(([name]) => name.test(scale))?.[1] ?? digits;
}
