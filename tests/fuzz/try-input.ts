import type { Recognised } from '#contract/uploads.ts';
import { openSheets } from '#server/ingest/open-sheets.ts';
import { type CellRead, readCells } from '#server/ingest/read-cells.ts';
import { type ReadResult, readUpload } from '#server/ingest/read-upload.ts';
import { receiveFile } from '#server/ingest/receive.ts';
import type { Reference } from '#server/ingest/reference.ts';
import { type ImportProblem, KEPT_PROBLEMS } from '#server/ingest/problem-list.ts';
import { cellName, type Row } from '#server/ingest/sheet.ts';
import { derive, unitAt } from './explain.ts';

/** A number nobody could read otherwise: no lone comma, no more digits than are kept. */
const PLAIN_NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,3})?$/;
const SLOWEST_MS = 10_000;

/** Reads a file both ways; answers what must not be: slowness, and numbers that its cells do not explain. */
export async function tryInput(bytes: Uint8Array, file: string, reference: Reference): Promise<string[]> {
  const started = performance.now();
  const cells = await readCells(bytes, file);
  const upload = await readUpload(bytes, file, {}, reference);
  const took = performance.now() - started;
  const slow = took > SLOWEST_MS ? [`took ${Math.round(took)} ms`] : [];
  if (upload.refused && cells.refused) return slow;
  const sheets = await rowsOf(bytes);
  return [
    ...slow,
    ...cells.tables.flatMap((table) =>
      table.cells.flatMap((cell) => faultsOfCell(cell, sheets.get(table.sheet))),
    ),
    ...(upload.refused ? [] : [...faultsOfDrafts(upload, sheets), ...faultsOfColumns(upload, sheets)]),
  ];
}

async function rowsOf(bytes: Uint8Array): Promise<Map<string, readonly Row[]>> {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') return new Map();
  const sheets = await openSheets(received);
  return new Map(sheets.map((sheet) => [sheet.name, [...sheet.blocks()].flatMap(({ rows }) => [...rows])]));
}

function faultsOfCell({ cell, reported, value }: CellRead, rows: readonly Row[] = []): string[] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const raw = rows[Number(digits) - 1]?.[columnOf(letters)] ?? '';
  if (raw.trim() !== reported) return [`${cell}: reported ${reported}, the cell says ${raw}`];
  if (value === null) return [];
  const number = derive(raw)?.number;
  const isSame = number !== undefined && [0, 4, 8].some((power) => Number(`${number}e${power}`) === value);
  return isSame ? [] : [`${cell}: ${value} from ${raw}`];
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function faultsOfDrafts({ batch }: ReadResult, sheets: ReadonlyMap<string, readonly Row[]>): string[] {
  const faults: string[] = [];
  for (let draft = 0; draft < batch.length; draft += 1) {
    const { row, column, raw } = rawCell(batch, draft, sheets);
    const value = batch.value[draft];
    if (batch.missing[draft] !== 0) {
      if (derive(raw) !== undefined) faults.push(`${cellName(row, column)}: missing, the cell says ${raw}`);
      continue;
    }
    const derived = derive(raw)?.inBase(unitAt(batch.unit[draft] ?? 0));
    if (derived !== value) faults.push(`${cellName(row, column)}: ${value}, the cell says ${raw}`);
  }
  return faults;
}

function rawCell(
  batch: ReadResult['batch'],
  draft: number,
  sheets: ReadonlyMap<string, readonly Row[]>,
): { row: number; column: number; raw: string } {
  const row = batch.row[draft] ?? 0;
  const column = batch.column[draft] ?? 0;
  const sheet = batch.sheetNames[batch.sheet[draft] ?? 0] ?? '';
  return { row, column, raw: sheets.get(sheet)?.[row - 1]?.[column - 1] ?? '' };
}

// A number in a column of values that became no value has a problem in its row, or is one of the figures typed for
// checking.
function faultsOfColumns(upload: ReadResult, sheets: ReadonlyMap<string, readonly Row[]>): string[] {
  const { batch, problems, recognised, typed } = upload;
  const kept = problems.first(Infinity);
  if (!recognised || kept.length >= KEPT_PROBLEMS) return [];
  const explained = new Set([
    ...kept.map(({ row }) => row),
    ...typed.subtotals.map(({ place }) => place.row),
  ]);
  const read = new Set<string>();
  for (let draft = 0; draft < batch.length; draft += 1) {
    read.add(`${batch.sheet[draft]}!${cellName(batch.row[draft] ?? 0, batch.column[draft] ?? 0)}`);
  }
  return recognised.tables
    .filter((table) => !kept.some((problem) => isOfTable(problem, table)))
    .flatMap((table) =>
      unexplained(table, sheets.get(table.sheet) ?? []).filter(
        ({ row, cell }) =>
          !explained.has(row) && !read.has(`${batch.sheetNames.indexOf(table.sheet)}!${cell}`),
      ),
    )
    .map(({ cell, text }) => `${cell}: ${text} is in a column of values and is neither read nor explained`);
}

// A problem of the whole file, or at a table’s titles and header, is of all its rows; so is one that names many rows.
function isOfTable({ code, severity, row }: ImportProblem, table: Recognised['tables'][number]): boolean {
  if (code === 'rows.outside') return true;
  if (severity !== 'error') return false;
  return row === null || (row >= table.firstRow && row <= Math.max(...table.headerRows));
}

// 注：…, a signature and 甲 乙 1 2 are no rows of a table, whatever stands beside them.
function isRemark(cells: Row): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.some((cell) => REMARK.test(cell)) || filled.every((cell) => COLUMN_NUMBER.test(cell));
}
const REMARK =
  /^(?:注|说明|备注|附注|数据来源|资料来源|来源|单位负责人|统计负责人|负责人|填表人|制表人|审核|联系)/;
const COLUMN_NUMBER = /^(?:[甲乙丙丁]|\d{1,2})$/;

function unexplained(
  { columns, headerRows, lastRow }: Recognised['tables'][number],
  rows: readonly Row[],
): { row: number; cell: string; text: string }[] {
  const values = columns.filter(({ as }) => as === 'value').map(({ column }) => columnOf(column));
  const first = Math.max(0, ...headerRows);
  return rows.slice(first, lastRow).flatMap((cells, step) =>
    (isRemark(cells) ? [] : values).flatMap((at) => {
      const text = cells[at] ?? '';
      const row = first + step + 1;
      return PLAIN_NUMBER.test(text.trim()) ? [{ row, cell: cellName(row, at + 1), text }] : [];
    }),
  );
}
