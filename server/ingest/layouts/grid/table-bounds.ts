import { columnLetter } from '#server/ingest/sheet.ts';
import type { TableShape } from './table-shape.ts';

/** Where a table stands, as people count: rows from 1, columns by their letters. */
export interface TableBounds {
  readonly headerRows: number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly labelColumns: string[];
}

/** The rows and label columns of a table that begins in column `start`, from its first title to its last row. */
export function tableBounds(shape: TableShape, start: number): TableBounds {
  const { titleRows, headerRows, bodyRows, labelColumns } = shape;
  const rows = [...titleRows, ...headerRows, ...bodyRows];
  return {
    headerRows: headerRows.map((at) => at + 1),
    firstRow: Math.min(...rows) + 1,
    lastRow: Math.max(...rows) + 1,
    labelColumns: Array.from({ length: labelColumns }, (_, at) => columnLetter(start + at + 1)),
  };
}
