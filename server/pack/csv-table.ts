import Papa from 'papaparse';

/** One line of a table: where it starts in the file, from 1, and its cells as written. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The lines of a comma-separated text, blank ones dropped, the header first.
 * Shape: in file order; a line may have too few or too many cells, which is the caller's to judge.
 * Errors: none; an unclosed quote makes one long last cell.
 */
export function readCsvLines(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  let read = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
      line += text.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
    },
  });
  return lines;
}

/** The cells as one comma-separated line without its end; quotes only where a cell needs them. */
export function formatCsvLine(cells: readonly string[]): string {
  return Papa.unparse([[...cells]]);
}
