import { describe, expect, test } from 'vitest';
import { tableCsv } from '#client/charts/frame-export.ts';

describe(tableCsv, () => {
  test('a byte-order mark, quoted where needed, and an empty cell for what is missing', () => {
    const table = {
      columns: ['月份', '数值（%）'],
      rows: [
        ['2020-01', 5.3],
        ['2020-02', null],
        ['a,"b"', 6],
      ],
    };
    expect(tableCsv(table)).toBe('\uFEFF月份,数值（%）\r\n2020-01,5.3\r\n2020-02,\r\n"a,""b""",6\r\n');
  });
});
