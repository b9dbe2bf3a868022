import type { GridCell, GridRole } from '#contract/preview-grid.ts';
import type { RecognisedTable } from '#contract/uploads.ts';
import { columnLetter } from '../../../ingest/sheet.ts';
import { findPeriods } from '../../../ingest/words/period-text.ts';
import { unitsInHeader, unitsInTitle } from '../../../ingest/words/unit-text.ts';

/** What a cell is taken for, and what it tells of the figures under it. */
export interface CellRole {
  readonly role: GridRole;
  readonly says: NonNullable<GridCell['says']>;
}

/**
 * What each cell with a text is taken for, by the tables recognised on its sheet; rows and columns from 1. What stands
 * outside every table, and in a column nobody uses, is ignored.
 */
export function cellRoles(
  tables: readonly RecognisedTable[],
): (row: number, column: number, text: string) => CellRole {
  const bounded = tables.map((table) => ({ table, roles: columnRoles(table) }));
  return (row, column, text) => {
    const around = bounded.filter(({ table }) => row >= table.firstRow && row <= table.lastRow);
    const letter = columnLetter(column);
    const found = around.find(({ roles }) => roles.has(letter)) ?? around[0];
    if (!found) return { role: 'ignored', says: [] };
    const { headerRows } = found.table;
    if (headerRows.includes(row))
      return { role: 'header', says: saysOf(text, unitsInHeader(text).length > 0) };
    if (row < Math.min(...headerRows))
      return { role: 'title', says: saysOf(text, unitsInTitle(text).length > 0) };
    return { role: found.roles.get(letter) ?? 'ignored', says: [] };
  };
}

function columnRoles(table: RecognisedTable): ReadonlyMap<string, GridRole> {
  const labels = table.labelColumns.map((letter) => [letter, 'label'] as const);
  return new Map<string, GridRole>([
    ...labels,
    ...table.columns.map(({ column, as }) => [column, as] as const),
  ]);
}

function saysOf(text: string, namesUnit: boolean): CellRole['says'] {
  return [
    ...(namesUnit ? (['unit'] as const) : []),
    ...(findPeriods(text).length > 0 ? (['period'] as const) : []),
  ];
}
