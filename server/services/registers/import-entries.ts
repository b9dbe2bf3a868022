import type { Register } from '#domain/registers/register.ts';
import { readValues, type ValueFault } from '#domain/registers/read-values.ts';
import { withTransaction } from '../../db/transaction.ts';
import { openSheets } from '../../ingest/open-sheets.ts';
import { FileFault, receiveFile } from '../../ingest/receive.ts';
import { cellName, wholeRows, type Row, type Sheet } from '../../ingest/sheet.ts';
import type { Ctx } from '../context.ts';
import { AppError, type FieldError } from '../errors.ts';
import { faultText, invalidEntry } from './entry-faults.ts';
import { newEntryId, requireOwn, writeVersion } from './keep-entry.ts';
import { keepLayOffFigures } from './lay-off-figures.ts';
import { registerOf } from './register-dto.ts';

const ROWS_MOST = 5000;
const FAULTS_SHOWN = 100;
/** A title and a note may stand above the header. */
const HEADER_WITHIN = 10;

export interface RegisterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly by?: string | undefined;
}

/**
 * Takes a sheet of entries in, all of them or none: CSV or a workbook, its header naming columns in Chinese, in English
 * or by key. What a register computes itself may stand in the sheet, as in one that was handed out, and is not read.
 * Errors: not.found; request.invalid naming each cell that is wrong, the columns nobody knows and those that are missing;
 * upload.refused for a file that cannot be read; request.forbidden to a district analyst for another district.
 */
export async function importEntries(ctx: Ctx, id: string, file: RegisterFile): Promise<{ added: number }> {
  const register = registerOf(id);
  const { header, rows } = await readSheet(register, file);
  const faults: FieldError[] = [];
  const entries = rows.map(({ row, number }) => {
    const raw = Object.fromEntries(header.map(({ key, column }) => [key, row[column] ?? '']));
    const { values, faults: found } = readValues(
      register,
      raw,
      (text) => ctx.catalogue.findRegion(text)?.code,
    );
    faults.push(...found.map((fault) => atCell(register, fault, { header, number })));
    return values;
  });
  if (faults.length > 0) throw invalidEntry(faults.slice(0, FAULTS_SHOWN));
  for (const values of entries) requireOwn(ctx, register, values);
  const reason = `导入 · imported: ${file.name}`;
  await withTransaction(ctx.store, async (tx) => {
    for (const values of entries) {
      const entry = newEntryId();
      await writeVersion(tx, ctx, register, { entry, number: 1, state: 'kept', values, reason, by: file.by });
    }
  });
  await keepLayOffFigures(ctx, id, reason);
  return { added: entries.length };
}

interface HeaderCell {
  readonly key: string;
  readonly column: number;
}

interface EntrySheet {
  readonly header: readonly HeaderCell[];
  /** Rows with something in them, numbered from 1 as programs show them. */
  readonly rows: readonly { readonly row: Row; readonly number: number }[];
}

async function readSheet(register: Register, { name, bytes }: RegisterFile): Promise<EntrySheet> {
  const sheet = await firstSheet(name, bytes);
  const all = wholeRows(sheet);
  if (!all || all.length > ROWS_MOST) {
    throw refused(`一次至多 ${ROWS_MOST} 行 · at most ${ROWS_MOST} rows at once`);
  }
  const at = all.slice(0, HEADER_WITHIN).findIndex((row) => namesColumns(register, row));
  if (at < 0) {
    const wanted = register.columns.map(({ zh }) => zh).join('、');
    throw refused(`没有找到表头，应有：${wanted} · no header found; it names the columns of the register`);
  }
  const header = headerOf(register, all[at] ?? [], at + 1);
  const rows = all
    .map((row, index) => ({ row, number: index + 1 }))
    .slice(at + 1)
    .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw refused('表头下面没有内容 · there is nothing below the header');
  return { header, rows };
}

async function firstSheet(name: string, bytes: Uint8Array): Promise<Sheet> {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') throw unreadable(name);
  try {
    const sheet = (await openSheets(received)).find(({ hidden }) => hidden !== true);
    if (sheet) return sheet;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
  }
  throw unreadable(name);
}

/** A header names at least every column that must not be empty. */
function namesColumns(register: Register, row: Row): boolean {
  const found = new Set(row.map((cell) => keyOf(register, cell)));
  return register.columns.every(({ key, required }) => required !== true || found.has(key));
}

function headerOf(register: Register, row: Row, number: number): HeaderCell[] {
  const computed = new Set(register.computed.flatMap(({ key, zh, en }) => [key, zh, en]));
  const known: HeaderCell[] = [];
  const faults: FieldError[] = [];
  row.forEach((cell, column) => {
    const text = plainHeader(cell);
    if (text === '' || computed.has(text)) return;
    const key = keyOf(register, cell);
    const isTwice = known.some((each) => each.key === key);
    if (key !== undefined && !isTwice) {
      known.push({ key, column });
      return;
    }
    const message = isTwice
      ? `“${text}”有两列 · ${text} stands twice`
      : `没有“${text}”这一列 · there is no column ${text}`;
    faults.push({ pointer: cellName(number, column + 1), code: 'unknown', message });
  });
  if (faults.length > 0) throw invalidEntry(faults);
  return known;
}

function keyOf(register: Register, cell: string): string | undefined {
  const text = plainHeader(cell);
  return register.columns.find(({ key, zh, en }) => [key, zh, en].includes(text))?.key;
}

/** Without the unit in brackets that a sheet of ours puts behind a header. */
function plainHeader(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/^\ufeff/, '')
    .trim()
    .replace(/\s*\([^)]*\)$/, '');
}

function atCell(
  register: Register,
  fault: ValueFault,
  { header, number }: { readonly header: readonly HeaderCell[]; readonly number: number },
): FieldError {
  const column = header.find(({ key }) => key === fault.column)?.column;
  const pointer = column === undefined ? `${number}` : cellName(number, column + 1);
  return { pointer, code: fault.code, message: `${pointer}: ${faultText(register, fault)}` };
}

function unreadable(name: string): AppError {
  return refused(`读不了这个文件：${name}，请用 CSV 或 XLSX · cannot read ${name}: use CSV or XLSX`);
}

function refused(message: string): AppError {
  return new AppError('upload.refused', message);
}
