import { describe, expect, test } from 'vitest';
import { heatOf, shadesOf } from '#client/features/explore/shades.ts';
import { row, TABLE } from './a-table.ts';

describe('shadesOf', () => {
  test('by the place between the lowest and the highest part of the column', () => {
    const shades = shadesOf({ ...TABLE, rows: [...TABLE.rows, row('d', [6, 25])] });
    expect([...shades]).toEqual([
      ['a', [1, 0]],
      ['b', [0, 1]],
      ['c', [0, 0]],
      ['d', [0.2, 0.5]],
    ]);
  });
});

describe('heatOf', () => {
  test('five steps of about as many cells over the whole table, of its parts alone', () => {
    const rows = [row('city', [45, 1, 44], 'whole'), row('a', [6, 1, 2]), row('b', [10, 3, 4])];
    const more = [row('c', [11, 5, 6]), row('d', [16, 7, 8]), row('e', [9, 9, null])];
    const { shades, steps } = heatOf({ columns: ['total', 'C', 'E'], rows: [...rows, ...more] });
    expect(steps).toEqual([
      { shade: 0.2, low: 1, high: 2 },
      { shade: 0.4, low: 3, high: 4 },
      { shade: 0.6, low: 5, high: 6 },
      { shade: 0.8, low: 7, high: 8 },
      { shade: 1, low: 9, high: 9 },
    ]);
    expect([...shades]).toEqual([
      ['a', [0, 0.2, 0.2]],
      ['b', [0, 0.4, 0.4]],
      ['c', [0, 0.6, 0.6]],
      ['d', [0, 0.8, 0.8]],
      ['e', [0, 1, 0]],
    ]);
  });

  test('equals have one shade, and a table without figures none', () => {
    const { steps } = heatOf({ columns: ['C'], rows: [row('a', [3]), row('b', [3]), row('c', [8])] });
    expect(steps).toEqual([
      { shade: 0.2, low: 3, high: 3 },
      { shade: 0.8, low: 8, high: 8 },
    ]);
    expect(heatOf({ columns: ['C'], rows: [row('a', [null])] }).steps).toEqual([]);
  });
});
