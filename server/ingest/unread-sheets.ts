import { readCell } from './cell.ts';
import type { ProblemList } from './problem-list.ts';
import { columnLetter, type Sheet } from './sheet.ts';
import { hasPersonalData } from '#server/ingest/words/personal-data.ts';

/**
 * Says of a sheet that it was left out: hidden, or of no known layout; a warning where it holds figures. A blank one
 * is passed over. Its cells are still looked at for personal data: such a file is refused wherever they are.
 */
export function reportUnread(sheet: Sheet, problems: ProblemList): void {
  const { isBlank, hasFigures } = lookThrough(sheet, problems);
  if (isBlank) return;
  const at = { row: 1, column: 1, sheet: sheet.name };
  const details = { found: sheet.name };
  if (sheet.hidden) problems.add({ code: 'sheet.hidden', at, details });
  else problems.add({ code: 'sheet.unread', at, details, severity: hasFigures ? 'warning' : 'note' });
}

/** Says which rows and columns of a sheet that was read are hidden from whoever opens it. */
export function reportHiddenCells(sheet: Sheet, problems: ProblemList): void {
  const { hiddenRows = [], hiddenColumns = [] } = sheet;
  const [row] = hiddenRows;
  if (row !== undefined) {
    const at = { row, column: 1, sheet: sheet.name };
    problems.add({ code: 'rows.hidden', at, details: { found: runsOf(hiddenRows, String) } });
  }
  const [column] = hiddenColumns;
  if (column !== undefined) {
    const at = { row: 1, column, sheet: sheet.name };
    problems.add({ code: 'columns.hidden', at, details: { found: runsOf(hiddenColumns, columnLetter) } });
  }
}

function lookThrough(sheet: Sheet, problems: ProblemList): { isBlank: boolean; hasFigures: boolean } {
  let isBlank = true;
  let hasFigures = false;
  for (const { firstRow, rows } of sheet.blocks()) {
    for (const [at, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        if (cell === '') continue;
        isBlank = false;
        hasFigures ||= readCell(cell).kind === 'number';
        if (!hasPersonalData(cell)) continue;
        const place = { row: firstRow + at, column: column + 1, sheet: sheet.name };
        problems.add({ code: 'personal.data', at: place });
      }
    }
  }
  return { isBlank, hasFigures };
}

/** `[3, 4, 5, 9]` is 3–5、9. */
function runsOf(numbers: readonly number[], name: (number: number) => string): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? name(from) : `${name(from)}–${name(to)}`)).join('、');
}
