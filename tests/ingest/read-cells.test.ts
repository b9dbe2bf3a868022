import { describe, expect, test } from 'vitest';
import { type CellRead, readCells } from '#server/ingest/read-cells.ts';
import { makeXlsx, rowsXml } from '#tests/support/make-xlsx.ts';
import { fixtureBytes } from './read-fixture.ts';

async function cellsOf(text: string, fileName = 'sheet.csv'): Promise<readonly CellRead[]> {
  return (await readCells(new TextEncoder().encode(text), fileName)).tables.flatMap(({ cells }) => cells);
}

describe('readCells', () => {
  test('a district table: labels, period, basis, unit, text and value of every cell', async () => {
    const { encoding, tables, refused } = await readCells(fixtureBytes('clean-district-table.csv'), 'a.csv');
    expect({ encoding, refused, tables: tables.length }).toEqual({
      encoding: 'utf-8',
      refused: false,
      tables: 1,
    });
    const [table] = tables;
    expect(table).toMatchObject({
      sheet: '',
      title: '2020年1—6月全市城镇新增就业完成情况表',
      headerRows: [3, 4],
    });
    expect(table?.cells.find(({ cell }) => cell === 'F7')).toEqual({
      cell: 'F7',
      row: ['渝中区'],
      column: ['累计', '人数'],
      period: '2020-06',
      basis: 'ytd',
      unit: '人',
      reported: '4,200',
      value: 4200,
      missing: null,
    });
    expect(table?.cells.find(({ cell }) => cell === 'E10')).toMatchObject({
      row: ['綦江区'],
      column: ['本月', '同比(%)'],
      unit: '%',
      reported: '…',
      value: null,
      missing: 'below-unit',
    });
  });

  test('tables of a hidden sheet are read and marked', async () => {
    const rows = rowsXml([
      ['区县', '本月'],
      ['渝中区', 1],
      ['江北区', 2],
    ]);
    const book = makeXlsx([
      { name: '明细', xml: rows },
      { name: '去年', xml: rows, state: 'hidden' },
    ]);
    const { tables } = await readCells(book, 'book.xlsx');
    expect(tables.map(({ sheet, hidden, cells }) => [sheet, hidden, cells.length])).toEqual([
      ['明细', undefined, 2],
      ['去年', true, 2],
    ]);
  });

  test('a tidy table: the labels of the row, the value’s header', async () => {
    expect((await cellsOf(Buffer.from(fixtureBytes('clean-tidy.csv')).toString()))[2]).toEqual({
      cell: 'G4',
      row: ['城镇新增就业', '渝中', '高校毕业生', '制造业'],
      column: ['value'],
      period: '2020-06',
      basis: 'ytd',
      unit: '人',
      reported: '420',
      value: 420,
      missing: null,
    });
  });

  test('tables nobody can load are read too', async () => {
    const text =
      '数据库：分省年度数据\n指标：年末人口(万人)\n时间：最近2年\n地区,2019年,2018年\n甲省,2190,\n乙省,1384.5,1383\n注：示例。\n';
    expect(
      (await cellsOf(text)).map(({ cell, row, period, unit, value, missing }) => [
        cell,
        row[0],
        period,
        unit,
        value,
        missing,
      ]),
    ).toEqual([
      ['B5', '甲省', '2019', '万人', 2190, null],
      ['C5', '甲省', '2018', '万人', null, 'not-reported'],
      ['B6', '乙省', '2019', '万人', 1384.5, null],
      ['C6', '乙省', '2018', '万人', 1383, null],
    ]);
  });

  test('2016.1 beside 2016.01 is October', async () => {
    const periods = (await cellsOf('省份,2016.01,2016.09,2016.1,2016.11\n甲省,1,2,3,4\n')).map(
      ({ period }) => period,
    );
    expect(periods).toEqual(['2016-01', '2016-09', '2016-10', '2016-11']);
  });

  test('the unit may stand in the row', async () => {
    expect(
      (await cellsOf('指标,2020年,2019年\n生产总值(亿元),25002.79,23605.77\n人均(元),78170,75828\n'))[2],
    ).toMatchObject({
      unit: '元',
      value: 78_170,
    });
  });

  test('each table of a sheet by itself', async () => {
    const { tables } = await readCells(fixtureBytes('several-tables.csv'), 'a.csv');
    expect(tables.map(({ title, headerRows, cells }) => [title, headerRows, cells.length])).toEqual([
      ['2020年5月城镇新增就业情况（单位：人）', [2], 2],
      ['2020年6月城镇新增就业情况（单位：人）', [7], 2],
    ]);
  });

  test('a file without a table is refused with what was looked for', async () => {
    const { refused, problems } = await readCells(new TextEncoder().encode('通知\n请按时报送。\n'), 'a.csv');
    expect([refused, problems.map(({ code }) => code)]).toEqual([true, ['layout.unrecognised']]);
  });

  test('a broken workbook is refused with its way out', async () => {
    const { refused, problems } = await readCells(Uint8Array.of(0x50, 0x4b, 3, 4), 'a.csv');
    expect([refused, problems[0]?.code]).toEqual([true, 'file.damaged']);
  });
});
