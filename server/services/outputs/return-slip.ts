import { z } from 'zod';
import { importProblemSchema } from '#contract/uploads.ts';
import type { IsoDate } from '#domain/period.ts';
import { findUpload, type UploadRow } from '../../db/read/uploads.ts';
import { openSheets } from '../../ingest/open-sheets.ts';
import { FileFault, receiveFile } from '../../ingest/receive.ts';
import { GRID_LIMIT, type Row, type Sheet } from '../../ingest/sheet.ts';
import { markPlainSheets, markWorkbook, type PlainSheet } from '../../ingest/workbook/mark-workbook.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { type OutputFile, XLSX_TYPE } from './output-file.ts';
import { DAYS_TO_MEND, workingDaysAfter } from './return-deadline.ts';
import { cellMarks, slipCover, type SlipFacts } from './slip-cover.ts';

/** Larger workbooks get the list alone: marking one holds all of it in memory. */
const LARGEST_MARKED = 20 * 1024 * 1024;
const ROWS_KEPT = GRID_LIMIT.rows;

/**
 * An upload's original as a workbook with its faulty cells coloured and explained, and a first sheet that lists them
 * with the day by which they must be mended: the one named, else three working days from today. A workbook stays as
 * it is but for the marks; of any other file a workbook is made.
 * Errors: not.found.
 */
export async function returnSlip(ctx: Ctx, publicId: string, deadline?: IsoDate): Promise<OutputFile> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  const problems = z.array(importProblemSchema).parse(JSON.parse(row.problems));
  const faults = problems.filter(({ severity }) => severity !== 'note');
  const facts: SlipFacts = {
    fileName: row.file_name,
    sentAt: row.created_at,
    deadline: deadline ?? workingDaysAfter(ctx.clock.today(), DAYS_TO_MEND),
    isNamed: deadline !== undefined,
    faults,
    total: row.problems_total,
    notes: problems.length - faults.length,
    remark: undefined,
  };
  const bytes = await markedBytes(ctx.files.read(row.sha256), row, facts);
  const name = `退回-${row.file_name.replace(/\.[^.]*$/, '')}.xlsx`;
  return { name, type: XLSX_TYPE, body: [bytes] };
}

async function markedBytes(original: Uint8Array, row: UploadRow, facts: SlipFacts): Promise<Uint8Array> {
  const marks = cellMarks(facts.faults);
  const listOnly = (remark: string): Promise<Uint8Array> =>
    markPlainSheets([], slipCover({ ...facts, remark }), []);
  // What could not be read when it came is not opened again: it may be made to harm.
  if (facts.faults.some(({ code, severity }) => code.startsWith('file.') && severity === 'error')) {
    return listOnly('原件读不出，只附清单 the file cannot be read: the list alone');
  }
  if (isWorkbook(original)) {
    if (row.bytes > LARGEST_MARKED) return listOnly('工作簿过大，只附清单 too large to mark: the list alone');
    return markWorkbook(original, slipCover(facts), marks);
  }
  const { sheets, isCut } = await plainSheets(original);
  const remark = isCut ? `只附前 ${ROWS_KEPT} 行 the first ${ROWS_KEPT} rows only` : undefined;
  const shown = marks.filter((mark) => mark.row <= ROWS_KEPT);
  return markPlainSheets(sheets, slipCover({ ...facts, remark }), shown);
}

// A package of XML parts, which every .xlsx is.
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function plainSheets(bytes: Uint8Array): Promise<{ sheets: PlainSheet[]; isCut: boolean }> {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') return { sheets: [], isCut: false };
  try {
    const read = (await openSheets(received)).map(firstRows);
    return { sheets: read.map(({ sheet }) => sheet), isCut: read.some(({ isCut }) => isCut) };
  } catch (fault) {
    if (fault instanceof FileFault) return { sheets: [], isCut: false };
    throw fault;
  }
}

function firstRows(sheet: Sheet): { sheet: PlainSheet; isCut: boolean } {
  const rows: Row[] = [];
  const name = sheet.name === '' ? '报表' : sheet.name;
  for (const block of sheet.blocks()) {
    for (const row of block.rows) {
      if (rows.length === ROWS_KEPT) return { sheet: { name, rows }, isCut: true };
      rows.push(row);
    }
  }
  return { sheet: { name, rows }, isCut: false };
}

/** An upload's file as it was sent, byte for byte. Errors: not.found. */
export async function originalFile(ctx: Ctx, publicId: string): Promise<OutputFile> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  return { name: row.file_name, type: 'application/octet-stream', body: [ctx.files.read(row.sha256)] };
}
