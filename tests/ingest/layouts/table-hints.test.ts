import { describe, expect, test } from 'vitest';
import { readSheetText } from '../read-layout.ts';

describe('what the sender says of a table', () => {
  test('the region, and a row that is of a group', async () => {
    const text = '2020年6月就业主要指标,,\n指标,单位,累计\n城镇新增就业,万人,0.34\n就业见习,人,12\n';
    const asked = await readSheetText(text);
    expect(asked).toEqual({
      tables: ['indicator-rows | 2020-06 | —'],
      drafts: [],
      problems: ['region.missing@A1'],
    });
    const hints = {
      region: '永川',
      sheets: { '': { rows: { '3': { as: 'value', group: '农民工' }, '4': { as: 'ignored' } } } },
    } as const;
    expect(await readSheetText(text, { hints })).toEqual({
      tables: ['indicator-rows | 2020-06 | 500118'],
      drafts: ['C3 urban-new-jobs 500118/migrant-workers 2020-06 ytd 3400'],
      problems: [],
    });
  });

  test('the year, before what the title says', async () => {
    const text = '2020年城镇新增就业（单位：人）\n区县,累计\n渝中区,34000\n';
    const { drafts } = await readSheetText(text, { hints: { period: '2019' } });
    expect(drafts).toEqual(['B3 urban-new-jobs 500103 2019-12 ytd 34000']);
  });

  test.each(['abc', '2020-13'])('a period nobody can read, %s, is asked for again', async (period) => {
    const text = '2020年6月城镇新增就业（单位：人）\n区县,累计\n渝中区,34000\n';
    const { drafts, problems } = await readSheetText(text, { hints: { period } });
    expect([drafts, problems]).toEqual([[], ['period.unknown@B2']]);
  });

  test('the rows of the header and what each column is', async () => {
    const hints = {
      headerRows: [2],
      period: '2020-06',
      unit: '人',
      columns: { B: { as: 'value', indicator: 'urban-new-jobs', basis: 'ytd' }, C: { as: 'ignored' } },
    } as const;
    expect(await readSheetText('某表,,\n甲乙,,\n渝中区,18,17\n江北区,17,16\n', { hints })).toEqual({
      tables: ['district-table | 2020-06 | —'],
      drafts: ['B3 urban-new-jobs 500103 2020-06 ytd 18', 'B4 urban-new-jobs 500105 2020-06 ytd 17'],
      problems: [],
    });
  });

  test('a layout named that does not fit is refused, not tried', async () => {
    const text = '2020年6月城镇新增就业（单位：人）,\n区县,累计\n渝中区,18\n江北区,17\n';
    const { tables, problems } = await readSheetText(text, { hints: { layout: 'ministry-sheet' } });
    expect([tables, problems]).toEqual([[], ['layout.unrecognised@file']]);
  });
});

describe('periods and units of a table', () => {
  test('第三季度 beside 前三季度 is the quarter alone', async () => {
    const text = '2020年城镇新增就业（单位：人）,,\n区县,第三季度,前三季度\n渝中区,100,300\n江北区,200,400\n';
    expect((await readSheetText(text)).drafts).toEqual([
      'B3 urban-new-jobs 500103 2020-Q3 period 100',
      'C3 urban-new-jobs 500103 2020-09 ytd 300',
      'B4 urban-new-jobs 500105 2020-Q3 period 200',
      'C4 urban-new-jobs 500105 2020-09 ytd 400',
    ]);
  });

  test('2020年 and 2019年 under a title of 1—6月 are these months of each year', async () => {
    const text = '2020年1—6月城镇新增就业（单位：人）,,\n区县,2020年,2019年\n渝中区,18,17\n江北区,17,16\n';
    expect((await readSheetText(text)).drafts).toEqual([
      'B3 urban-new-jobs 500103 2020-06 ytd 18',
      'C3 urban-new-jobs 500103 2019-06 ytd 17',
      'B4 urban-new-jobs 500105 2020-06 ytd 17',
      'C4 urban-new-jobs 500105 2019-06 ytd 16',
    ]);
  });

  test('a unit of the title that nobody knows is a question', async () => {
    const text = '2020年6月城镇新增就业（单位：百人）,\n区县,累计\n渝中区,18\n江北区,17\n';
    expect(await readSheetText(text)).toEqual({
      tables: ['district-table |  | —'],
      drafts: [],
      problems: ['unit.unknown@B2'],
    });
  });

  test('累计 of a rate that is another figure than 本月 is a question', async () => {
    const text =
      '渝中区2020年6月月报,,,\n指标,单位,本月,累计\n城镇登记失业率,%,4.3,4.2\n城镇新增就业,人,1,2\n';
    expect(await readSheetText(text)).toEqual({
      tables: ['indicator-rows | 2020-06 | 500103'],
      drafts: [
        'C3 registered-unemployment-rate 500103 2020-06 period 4.3',
        'C4 urban-new-jobs 500103 2020-06 period 1',
        'D4 urban-new-jobs 500103 2020-06 ytd 2',
      ],
      problems: ['basis.unknown@D3'],
    });
  });
});
