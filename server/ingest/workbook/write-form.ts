import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx';
import type { WrittenColumn } from './write-rows.ts';

/** A form to be filled in: titles, one header row, and a body whose input cells are open while labels are locked. */
export interface Form {
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly columns: readonly (WrittenColumn & { readonly isInput: boolean })[];
  readonly body: readonly (readonly (string | number | null)[])[];
}

const BORDER: NonNullable<CellStyle['border']> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
const TITLE: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center' } };
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2EC' } },
  border: BORDER,
  alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
};

/** The form as a workbook. Labels are protected without a password: a slip of the hand cannot move them. */
export function writeForm({ sheet, titles, columns, body }: Form): Promise<Uint8Array> {
  const width = columns.length;
  const header = columns.map((column) => column.header);
  const rows = [...titles.map((title) => [title, ...new Array<null>(width - 1).fill(null)]), header, ...body];
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: TITLE }]]);
  for (const [row] of [header, ...body].entries()) {
    for (const [at, { isInput }] of columns.entries()) {
      const style: CellStyle = isInput
        ? { border: BORDER, protection: { locked: false } }
        : { border: BORDER };
      cells.set(`${titles.length + row},${at}`, { style: row === 0 ? HEADER : style });
    }
  }
  const merges = titles.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: width - 1 }));
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        rows: rows.map((row) => [...row]),
        cells,
        columns: columns.map((column) => ({ width: column.width })),
        merges: width > 1 ? merges : [],
        freezePane: { rows: titles.length + 1, columns: 1 },
        protection: { sheet: true, formatColumns: true, formatRows: true },
      },
    ],
  });
}
