import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readLayoutBytes } from '../read-layout.ts';

function sheet(name: string, title: string, [first, second]: [number, number]) {
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }];
  const rows = [
    [title, ''],
    ['区县', '累计'],
    ['渝中区', first],
    ['江北区', second],
  ];
  return { name, rows, merges };
}

describe('a workbook of monthly sheets', () => {
  test('each sheet is of its own month, whatever month the file’s name gives', async () => {
    const title = '2020年城镇新增就业（单位：人）';
    const bytes = await writeXlsx({
      sheets: [
        sheet('1—2月', title, [600, 500]),
        sheet('3月', title, [900, 800]),
        { ...sheet('去年', '2019年12月城镇新增就业（单位：人）', [9000, 8000]), hidden: true },
      ],
    });
    expect(await readLayoutBytes(bytes, { fileName: '城镇新增就业2020年3月.xlsx' })).toEqual({
      tables: ['district-table | 2020-02 | —', 'district-table | 2020-03 | —'],
      drafts: [
        '1—2月!B3 urban-new-jobs 500103 2020-02 ytd 600',
        '1—2月!B4 urban-new-jobs 500105 2020-02 ytd 500',
        '3月!B3 urban-new-jobs 500103 2020-03 ytd 900',
        '3月!B4 urban-new-jobs 500105 2020-03 ytd 800',
      ],
      problems: ['sheet.hidden@去年!A1'],
    });
  });

  test('a title of another month than the sheet’s name is a question', async () => {
    const bytes = await writeXlsx({
      sheets: [sheet('4月', '2020年5月城镇新增就业（单位：人）', [1200, 1100])],
    });
    const { problems } = await readLayoutBytes(bytes, { fileName: '月报.xlsx' });
    expect(problems).toEqual(['period.disagrees@file']);
  });
});
