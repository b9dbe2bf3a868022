import { describe, expect, test } from 'vitest';
import type { Row, Sheet } from '#server/ingest/sheet.ts';
import { mergesIn, sheetWindow } from '#server/services/imports/grid/sheet-window.ts';

function aSheet(blocks: readonly (readonly Row[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    index: 0,
    name: 'Sheet1',
    estimatedRows: 1,
    *blocks() {
      let firstRow = 1;
      for (const rows of blocks) {
        yield { firstRow, rows };
        firstRow += rows.length;
      }
    },
    ...more,
  };
}

describe('sheetWindow', () => {
  const sheet = aSheet([
    [['a'], ['b', 'c']],
    [['d'], ['', ' '], ['e', '', 'f', ''], ['', '']],
  ]);

  test('counts rows and columns up to the last text, over all blocks', () => {
    const { rows, columns } = sheetWindow(sheet, 1, 200);
    expect({ rows, columns }).toEqual({ rows: 5, columns: 3 });
  });

  test('gives the rows asked for, across blocks, blank ones included, none past the last text', () => {
    expect(sheetWindow(sheet, 2, 3).cells).toEqual([['b', 'c'], ['d'], ['', ' ']]);
    expect(sheetWindow(sheet, 5, 9).cells).toEqual([['e', '', 'f', '']]);
    expect(sheetWindow(sheet, 6, 9).cells).toEqual([]);
  });
});

describe('mergesIn', () => {
  const merges = [
    { startRow: 0, startColumn: 0, endRow: 0, endColumn: 3 },
    { startRow: 1, startColumn: 0, endRow: 4, endColumn: 0 },
    { startRow: 1, startColumn: 1, endRow: 1, endColumn: 9 },
  ];
  const sheet = aSheet([], { merges });

  test('counts from 1', () => {
    expect(mergesIn(sheet, { from: 1, count: 10, columns: 10 })).toEqual([
      { row: 1, column: 1, rows: 1, columns: 4 },
      { row: 2, column: 1, rows: 4, columns: 1 },
      { row: 2, column: 2, rows: 1, columns: 9 },
    ]);
  });

  test('cuts a merge to the rows and columns shown, and drops one that is no more than a cell', () => {
    expect(mergesIn(sheet, { from: 4, count: 10, columns: 2 })).toEqual([
      { row: 4, column: 1, rows: 2, columns: 1 },
    ]);
  });
});
