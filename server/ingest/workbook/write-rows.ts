import { writeXlsxStream } from 'hucre/xlsx';

/** A column of a table of rows: its header, and how many characters wide it is. */
export interface WrittenColumn {
  readonly header: string;
  readonly width: number;
}

/**
 * One table of any length as a workbook, made while it is read: memory does not grow with the rows. Texts are written
 * as texts, never as formulas; a table longer than a sheet goes on in another under the same header.
 */
export function writeRows(
  sheet: { readonly name: string; readonly columns: readonly WrittenColumn[] },
  rows: AsyncIterable<(string | number | null)[]>,
): AsyncIterable<Uint8Array> {
  return writeXlsxStream(rows, {
    name: sheet.name,
    columns: sheet.columns.map(({ header, width }) => ({ header, width })),
    freezePane: { rows: 1 },
  });
}
