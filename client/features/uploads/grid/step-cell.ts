import { type GridLine, type GridSlot, slotAt } from './grid-layout.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from a cell; undefined for keys that lead nowhere and at the edge. */
export function stepCell(lines: readonly GridLine[], from: GridSlot, key: string): GridSlot | undefined {
  switch (key) {
    case 'ArrowLeft':
      return slotAt(lines, from.row, from.column - 1);
    case 'ArrowRight':
      return slotAt(lines, from.row, from.column + from.columns);
    case 'ArrowUp':
      return slotAt(lines, from.row - 1, from.column);
    case 'ArrowDown':
      return slotAt(lines, from.row + from.rows, from.column);
    case 'Home':
      return slotAt(lines, from.row, 1);
    case 'End':
      return lines.find(({ row }) => row === from.row)?.slots.at(-1);
    default:
      return undefined;
  }
}
