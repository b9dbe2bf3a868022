import type { Merge } from '#server/ingest/sheet.ts';
import { type BiffRecord, BROKEN, RECORD, unpackNumber } from './biff-records.ts';
import { readText, type TextCoding } from './biff-texts.ts';
import { damaged, tooLarge, WORKBOOK_LIMIT } from './limits.ts';
import { GENERAL, type NumberFormat } from './number-format.ts';
import { NOT_CALCULATED, numberText } from './number-text.ts';
import { PackedRows, type TextBudget } from './packed-rows.ts';

/** What the cells of an .xls workbook point to. */
export interface XlsContext {
  readonly coding: TextCoding;
  /** By the index of a cell’s style. */
  readonly formats: readonly NumberFormat[];
  readonly texts: readonly string[];
  readonly is1904: boolean;
}

export interface XlsSheetParts {
  readonly rows: PackedRows;
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
/** Such sheets end at column IV. */
const COLUMNS = 256;
const HIDDEN_ROW = 0x20;
/** Set by programs that write formulas without calculating them; their results are 0. */
const CALCULATE_ON_LOAD = 3;

/** Reads the records of one sheet. Errors: FileFault file.damaged, file.too.large. */
export function readXlsSheet(
  records: Iterable<BiffRecord>,
  context: XlsContext,
  budget: TextBudget,
): XlsSheetParts {
  const sheet = new SheetReader(context);
  let depth = 0;
  for (const record of records) {
    // Charts lie inside their sheet, with a beginning and an end of their own.
    if (record.type === RECORD.begin) depth += 1;
    else if (record.type === RECORD.end) depth -= 1;
    else if (depth === 1) sheet.take(record);
    if (depth === 0) break;
  }
  return sheet.parts(budget);
}

class SheetReader {
  readonly #context: XlsContext;
  readonly #rows = new Map<number, string[]>();
  readonly #merges: Merge[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  /** Where the text of a formula belongs that comes in a record of its own. */
  #waiting: { readonly row: number; readonly column: number } | undefined;

  constructor(context: XlsContext) {
    this.#context = context;
  }

  take({ type, data }: BiffRecord): void {
    switch (type) {
      case RECORD.sharedLabel:
        this.#set(data, this.#context.texts[data.readUInt32LE(6)] ?? missingText());
        return;
      case RECORD.label:
      case RECORD.richLabel:
        this.#set(data, readText(data, 6, { coding: this.#context.coding, lengthBytes: 2 }));
        return;
      case RECORD.number:
        this.#set(data, this.#number(data.readDoubleLE(6), data.readUInt16LE(4)));
        return;
      case RECORD.packedNumber:
        this.#set(data, this.#number(unpackNumber(data.readInt32LE(6)), data.readUInt16LE(4)));
        return;
      case RECORD.manyNumbers:
        this.#manyNumbers(data);
        return;
      case RECORD.boolean:
        this.#set(data, data.readUInt8(7) === 0 ? truth(data.readUInt8(6)) : errorText(data.readUInt8(6)));
        return;
      case RECORD.formula:
        this.#formula(data);
        return;
      case RECORD.string:
        this.#formulaText(data);
        return;
      case RECORD.merged:
        this.#merge(data);
        return;
      case RECORD.row:
        if ((data.readUInt16LE(12) & HIDDEN_ROW) !== 0) this.#hiddenRows.push(data.readUInt16LE(0) + 1);
        return;
      case RECORD.columnInfo:
        this.#columnInfo(data);
        return;
      default:
        return;
    }
  }

  parts(budget: TextBudget): XlsSheetParts {
    const rows = new PackedRows(budget);
    const numbers = [...this.#rows.keys()].sort((a, b) => a - b);
    for (const number of numbers) {
      const cells = this.#rows.get(number) ?? [];
      for (let at = 0; at < cells.length; at += 1) rows.put(number + 1, at + 1, cells[at] ?? '');
    }
    return {
      rows,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows.sort((a, b) => a - b),
      hiddenColumns: this.#hiddenColumns.sort((a, b) => a - b),
    };
  }

  #set(data: Buffer, text: string): void {
    this.#setAt(data.readUInt16LE(0), data.readUInt16LE(2), text);
  }

  #setAt(row: number, column: number, text: string): void {
    if (column >= COLUMNS) throw damaged(BROKEN);
    const cells = this.#rows.get(row);
    if (cells) cells[column] = text;
    else {
      const first: string[] = [];
      first[column] = text;
      this.#rows.set(row, first);
    }
  }

  #number(value: number, style: number): string {
    return numberText(value, this.#context.formats[style] ?? GENERAL, this.#context.is1904);
  }

  #manyNumbers(data: Buffer): void {
    const row = data.readUInt16LE(0);
    const column = data.readUInt16LE(2);
    for (let at = 4, step = 0; at + 6 <= data.length - 2; at += 6, step += 1) {
      const text = this.#number(unpackNumber(data.readInt32LE(at + 2)), data.readUInt16LE(at));
      this.#setAt(row, column + step, text);
    }
  }

  #formula(data: Buffer): void {
    const isNumber = data.readUInt16LE(12) !== 0xffff;
    const kind = data.readUInt8(6);
    if (isNumber) {
      const value = data.readDoubleLE(6);
      const isCalculated = value !== 0 || (data.readUInt16LE(14) & CALCULATE_ON_LOAD) !== CALCULATE_ON_LOAD;
      this.#set(data, isCalculated ? this.#number(value, data.readUInt16LE(4)) : NOT_CALCULATED);
    } else if (kind === 1) this.#set(data, truth(data.readUInt8(8)));
    else if (kind === 2) this.#set(data, errorText(data.readUInt8(8)));
    else if (kind === 0) {
      // Until its text comes, there is no result; between the two, records of shared formulas may stand.
      this.#set(data, NOT_CALCULATED);
      this.#waiting = { row: data.readUInt16LE(0), column: data.readUInt16LE(2) };
    }
  }

  #formulaText(data: Buffer): void {
    if (!this.#waiting) return;
    const text = readText(data, 0, { coding: this.#context.coding, lengthBytes: 2 });
    this.#setAt(this.#waiting.row, this.#waiting.column, text);
    this.#waiting = undefined;
  }

  #merge(data: Buffer): void {
    const count = data.readUInt16LE(0);
    if (this.#merges.length + count > WORKBOOK_LIMIT.merges)
      throw tooLarge('merged cells', `≤ ${WORKBOOK_LIMIT.merges}`);
    for (let at = 2; at + 8 <= 2 + count * 8; at += 8) {
      this.#merges.push({
        startRow: data.readUInt16LE(at),
        endRow: data.readUInt16LE(at + 2),
        startColumn: data.readUInt16LE(at + 4),
        endColumn: data.readUInt16LE(at + 6),
      });
    }
  }

  #columnInfo(data: Buffer): void {
    if ((data.readUInt16LE(8) & 1) === 0) return;
    const last = Math.min(data.readUInt16LE(2), COLUMNS - 1);
    if (this.#hiddenColumns.length > COLUMNS) throw damaged(BROKEN);
    for (let column = data.readUInt16LE(0); column <= last; column += 1) this.#hiddenColumns.push(column + 1);
  }
}

function truth(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE';
}

function errorText(code: number): string {
  return ERRORS.get(code) ?? '#VALUE!';
}

function missingText(): never {
  throw damaged(BROKEN);
}
