import { describe, expect, test } from 'vitest';
import { unmergedRows } from '#server/ingest/layouts/grid/unmerged-rows.ts';

const merge = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

describe('unmergedRows', () => {
  test('words and years go to every cell they cover', () => {
    const rows = [['2025', '', '本月'], [''], ['就业', '1']];
    const { rows: filled } = unmergedRows(rows, [merge(0, 0, 0, 1), merge(0, 2, 1, 2)]);
    expect(filled).toEqual([
      ['2025', '2025', '本月'],
      ['', '', '本月'],
      ['就业', '1'],
    ]);
  });

  test('a merged figure stays one figure, and its other cells are none', () => {
    const { rows, isCovered } = unmergedRows(
      [
        ['甲', '12'],
        ['乙', ''],
      ],
      [merge(0, 1, 1, 1)],
    );
    expect(rows).toEqual([
      ['甲', '12'],
      ['乙', ''],
    ]);
    expect([isCovered(0, 1), isCovered(1, 1)]).toEqual([false, true]);
  });

  test('a merge over a whole sheet ends', () => {
    const { rows } = unmergedRows([['甲', '乙']], [merge(0, 0, 1_048_575, 16_383)]);
    expect(rows[0]?.length).toBe(16_384);
  });
});
