import type { Row, RowBlock } from '#server/ingest/sheet.ts';
import { mebibytes, tooLarge, WORKBOOK_LIMIT } from './limits.ts';

const BLOCK_ROWS = 256;
/** In characters, as for text files: a longer row is no table’s. */
const LONGEST_ROW = 1_048_576;
// Neither can stand in XML, nor mean anything in a cell.
const CELL_END = '\u001f';
const ROW_END = '\u001e';

/** How much text a file’s sheets may still hold together. */
export interface TextBudget {
  left: number;
}

/** A budget for one file. */
export function textBudget(): TextBudget {
  return { left: WORKBOOK_LIMIT.textBytes };
}

/**
 * The rows of a sheet as bytes, some fifty for a row of six cells: a million rows stay at the size of the same CSV,
 * and can be gone over as often as needed.
 */
export class PackedRows {
  readonly #blocks: Buffer[] = [];
  readonly #budget: TextBudget;
  #open: string[] = [];
  #openLength = 0;
  #length = 0;
  #width = 0;
  /** The row being filled, and its last column; 0 for none. */
  #row = 0;
  #column = 0;
  #text = '';

  constructor(budget: TextBudget) {
    this.#budget = budget;
  }

  /** How many rows there are, blank ones between them included. */
  get length(): number {
    this.#endRow();
    return this.#length;
  }
  /** How many columns the widest row has. */
  get width(): number {
    return this.#width;
  }

  /**
   * Puts a text, as `cellText` leaves it, into a cell; row and column from 1. Cells come in order, row by row; those
   * passed over are blank. Errors: FileFault for a row longer than any table has.
   */
  put(row: number, column: number, text: string): void {
    if (text === '') return;
    if (row !== this.#row) {
      this.#endRow();
      this.#row = row;
    }
    this.#text += CELL_END.repeat(column - Math.max(1, this.#column)) + text;
    this.#column = column;
    this.#width = Math.max(this.#width, column);
    if (this.#text.length > LONGEST_ROW) {
      throw tooLarge(`第 ${row} 行 row ${row}`, `≤ ${mebibytes(LONGEST_ROW)}`);
    }
  }

  *blocks(): Generator<RowBlock> {
    this.#endRow();
    let firstRow = 1;
    for (const block of this.#blocks) {
      const rows = block.toString().split(ROW_END).map(cellsOf);
      yield { firstRow, rows };
      firstRow += rows.length;
    }
    if (this.#open.length > 0) yield { firstRow, rows: this.#open.map(cellsOf) };
  }

  #endRow(): void {
    if (this.#column === 0) return;
    while (this.#length < this.#row - 1) this.#push('');
    this.#push(this.#text);
    this.#text = '';
    this.#column = 0;
  }

  #push(row: string): void {
    this.#open.push(row);
    this.#openLength += row.length + 1;
    this.#length += 1;
    if (this.#open.length < BLOCK_ROWS && this.#openLength < LONGEST_ROW) return;
    const block = Buffer.from(this.#open.join(ROW_END));
    this.#budget.left -= block.length;
    if (this.#budget.left < 0) {
      throw tooLarge(`> ${mebibytes(WORKBOOK_LIMIT.textBytes)}`, `≤ ${mebibytes(WORKBOOK_LIMIT.textBytes)}`);
    }
    this.#blocks.push(block);
    this.#open = [];
    this.#openLength = 0;
  }
}

function cellsOf(row: string): Row {
  return row.split(CELL_END);
}

/** A cell’s text with line ends as \n and without the two characters that hold rows together. */
export function cellText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes(CELL_END) && !lines.includes(ROW_END)) return lines;
  return lines.replaceAll(CELL_END, ' ').replaceAll(ROW_END, ' ');
}
