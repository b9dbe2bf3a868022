import type { Row } from '#server/ingest/sheet.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { cellKind } from './cell-kind.ts';
import { countLabelColumns } from './label-columns.ts';
import type { TableShape } from './table-shape.ts';

/** Part of a table, as a table of its own whose first column is column `start` of the sheet. */
export interface TablePart {
  readonly rows: readonly Row[];
  readonly shape: TableShape;
  /** From 0. */
  readonly start: number;
}

/**
 * The parts of a table that was folded to save paper: 地区 人数 地区 人数. A part begins where the header of the first
 * column comes again over words; a table that was not folded is one part.
 */
export function sideBySide(rows: readonly Row[], shape: TableShape): TablePart[] {
  const starts = startsOfParts(rows, shape);
  if (starts.length === 1) return [{ rows, shape, start: 0 }];
  return starts.map((start, at) => partOf(rows, shape, { start, end: starts[at + 1] ?? shape.width }));
}

function startsOfParts(rows: readonly Row[], { paths, labelColumns, bodyRows }: TableShape): number[] {
  const first = key(paths[0] ?? []);
  const again = [...paths.keys()].filter((at) => {
    if (at < labelColumns || first === '' || key(paths[at] ?? []) !== first) return false;
    const cells = bodyRows.map((row) => rows[row]?.[at] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.every((cell) => ['words', 'period'].includes(cellKind(cell)));
  });
  return [0, ...again];
}

function key(path: readonly string[]): string {
  return cleanText(path.join(' ')).replace(/\s/g, '');
}

function partOf(
  rows: readonly Row[],
  shape: TableShape,
  { start, end }: { start: number; end: number },
): TablePart {
  const cut = rows.map((row) => row.slice(start, end));
  const header = shape.headerRows.map((at) => cut[at] ?? []);
  const body = shape.bodyRows.map((at) => cut[at] ?? []);
  const labelColumns = countLabelColumns(body, header, end - start);
  const paths = shape.paths.slice(start, end);
  return { rows: cut, start, shape: { ...shape, paths, labelColumns, width: end - start } };
}
