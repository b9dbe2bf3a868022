import { describe, expect, test } from 'vitest';
import { columnLetters, parseCell } from '#client/lib/cell-address.ts';

describe(parseCell, () => {
  test.each([
    ['D17', { sheet: '', row: 17, column: 4 }],
    ['AB3', { sheet: '', row: 3, column: 28 }],
    ['汇总!C2', { sheet: '汇总', row: 2, column: 3 }],
    ['a!b!C2', { sheet: 'a!b', row: 2, column: 3 }],
  ])('%s', (text, cell) => {
    expect(parseCell(text)).toEqual(cell);
  });

  test.each(['', 'D', '17', 'D0', 'd17', 'D17x', 'ABCD1', '汇总!'])('%j is no cell', (text) => {
    expect(parseCell(text)).toBeUndefined();
  });
});

describe(columnLetters, () => {
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [28, 'AB'],
    [703, 'AAA'],
  ])('%d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
