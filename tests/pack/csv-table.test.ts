import { describe, expect, test } from 'vitest';
import { formatCsvLine, readCsvLines } from '#server/pack/csv-table.ts';

describe('readCsvLines', () => {
  test('says on which line of the file each row starts', () => {
    expect(readCsvLines('a,b\n1,"x\ny"\n\n2,"he said ""so"""\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 5, cells: ['2', 'he said "so"'] },
    ]);
  });

  test('reads lines that end in CR LF', () => {
    expect(readCsvLines('a,b\r\n1,2\r\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });

  test('is empty for an empty text', () => {
    expect(readCsvLines('')).toEqual([]);
  });
});

describe('formatCsvLine', () => {
  test('quotes only where it must', () => {
    expect(formatCsvLine(['a', 'b,c', 'say "x"', ''])).toBe('a,"b,c","say ""x""",');
  });
});
