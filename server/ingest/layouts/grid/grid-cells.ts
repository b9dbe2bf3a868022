import type { Basis } from '#domain/catalogue.ts';
import { periodId } from '#domain/period.ts';
import type { Unit } from '#domain/unit.ts';
import { type BasisReading, readBasis } from '#server/ingest/words/basis-text.ts';
import { findPeriods, isTenOrOne, type PeriodReading, readPeriod } from '#server/ingest/words/period-text.ts';
import type { CellRead, TableRead } from '#server/ingest/read-cells.ts';
import { FileFault } from '#server/ingest/receive.ts';
import {
  agreePeriods,
  impliedBasis,
  narrowPeriod,
  settlePeriod,
} from '#server/ingest/words/settle-period.ts';
import { cellName, GRID_LIMIT, type Row, type Sheet, wholeRows } from '#server/ingest/sheet.ts';
import { shownText } from '#server/ingest/words/text.ts';
import { unitsInHeader, unitsInTitle } from '#server/ingest/words/unit-text.ts';
import { cellKind, isFootnote, isPeriodLike } from './cell-kind.ts';
import { checkKind } from './column-words.ts';
import { isSerialHeader } from './label-columns.ts';
import { plainCell } from './plain-cell.ts';
import { findTables, type TableShape } from './table-shape.ts';
import { titleWords } from './title-words.ts';

/** What stands around a table's cells. */
interface Around {
  readonly title: string;
  readonly units: readonly Unit[];
  readonly period: PeriodReading | undefined;
  /** Whether headers such as 2016.1 are Octobers: January is written 2016.01 beside them. */
  readonly tenIsOctober: boolean;
}

interface GridTable {
  readonly shape: TableShape;
  readonly around: Around;
  readonly columns: readonly Column[];
}

/** Every table of a sheet with its cells, by their looks. Errors: FileFault file.too.large. */
export function gridTables(sheet: Sheet, fileName: string): TableRead[] {
  const rows = wholeRows(sheet);
  if (!rows) {
    throw new FileFault('file.too.large', {
      found: '—',
      expected: `≤ ${GRID_LIMIT.rows} × ${GRID_LIMIT.columns}`,
    });
  }
  return findTables(rows).map((shape) => {
    const around = aroundTable(rows, shape, fileName);
    const table = { shape, around, columns: columnsOf(shape, around) };
    const only = around.units.length === 1 ? around.units[0] : undefined;
    return {
      sheet: sheet.name,
      title: around.title,
      unit: only?.code ?? null,
      headerRows: shape.headerRows.map((at) => at + 1),
      cells: shape.bodyRows.flatMap((at) => cellsOfRow(at, rows[at] ?? [], table)),
    };
  });
}

function aroundTable(rows: readonly Row[], shape: TableShape, fileName: string): Around {
  const titles = shape.titleRows.map((at) => shownText((rows[at] ?? []).join(' ')));
  const corner = shape.headerRows.flatMap((at) => (rows[at] ?? []).slice(0, shape.labelColumns));
  const periods = [titleWords(titles.join(' ')), fileName].flatMap((text) => {
    const period = agreePeriods(findPeriods(text));
    return period === undefined || period === 'many' ? [] : [period];
  });
  const headers = shape.paths.flat();
  return {
    title: titles[0] ?? '',
    units: [...new Set([...titles, ...corner].flatMap(unitsInTitle))],
    period: periods[0],
    tenIsOctober: headers.some((text) => /^(?:19|20)\d{2}\.0[1-9]$/.test(text)),
  };
}

/** What the words of a row or of a column's header say. */
interface Said {
  readonly periods: readonly PeriodReading[];
  readonly basis: BasisReading | undefined;
  /** Undefined when they name none. */
  readonly units: readonly Unit[] | undefined;
}
interface Column extends Said {
  readonly at: number;
  readonly path: readonly string[];
  /** The units of the table that fit what the header counts. */
  readonly tableUnits: readonly Unit[];
}

function columnsOf(shape: TableShape, around: Around): Column[] {
  return shape.paths.flatMap((path, at) => {
    if (at < shape.labelColumns) return [];
    return [{ ...saidBy(path, around), at, path, tableUnits: unitsFitting(path, around) }];
  });
}

function cellsOfRow(at: number, row: Row, { shape, around, columns }: GridTable): CellRead[] {
  const labels = row
    .slice(0, shape.labelColumns)
    .filter((_, column) => !(shape.paths[column] ?? []).some(isSerialHeader))
    .map(shownText)
    .filter((text) => text !== '');
  const values = row.slice(shape.labelColumns);
  if (!values.some(isValueCell) || isFootnote(labels[0] ?? '')) return [];
  const said = saidBy(labels, around);
  return columns
    .filter((column) => column.path.length > 0 || (row[column.at] ?? '').trim() !== '')
    .map((column) => {
      const units = column.units ?? said.units ?? column.tableUnits;
      return {
        cell: cellName(at + 1, column.at + 1),
        row: labels,
        column: column.path,
        ...whenOf(said, column, around.period),
        ...plainCell(row[column.at] ?? '', units.length === 1 ? units[0] : undefined),
      };
    });
}

function isValueCell(cell: string): boolean {
  const kind = cellKind(cell);
  return kind === 'figure' || kind === 'mark';
}

function saidBy(texts: readonly string[], { tenIsOctober }: Around): Said {
  return {
    periods: texts.flatMap((text) => periodsOf(text, tenIsOctober)),
    basis: texts.map(readBasis).find((reading) => reading !== undefined),
    units: texts
      .toReversed()
      .map(unitsInHeader)
      .find((units) => units.length > 0),
  };
}

function periodsOf(text: string, tenIsOctober: boolean): PeriodReading[] {
  if (isTenOrOne(text) && tenIsOctober) return findPeriods(`${text}0`);
  const whole = isPeriodLike(text) ? readPeriod(text) : undefined;
  return whole ? [whole] : findPeriods(text);
}

function whenOf(
  row: Said,
  column: Said,
  around: PeriodReading | undefined,
): { period: string | null; basis: Basis | null } {
  const own = agreePeriods([...row.periods, ...column.periods]);
  const word = column.basis ?? row.basis;
  const said = word?.basis ?? null;
  const reading = own === undefined || own === 'many' ? around : { ...own, year: own.year ?? around?.year };
  if (own === 'many' || !reading) return { period: null, basis: said };
  const basis = said ?? impliedBasis(reading, 'flow', 'period');
  const narrowed = narrowPeriod(reading, word?.length);
  const period = narrowed && settlePeriod(narrowed, basis, 'stock');
  return { period: period ? periodId(period) : null, basis: said ?? (basis === 'ytd' ? basis : null) };
}

// A table in 万人 has its changes and rates in percent, its ranks in nothing.
function unitsFitting(path: readonly string[], { units }: Around): readonly Unit[] {
  const header = path.join('');
  const check = checkKind(path);
  if (check === 'rank' || check === 'other') return [];
  const isCount = check === undefined || check === 'prior' || check === 'target';
  const isPercent = !isCount || /率$/.test(header);
  const fitting = units.filter(({ dimension }) => (dimension === 'percent') === isPercent);
  return fitting.length === 0 && isCount ? units : fitting;
}
