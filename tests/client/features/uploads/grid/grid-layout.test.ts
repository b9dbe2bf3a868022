import { describe, expect, test } from 'vitest';
import { gridLines, slotAt } from '#client/features/uploads/grid/grid-layout.ts';
import { stepCell } from '#client/features/uploads/grid/step-cell.ts';
import { aGrid } from '../../../a-grid.ts';

/** A title over four columns, a header of two rows whose first cell reaches down over both, one row of figures. */
const GRID = aGrid({
  rows: [
    { row: 1, hidden: false, cells: [{ column: 1, text: '各区县城镇新增就业情况', role: 'title' }] },
    {
      row: 2,
      hidden: false,
      cells: [
        { column: 1, text: '区县', role: 'header' },
        { column: 2, text: '新增就业', role: 'header' },
      ],
    },
    {
      row: 3,
      hidden: false,
      cells: [
        { column: 2, text: '本月', role: 'header' },
        { column: 3, text: '累计', role: 'header' },
      ],
    },
    { row: 4, hidden: true, cells: [{ column: 1, text: '渝中区', role: 'label' }] },
  ],
  merges: [
    { row: 2, column: 1, rows: 2, columns: 1 },
    { row: 2, column: 2, rows: 1, columns: 2 },
  ],
});
const lines = gridLines(GRID, 3);

describe(gridLines, () => {
  test('leaves out what a merged cell covers, and lets a title run over the blank cells beside it', () => {
    expect(
      lines.map(({ row, hidden, slots }) => [
        row,
        hidden,
        slots.map(({ column, rows, columns, merged }) => [column, rows, columns, merged]),
      ]),
    ).toEqual([
      [1, false, [[1, 1, 3, false]]],
      [
        2,
        false,
        [
          [1, 2, 1, true],
          [2, 1, 2, true],
        ],
      ],
      [
        3,
        false,
        [
          [2, 1, 1, false],
          [3, 1, 1, false],
        ],
      ],
      [
        4,
        true,
        [
          [1, 1, 1, false],
          [2, 1, 1, false],
          [3, 1, 1, false],
        ],
      ],
    ]);
  });
});

describe(slotAt, () => {
  test('a place under a merged cell is the merged cell', () => {
    expect(slotAt(lines, 3, 1)).toMatchObject({ row: 2, column: 1 });
    expect(slotAt(lines, 2, 3)).toMatchObject({ row: 2, column: 2 });
    expect(slotAt(lines, 9, 1)).toBeUndefined();
  });
});

describe(stepCell, () => {
  test.each<[string, readonly [number, number], string, readonly [number, number] | undefined]>([
    ['right over a merged cell', [2, 1], 'ArrowRight', [2, 2]],
    ['down past a cell of two rows', [2, 1], 'ArrowDown', [4, 1]],
    ['up into a cell of two rows', [4, 1], 'ArrowUp', [2, 1]],
    ['left out of the sheet', [4, 1], 'ArrowLeft', undefined],
    ['to the end of the row', [4, 1], 'End', [4, 3]],
    ['to its beginning', [4, 3], 'Home', [4, 1]],
    ['by a letter', [4, 3], 'a', undefined],
  ])('%s', (_what, [row, column], key, to) => {
    const from = slotAt(lines, row, column);
    const next = from && stepCell(lines, from, key);
    expect(next && [next.row, next.column]).toEqual(to);
  });
});
