import type { Row } from '#server/ingest/sheet.ts';
import { cleanText } from '#server/ingest/words/text.ts';
import { cellKind, isFootnote } from './cell-kind.ts';
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
 * The parts of a table that was folded to save paper: 地区 人数 地区 人数, or 序号 地区 人数 序号 地区 人数. A part begins
 * where the headers of the columns of names come again over words; a table that was not folded is one part, and names
 * repeated at the right edge, with no figures after them, are none.
 */
export function sideBySide(rows: readonly Row[], shape: TableShape): TablePart[] {
  const starts = startsOfParts(rows, shape);
  if (starts.length === 1) return [{ rows, shape, start: 0 }];
  const ends = starts.map((_, at) => starts[at + 1] ?? shape.width);
  const parts = starts.map((start, at) => partOf(rows, shape, { start, end: ends[at] ?? shape.width }));
  return parts.filter((part) => part.shape.width > part.shape.labelColumns);
}

function startsOfParts(rows: readonly Row[], { paths, labelColumns, bodyRows }: TableShape): number[] {
  const names = paths.slice(0, labelColumns).map(key);
  const isNames = (at: number): boolean => {
    const cells = bodyRows.map((row) => rows[row]?.[at] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.every((cell) => ['words', 'period'].includes(cellKind(cell)));
  };
  const again = [...paths.keys()].filter((at) => {
    if (at < labelColumns || names[0] === '') return false;
    const isAgain = names.every((name, step) => key(paths[at + step] ?? []) === name);
    return isAgain && names.some((_, step) => isNames(at + step));
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
  const titles = new Set(shape.titleRows);
  // Titles and remarks speak of all parts.
  const cut = rows.map((row, at) =>
    titles.has(at) || isFootnote(row[0] ?? '') ? row : row.slice(start, end),
  );
  const header = shape.headerRows.map((at) => cut[at] ?? []);
  const body = shape.bodyRows.map((at) => cut[at] ?? []);
  const labelColumns = countLabelColumns(body, header, end - start);
  const paths = shape.paths.slice(start, end);
  return { rows: cut, start, shape: { ...shape, paths, labelColumns, width: end - start } };
}
