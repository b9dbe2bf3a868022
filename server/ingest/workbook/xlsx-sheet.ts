import type { Merge } from '#server/ingest/sheet.ts';
import { damaged, tooLarge, WORKBOOK_LIMIT } from './limits.ts';
import { GENERAL, type NumberFormat } from './number-format.ts';
import { NOT_CALCULATED, numberText } from './number-text.ts';
import { cellText, type PackedRows } from './packed-rows.ts';
import { decodeEscapes, isTrue, richText } from './xlsx-parts.ts';
import { attribute, type XmlHandler } from './xml.ts';

/** What the cells of a workbook’s sheets point to. */
export interface CellContext {
  readonly formats: readonly NumberFormat[];
  readonly texts: readonly string[];
  readonly is1904: boolean;
}

export interface XlsxSheetParts {
  readonly merges: Merge[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

const OUT_OF_ORDER = { zh: '单元格次序错乱', en: 'its cells are out of order' };

/** Takes one sheet’s XML: fills `rows` and `parts`. Errors: FileFault file.damaged, file.too.large. */
export function sheetHandler(rows: PackedRows, parts: XlsxSheetParts, context: CellContext): XmlHandler {
  const cell = cellReader(context);
  let row = 0;
  let column = 0;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = positionOf(attribute(attributes, 'r'), row + 1, WORKBOOK_LIMIT.rows);
        if (number <= row) throw damaged(OUT_OF_ORDER);
        row = number;
        column = 0;
        if (isTrue(attribute(attributes, 'hidden'))) parts.hiddenRows.push(row);
      } else if (name === 'c') {
        const next = columnOf(attribute(attributes, 'r'), row, column + 1);
        if (next <= column) throw damaged(OUT_OF_ORDER);
        column = next;
        cell.begin(attributes);
      } else if (name === 'col') {
        if (isTrue(attribute(attributes, 'hidden'))) hideColumns(parts.hiddenColumns, attributes);
      } else if (name === 'mergeCell') {
        if (parts.merges.length === WORKBOOK_LIMIT.merges)
          throw tooLarge('merged cells', `≤ ${WORKBOOK_LIMIT.merges}`);
        parts.merges.push(parseRange(attribute(attributes, 'ref') ?? ''));
      } else {
        cell.open(name);
      }
    },
    text: (piece) => {
      cell.text(piece);
    },
    close: (name) => {
      if (name === 'c') rows.put(row, column, cell.end());
      else cell.close(name);
    },
  };
}

interface CellReader {
  begin(attributes: string): void;
  open(name: string): void;
  text(piece: string): void;
  close(name: string): void;
  end(): string;
}

/** Collects one cell after another; `end` answers what the cell says. */
function cellReader(context: CellContext): CellReader {
  const inline = richText();
  let type = 'n';
  let format: NumberFormat = GENERAL;
  let value: string | undefined;
  let hasFormula = false;
  let isInside = false;
  let isValue = false;
  return {
    begin: (attributes) => {
      type = attribute(attributes, 't') ?? 'n';
      format = context.formats[Number(attribute(attributes, 's') ?? -1)] ?? GENERAL;
      value = undefined;
      hasFormula = false;
      isInside = true;
      inline.reset();
    },
    open: (name) => {
      if (!isInside) return;
      if (name === 'v') {
        isValue = true;
        value = '';
      } else if (name === 'f') hasFormula = true;
      else inline.open(name);
    },
    text: (piece) => {
      if (isValue) value = (value ?? '') + piece;
      else if (isInside) inline.add(piece);
    },
    close: (name) => {
      if (name === 'v') isValue = false;
      else inline.close(name);
    },
    end: () => {
      isInside = false;
      if (type === 'inlineStr') return inline.whole();
      if (hasFormula && isNotCalculated(type, value)) return NOT_CALCULATED;
      return value === undefined ? '' : valueText(value, { type, format, context });
    },
  };
}

// A formula may say nothing (""), but then it says so with type str.
function isNotCalculated(type: string, value: string | undefined): boolean {
  return value === undefined || (value === '' && type !== 'str');
}

interface CellType {
  readonly type: string;
  readonly format: NumberFormat;
  readonly context: CellContext;
}

function valueText(value: string, { type, format, context }: CellType): string {
  switch (type) {
    case 's': {
      const text = context.texts[Number(value)];
      if (text === undefined) throw damaged({ zh: '缺少单元格的文字', en: 'the text of a cell is missing' });
      return text;
    }
    case 'b':
      return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    case 'n': {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      return Number.isNaN(number) ? cellText(value) : numberText(number, format, context.is1904);
    }
    default:
      // str, the text of a formula, and e, an error such as #REF!
      return cellText(decodeEscapes(value));
  }
}

function positionOf(text: string | number | undefined, next: number, limit: number): number {
  const number = text === undefined ? next : Number(text);
  if (!Number.isInteger(number) || number < 1) throw damaged(OUT_OF_ORDER);
  if (number > limit) throw tooLarge(String(number), `≤ ${limit}`);
  return number;
}

/** The column of a cell’s address, which must lie in the row that holds it. */
function columnOf(address: string | undefined, row: number, next: number): number {
  if (address === undefined) return positionOf(undefined, next, WORKBOOK_LIMIT.columns);
  const at = parseAddress(address);
  if (at.row !== row) throw damaged(OUT_OF_ORDER);
  return at.column;
}

/** `B7` is column 2 of row 7. */
function parseAddress(address: string): { readonly row: number; readonly column: number } {
  let at = 0;
  let column = 0;
  for (; at < 4; at += 1) {
    const letter = address.charCodeAt(at) & UPPER_CASE;
    if (letter < A || letter > Z) break;
    column = column * 26 + letter - A + 1;
  }
  const row = positionOf(address.slice(at), 1, WORKBOOK_LIMIT.rows);
  return { row, column: positionOf(column, 1, WORKBOOK_LIMIT.columns) };
}
const UPPER_CASE = ~0x20;
const A = 65;
const Z = 90;

function parseRange(range: string): Merge {
  const [first = '', last = first] = range.replaceAll('$', '').split(':');
  const start = parseAddress(first);
  const end = parseAddress(last);
  return {
    startRow: start.row - 1,
    startColumn: start.column - 1,
    endRow: end.row - 1,
    endColumn: end.column - 1,
  };
}

function hideColumns(hidden: number[], attributes: string): void {
  const from = positionOf(attribute(attributes, 'min'), 1, WORKBOOK_LIMIT.columns);
  const to = Math.min(Number(attribute(attributes, 'max') ?? from), WORKBOOK_LIMIT.columns);
  if (hidden.length > WORKBOOK_LIMIT.columns) throw damaged(OUT_OF_ORDER);
  for (let column = from; column <= to; column += 1) hidden.push(column);
}
