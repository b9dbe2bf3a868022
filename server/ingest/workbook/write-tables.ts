import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx';

/** One table of a workbook: its sheet, what stands above and below it, its header and rows. */
export interface WrittenTable {
  readonly sheet: string;
  readonly title: string;
  /** Upper right; empty for none. */
  readonly unit: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly note: string;
}

const BORDER: NonNullable<CellStyle['border']> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center' } };
const UNIT: CellStyle = { alignment: { horizontal: 'right' } };
const HEADER: CellStyle = {
  font: { bold: true },
  border: BORDER,
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
};
const ABOVE = 2;

/** Tables as one workbook, a sheet each. Texts are written as texts, never as formulas, and figures as figures. */
export function writeTables(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: tables.map(sheetOf) });
}

function sheetOf({ sheet, title, unit, header, rows, note }: WrittenTable) {
  const width = header.length;
  const blank = (text: string): (string | null)[] => [text, ...new Array<null>(width - 1).fill(null)];
  const unitRow = [...new Array<null>(width - 1).fill(null), unit === '' ? null : `单位：${unit}`];
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: TITLE }],
    [`1,${width - 1}`, { style: UNIT }],
  ]);
  for (let row = 0; row <= rows.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      cells.set(`${ABOVE + row},${column}`, { style: row === 0 ? HEADER : { border: BORDER } });
    }
  }
  return {
    name: sheet,
    rows: [
      blank(title),
      unitRow,
      [...header],
      ...rows.map((row) => [...row]),
      ...(note === '' ? [] : [blank(note)]),
    ],
    cells,
    columns: header.map((text, index) => ({ width: index === 0 ? 24 : Math.max(10, text.length * 2 + 2) })),
    merges: width > 1 ? [{ startRow: 0, startCol: 0, endRow: 0, endCol: width - 1 }] : [],
    freezePane: { rows: ABOVE + 1 },
  };
}
