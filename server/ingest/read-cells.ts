import type { Basis } from '#domain/catalogue.ts';
import type { MissingReason } from '#domain/measure.ts';
import { gridTables } from '#server/ingest/layouts/grid/grid-cells.ts';
import { tidyTable } from '#server/ingest/layouts/tidy/tidy-cells.ts';
import { openSheets } from './open-sheets.ts';
import { type ImportProblem, ProblemList } from './problem-list.ts';
import type { NewProblem } from './problems.ts';
import { FileFault, receiveFile } from './receive.ts';
import type { Sheet } from './sheet.ts';

/** One cell as it stands in a file, before any matching against the catalogue. */
export interface CellRead {
  /** Its address within the sheet: B7. */
  readonly cell: string;
  /** What names its row, from left to right. */
  readonly row: readonly string[];
  /** The header over it, from the top down. */
  readonly column: readonly string[];
  /** As ids; null where the file does not say. */
  readonly period: string | null;
  readonly basis: Basis | null;
  readonly unit: string | null;
  /** The text of the cell. */
  readonly reported: string;
  /** In `unit`; null when missing or unreadable. */
  readonly value: number | null;
  /** Why there is no value; null when there is one, or when the text is no value at all. */
  readonly missing: MissingReason | null;
}

export interface TableRead {
  readonly sheet: string;
  readonly title: string;
  readonly unit: string | null;
  /** From 1. */
  readonly headerRows: readonly number[];
  /** Whether the file hides the sheet from its reader; absent for one it shows. */
  readonly hidden?: true;
  readonly cells: readonly CellRead[];
}

export interface CellsResult {
  readonly encoding: string;
  readonly tables: readonly TableRead[];
  /** Whether the file could not be read at all; then `problems` says why. */
  readonly refused: boolean;
  readonly problems: readonly ImportProblem[];
}

/**
 * Every cell of a file with its labels, period, unit and value, by the looks of its tables alone: no catalogue is
 * asked, so tables nobody can load are read too.
 */
export async function readCells(bytes: Uint8Array, fileName: string): Promise<CellsResult> {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') return refusal('', received);
  try {
    const sheets = await openSheets(received);
    const tables = sheets.flatMap((sheet) => sheetTables(sheet, fileName));
    if (tables.length === 0)
      return refusal(received.encoding, { code: 'layout.unrecognised', details: ANY_TABLE });
    return { encoding: received.encoding, tables, refused: false, problems: [] };
  } catch (fault) {
    if (fault instanceof FileFault) return refusal(received.encoding, fault);
    throw fault;
  }
}

const ANY_TABLE = {
  looked: '表头在上、数字在下的表',
  lookedEn: 'a header over rows of figures',
};

function sheetTables(sheet: Sheet, fileName: string): TableRead[] {
  const tidy = tidyTable(sheet, fileName);
  const tables = tidy ? [tidy] : gridTables(sheet, fileName);
  return sheet.hidden === true ? tables.map((table) => ({ ...table, hidden: true })) : tables;
}

function refusal(encoding: string, { code, details }: NewProblem): CellsResult {
  const problems = new ProblemList();
  problems.add({ code, details: details ?? {} });
  return { encoding, tables: [], refused: true, problems: problems.first() };
}
