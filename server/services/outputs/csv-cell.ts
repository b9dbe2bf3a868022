import { defused } from '../../ingest/words/defused.ts';

/** A cell of CSV: defused where a spreadsheet would run it, quoted where it must be. */
export function csvCell(text: string): string {
  const safe = defused(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV with its end, CRLF as RFC 4180 has it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
