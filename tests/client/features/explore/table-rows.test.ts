import { describe, expect, test } from 'vitest';
import type { ExploreRow } from '#contract/explore.ts';
import { pickedRows, sortedRows } from '#client/features/explore/table-rows.ts';
import { row, TABLE } from './a-table.ts';

function codes(rows: readonly ExploreRow[]): string[] {
  return rows.map(({ code }) => code);
}

describe('sortedRows', () => {
  test('the whole stays on top and what has no figure comes last, whichever way it goes', () => {
    const by = (sortBy: string | undefined, isDescending: boolean) =>
      codes(sortedRows(TABLE, { sortBy, isDescending }));
    expect(by('2020-06', true)).toEqual(['city', 'b', 'c', 'a']);
    expect(by('2020-06', false)).toEqual(['city', 'c', 'b', 'a']);
    expect(by('2020-05', true)).toEqual(['city', 'a', 'b', 'c']);
    expect(by(undefined, true)).toEqual(['city', 'a', 'b', 'c']);
    expect(by('2019-01', true)).toEqual(['city', 'a', 'b', 'c']);
  });
});

describe('pickedRows', () => {
  test('those chosen, in the order of the table', () => {
    expect(codes(pickedRows(TABLE.rows, ['c', 'city', 'gone'], false))).toEqual(['city', 'c']);
    expect(codes(pickedRows(TABLE.rows, [], false))).toEqual([]);
  });

  test('unasked, the whole only where its parts are on its scale', () => {
    expect(codes(pickedRows(TABLE.rows, undefined, false))).toEqual(['a', 'b', 'c']);
    expect(codes(pickedRows(TABLE.rows, undefined, true))).toEqual(['city', 'a', 'b', 'c']);
    expect(codes(pickedRows([row('city', [1], 'whole'), row('a', [null])], undefined, false))).toEqual([
      'city',
    ]);
  });

  test('at most eight', () => {
    const many = Array.from({ length: 12 }, (_, index) => row(String(index), [index]));
    expect(pickedRows(many, codes(many), false)).toHaveLength(8);
  });
});
