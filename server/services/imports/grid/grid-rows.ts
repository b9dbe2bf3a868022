import { GRID_COLUMNS, type GridCell, type PreviewGridDto } from '#contract/preview-grid.ts';
import { cellName, type Row, type Sheet } from '../../../ingest/sheet.ts';
import type { CellRole } from './cell-roles.ts';
import { type ByCell, cellKey, type FigureCell } from './figure-cells.ts';
import type { SheetWindow } from './sheet-window.ts';

const LONGEST_TEXT = 300;

/** What is known of the cells of one sheet; names of cells are as problems tell them. */
export interface Told {
  /** The name of a cell, with its sheet where the file has several. */
  readonly nameOf: (row: number, column: number) => string;
  readonly roleOf: (row: number, column: number, text: string) => CellRole;
  readonly figures: ByCell<FigureCell>;
  readonly checked: ReadonlySet<number>;
  /** Ids of problems by name of cell. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** What corrected cells are read as, by address. */
  readonly readAs: ReadonlyMap<string, string>;
}

/** The rows of a window, each cell with what is told of it. */
export function gridRows(sheet: Sheet, { from, cells }: SheetWindow, told: Told): PreviewGridDto['rows'] {
  const hidden = new Set(sheet.hiddenRows);
  return cells.map((texts, at) => {
    const row = from + at;
    return { row, hidden: hidden.has(row), cells: gridCells(row, texts, told) };
  });
}

function gridCells(row: number, texts: Row, told: Told): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 1; column <= GRID_COLUMNS; column += 1) {
    const cell = gridCell(row, column, { text: (texts[column - 1] ?? '').trim(), told });
    if (cell) cells.push(cell);
  }
  return cells;
}

function gridCell(
  row: number,
  column: number,
  { text, told }: { readonly text: string; readonly told: Told },
): GridCell | undefined {
  const key = cellKey(row, column);
  const name = told.nameOf(row, column);
  const figure = told.figures.get(key);
  const problems = told.problems.get(name);
  if (text === '' && !figure && !problems) return undefined;
  const readAs = told.readAs.get(cellName(row, column));
  return {
    column,
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text,
    ...roleIn(told, {
      row,
      column,
      text,
      isFigure: figure !== undefined,
      hasProblem: problems !== undefined,
    }),
    ...figure,
    ...(problems && { problems: [...problems] }),
    ...(readAs !== undefined && { readAs }),
  };
}

interface CellAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isFigure: boolean;
  readonly hasProblem: boolean;
}

// Figures are where figures were read from, whatever the column seems to be; a cell of a column of figures that gave
// none is checked, faulty or passed over.
function roleIn(told: Told, at: CellAt): Pick<GridCell, 'role' | 'says'> {
  if (at.isFigure) return { role: 'value' };
  if (at.text === '') return {};
  if (told.checked.has(cellKey(at.row, at.column))) return { role: 'check' };
  const { role, says } = told.roleOf(at.row, at.column, at.text);
  if (role === 'value' && !at.hasProblem) return { role: 'ignored' };
  return says.length === 0 ? { role } : { role, says: [...says] };
}

/** How problems name the cells of a sheet: by address alone, or after the name of the sheet when there are several. */
export function cellNames(sheet: Sheet, sheetCount: number): (row: number, column: number) => string {
  const before = sheetCount > 1 && sheet.name !== '' ? `${sheet.name}!` : '';
  return (row, column) => before + cellName(row, column);
}
