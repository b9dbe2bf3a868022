import { GRID_COLUMNS, type PreviewGridDto } from '#contract/preview-grid.ts';
import type { ImportProblemDto, RecognisedTable } from '#contract/uploads.ts';
import { findUpload, type UploadRow } from '../../db/read/uploads.ts';
import { openSheets } from '../../ingest/open-sheets.ts';
import type { ReadResult } from '../../ingest/read-upload.ts';
import { FileFault, receiveFile } from '../../ingest/receive.ts';
import type { Sheet } from '../../ingest/sheet.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { cellRoles } from './grid/cell-roles.ts';
import { checkedCells, figureCells, withoutRemarks } from './grid/figure-cells.ts';
import { cellNames, gridRows, type Told } from './grid/grid-rows.ts';
import { mergesIn, sheetWindow, type SheetWindow } from './grid/sheet-window.ts';
import { hintsOf } from './hints-of.ts';
import { judgeWith } from './judge.ts';
import { readOriginal } from './read-original.ts';
import { uploadDto } from './upload-dto.ts';

export interface GridQuery {
  /** From 0; undefined: the first sheet with a table. */
  readonly sheet?: number | undefined;
  /** Its name, instead of its number. */
  readonly name?: string | undefined;
  readonly from: number;
  readonly rows: number;
}

/**
 * Some rows of an upload's original as they stand in the file, each cell with what it was taken for, what would become
 * of its figure, and its problems. A file with personal data is not shown.
 * Errors: not.found for the upload or the sheet.
 */
export async function previewGrid(ctx: Ctx, publicId: string, query: GridQuery): Promise<PreviewGridDto> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  const { problems } = uploadDto(row);
  if (problems.some(({ code }) => code === 'personal.data')) return notShown('withheld', query);
  const bytes = ctx.files.read(row.sha256);
  const opened = await openWindows(bytes, query);
  if (!opened) return notShown('unreadable', query);
  const { sheets, windows } = opened;
  const read = await readOriginal(ctx, row);
  const tables = sheets.map((sheet) => tablesOn(sheet, read));
  const index =
    sheetAsked(query, sheets) ??
    Math.max(
      0,
      tables.findIndex((found) => found.length > 0),
    );
  const [sheet, window] = [sheets[index], windows[index]];
  if (!sheet || !window) throw notFound('sheet', String(index));
  const told = await toldOf(ctx, { row, read, problems, sheet, sheets, query });
  const frame = {
    from: query.from,
    count: window.cells.length,
    columns: Math.min(window.columns, GRID_COLUMNS),
  };
  return {
    state: 'shown',
    sheets: sheets.map(({ name, hidden = false }, at) => ({
      index: at,
      name,
      hidden,
      rows: windows[at]?.rows ?? 0,
      columns: windows[at]?.columns ?? 0,
      tables: tables[at]?.length ?? 0,
    })),
    sheet: index,
    from: query.from,
    rows: gridRows(sheet, window, told),
    merges: mergesIn(sheet, frame),
    hiddenColumns: (sheet.hiddenColumns ?? []).filter((column) => column <= frame.columns),
  };
}

function sheetAsked({ sheet, name }: GridQuery, sheets: readonly Sheet[]): number | undefined {
  if (name === undefined) return sheet;
  const found = sheets.findIndex((each) => each.name === name);
  if (found < 0) throw notFound('sheet', name);
  return found;
}

function notShown(state: 'withheld' | 'unreadable', { from }: GridQuery): PreviewGridDto {
  return { state, sheets: [], sheet: 0, from, rows: [], merges: [], hiddenColumns: [] };
}

interface Opened {
  readonly sheets: readonly Sheet[];
  readonly windows: readonly SheetWindow[];
}

// Every sheet is gone over for its size; only of one are rows shown.
async function openWindows(bytes: Uint8Array, { from, rows }: GridQuery): Promise<Opened | undefined> {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') return undefined;
  try {
    const sheets = await openSheets(received);
    return { sheets, windows: sheets.map((sheet) => sheetWindow(sheet, from, rows)) };
  } catch (fault) {
    if (fault instanceof FileFault) return undefined;
    throw fault;
  }
}

interface Asked {
  readonly row: UploadRow;
  readonly read: ReadResult;
  readonly problems: readonly ImportProblemDto[];
  readonly sheet: Sheet;
  readonly sheets: readonly Sheet[];
  readonly query: GridQuery;
}

async function toldOf(ctx: Ctx, asked: Asked): Promise<Told> {
  const { row, read, problems, sheet, sheets, query } = asked;
  // Once an upload is decided, its figures stand in the statistics: comparing them with themselves says nothing.
  const judged =
    row.state === 'staged' ? await judgeWith(ctx, ctx.store.read, ctx.store, read, new Set()) : undefined;
  const corrections = (hintsOf(row).corrections ?? []).filter(
    (correction) => correction.sheet === '' || correction.sheet === sheet.name,
  );
  return {
    nameOf: cellNames(sheet, sheets.length),
    roleOf: cellRoles(withoutRemarks(tablesOn(sheet, read), read, { sheet: sheet.index, problems })),
    figures: figureCells(read, judged?.plan, { sheet: sheet.index, from: query.from, count: query.rows }),
    checked: checkedCells(read, sheet.name),
    problems: idsByCell(problems),
    readAs: new Map(corrections.map(({ cell, to }) => [cell, to])),
  };
}

function tablesOn({ name }: Sheet, { recognised }: ReadResult): readonly RecognisedTable[] {
  return (recognised?.tables ?? []).filter(({ sheet }) => sheet === name);
}

function idsByCell(problems: readonly ImportProblemDto[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { cell, id } of problems) {
    if (cell !== null) ids.set(cell, [...(ids.get(cell) ?? []), id]);
  }
  return ids;
}
