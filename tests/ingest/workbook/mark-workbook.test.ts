import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { type Cover, markPlainSheets, markWorkbook } from '#server/ingest/workbook/mark-workbook.ts';

const COVER: Cover = {
  name: '退回说明',
  widths: [10, 20],
  rows: [
    { cells: ['退回说明'], look: 'title' },
    { cells: [1, '6月!C4'], look: 'error', leadsTo: { at: 1, mark: { sheet: '6月', row: 4, column: 3 } } },
  ],
};
const MARK = { sheet: '6月', row: 4, column: 3, severity: 'error', text: '不是可读的数' } as const;

const original = () =>
  writeXlsx({
    sheets: [
      {
        name: '6月',
        rows: [
          ['2020年6月新增就业', null, null],
          ['单位：人', null, null],
          ['区县', '本月', '累计'],
          ['渝中区', 100, '约2000'],
          ['合计', 300, 3000],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        cells: new Map([
          ['3,1', { style: { numFmt: '#,##0' } }],
          ['4,1', { formula: 'SUM(B4:B4)', formulaResult: 300 }],
        ]),
      },
      { name: '附注', rows: [['快报数']], hidden: true },
    ],
  });

describe('markWorkbook', () => {
  test('colours the cell and says why in a comment; everything else stays', async () => {
    const marked = await markWorkbook(await original(), COVER, [MARK]);
    const { sheets } = await readXlsx(marked, { readStyles: true });
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['退回说明', false],
      ['6月', false],
      ['附注', true],
    ]);
    const sheet = sheets[1];
    expect(sheet?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }]);
    expect(sheet?.rows[3]).toEqual(['渝中区', 100, '约2000']);
    expect(sheet?.cells?.get('3,2')).toMatchObject({
      value: '约2000',
      style: { fill: { pattern: 'solid', fgColor: { rgb: 'FFC7CE' } } },
      comment: { author: '晴雨 Qingyu', text: '不是可读的数' },
    });
    expect(sheet?.cells?.get('3,1')?.style?.numFmt).toBe('#,##0');
    expect(sheet?.cells?.get('4,1')).toMatchObject({ formula: 'SUM(B4:B4)', formulaResult: 300 });
  });

  test('leads from the list to the cell', async () => {
    const { sheets } = await readXlsx(await markWorkbook(await original(), COVER, [MARK]), {
      readStyles: true,
    });
    expect(sheets[0]?.rows).toEqual([
      ['退回说明', null],
      [1, '6月!C4'],
    ]);
    expect(sheets[0]?.cells?.get('1,1')?.hyperlink?.location).toBe("'6月'!C4");
  });

  test('puts a new cover in the place of the old one', async () => {
    const once = await markWorkbook(await original(), COVER, [MARK]);
    const { sheets } = await readXlsx(await markWorkbook(once, COVER, []));
    expect(sheets.map(({ name }) => name)).toEqual(['退回说明', '6月', '附注']);
  });

  test('marks an empty cell beyond the end of its row', async () => {
    const mark = { ...MARK, sheet: '', row: 2, column: 3, severity: 'warning' } as const;
    const { sheets } = await readXlsx(await markWorkbook(await original(), COVER, [mark]), {
      readStyles: true,
    });
    const cell = sheets[1]?.cells?.get('1,2');
    expect(cell?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFEB9C' } });
    expect(cell?.comment?.text).toBe('不是可读的数');
  });
});

describe('markPlainSheets', () => {
  test('writes texts as texts, never as formulas, and numbers only where they read back the same', async () => {
    const rows = [['=1+1', '@SUM(A1)', '007', '2020.10', '12.5', '-3', '']];
    const { sheets } = await readXlsx(await markPlainSheets([{ name: '报表', rows }], COVER, []), {
      readStyles: true,
    });
    const sheet = sheets[1];
    expect(sheet?.rows).toEqual([['=1+1', '@SUM(A1)', '007', '2020.10', 12.5, -3]]);
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
  });
});
