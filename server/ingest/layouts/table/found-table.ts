import type { ReadContext } from '#server/ingest/layout.ts';
import type { ReferenceIndex } from '#server/ingest/reference.ts';
import { type Row, type Sheet, wholeRows } from '#server/ingest/sheet.ts';
import { nameKey, withoutRowMarks } from '#server/ingest/words/text.ts';
import { nameText } from '#server/ingest/layouts/grid/row-names.ts';
import { sideBySide, type TablePart } from '#server/ingest/layouts/grid/side-by-side.ts';
import { findTables, type TableShape } from '#server/ingest/layouts/grid/table-shape.ts';
import { unmergedRows } from '#server/ingest/layouts/grid/unmerged-rows.ts';
import { findPeriods, readPeriod } from '#server/ingest/words/period-text.ts';
import { hintedShape } from './hinted-shape.ts';
import { type LabelColumn, labelColumns, type LabelField } from './label-columns.ts';
import { partNames } from './part-names.ts';
import { type TableContext, tableContext } from './table-context.ts';

/** What the header of a column names. */
export interface ColumnNames {
  /** From 0. */
  readonly at: number;
  /** The header from the top row down, without the name of a region. */
  readonly path: readonly string[];
  /** The header with everything in it, in one line. */
  readonly header: string;
  /** The name of a region, where regions stand across; empty elsewhere. */
  readonly region: string;
  readonly namesPeriod: boolean;
  readonly namesCategory: boolean;
  readonly namesIndicator: boolean;
}

/** A table of a sheet with what its rows and columns name, whatever its layout. */
export interface FoundTable {
  readonly sheet: Sheet;
  readonly rows: readonly Row[];
  readonly shape: TableShape;
  /** The column of the sheet, from 0, that is its first: not the sheet’s where a table was folded. */
  readonly start: number;
  readonly context: TableContext;
  readonly labels: readonly LabelColumn[];
  /** Share of the row names that are regions. */
  readonly regionShare: number;
  /** Columns beside the row names. */
  readonly columns: readonly ColumnNames[];
  readonly hasRegionsAcross: boolean;
}

/** The tables of a sheet; undefined when it is too large for one. Errors: none. */
export function foundTables(sheet: Sheet, read: ReadContext): readonly FoundTable[] | undefined {
  const plain = wholeRows(sheet);
  if (!plain) return undefined;
  const { rows } = unmergedRows(plain, sheet.merges);
  const shapes = hintedShape(rows, read.hints.headerRows) ?? findTables(rows, rowNames(rows, read.index));
  return shapes.flatMap((shape) => sideBySide(rows, shape)).map((part) => describe(sheet, part, read));
}

/** Knows names that only rows bear: 合计 may head a column; a district’s name cannot, unless several stand across. */
export function rowNames(
  rows: readonly Row[],
  index: Pick<ReferenceIndex, 'findRegion'>,
): (text: string) => boolean {
  const isDistrict = (text: string): boolean => {
    const found = index.findRegion(withoutRowMarks(text));
    const regions = found.kind === 'one' ? [found.item] : found.kind === 'many' ? found.items : [];
    return regions.some(({ kind }) => kind === 'division' || kind === 'zone');
  };
  const isPlace = (text: string): boolean => index.findRegion(withoutRowMarks(text)).kind !== 'none';
  const across = new Set(
    rows.filter((row) => row.some(isDistrict) && new Set(row.filter(isPlace)).size > 1).flat(),
  );
  return (text) => !across.has(text) && isDistrict(text);
}

function describe(sheet: Sheet, { rows, shape, start }: TablePart, read: ReadContext): FoundTable {
  const { index } = read;
  const { columns: labels, regionShare } = labelColumns({ rows, shape, index });
  const ats = Array.from({ length: Math.max(0, shape.width - shape.labelColumns) }, (_, step) => {
    return shape.labelColumns + step;
  });
  const hasRegionColumn = labels.some(({ field }) => field === 'region');
  const regions = ats.map((at) => regionPart(shape.paths[at] ?? [], read));
  const isOneSeries = ats.length === 1 && labels.some(({ field }) => field === 'period');
  const across = new Set(regions.filter((name) => name !== '' && !(isOneSeries && isTotalName(name))));
  const hasRegionsAcross = !hasRegionColumn && across.size > (isOneSeries ? 0 : 1);
  return {
    sheet,
    rows,
    shape,
    start,
    context: tableContext({ sheet, rows, shape }, read),
    labels,
    regionShare,
    hasRegionsAcross,
    columns: ats.map((at, step) =>
      columnNames(at, wholePath(shape, at), hasRegionsAcross ? (regions[step] ?? '') : '', read),
    ),
  };
}

function regionPart(path: readonly string[], { index }: ReadContext): string {
  return path.find((part) => index.findRegion(withoutRowMarks(nameText(part))).kind !== 'none') ?? '';
}

// 合计 alone over months is no region, as it is beside others.
function isTotalName(name: string): boolean {
  return /^(?:合计|总计|总数)$/.test(nameKey(name));
}

const OF_WHICH = /^其\s*中\s*[:：]?/;

// 其中：高校毕业生 beside 城镇新增就业 is of these: the header of the column it belongs to goes before its own.
function wholePath({ paths, labelColumns }: TableShape, at: number): readonly string[] {
  const own = paths[at] ?? [];
  if (!OF_WHICH.test(own.at(-1) ?? '')) return own;
  const whole = paths.findLastIndex(
    (path, other) => other >= labelColumns && other < at && !OF_WHICH.test(path.at(-1) ?? '其中'),
  );
  const of = whole < 0 ? [] : (paths[whole] ?? []);
  return [...of, ...own.filter((part) => !of.includes(part))];
}

// A heading over several columns that adds nothing to them.
const SAYS_NOTHING = /^(?:发放|完成|进展|总体|基本|开展|工作|落实)情况$/;

function columnNames(
  at: number,
  path: readonly string[],
  region: string,
  { index }: ReadContext,
): ColumnNames {
  const own = path
    .filter((part) => region === '' || part !== region)
    .map(nameText)
    .filter((part) => !SAYS_NOTHING.test(part));
  const names = own.map((part) => partNames(part, index));
  return {
    at,
    path: own,
    header: path.join(' '),
    region: region === '' ? '' : withoutRowMarks(nameText(region)),
    namesPeriod: own.some((part) => readPeriod(part) !== undefined || findPeriods(part).length > 0),
    namesCategory: names.some(({ group, industry }) => group !== undefined || industry !== undefined),
    namesIndicator: names.some(({ indicator }) => indicator.kind !== 'none'),
  };
}

/** Whether a column of names says this of the rows. */
export function hasField({ labels }: FoundTable, field: LabelField): boolean {
  return labels.some((label) => label.field === field);
}
