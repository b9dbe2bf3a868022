import { describe, expect, test } from 'vitest';
import { headerPaths } from '#server/ingest/layouts/grid/header-paths.ts';
import { findTables } from '#server/ingest/layouts/grid/table-shape.ts';

const rowsOf = (text: string): string[][] => text.split('\n').map((line) => line.split(','));

describe('headerPaths', () => {
  test('fills merged headings to the right over columns with headings of their own', () => {
    const rows = rowsOf('区县,目标,本月,,累计,,排名\n,,人数,同比,人数,同比,');
    expect(headerPaths(rows, { width: 7, labelColumns: 1 })).toEqual([
      ['区县'],
      ['目标'],
      ['本月', '人数'],
      ['本月', '同比'],
      ['累计', '人数'],
      ['累计', '同比'],
      ['排名'],
    ]);
  });
});

describe('findTables', () => {
  test('titles, two header rows, column numbers, groups and remarks', () => {
    const text =
      '2020年1—6月情况表,,,\n填报日期：7月3日,单位：人,,\n序号,区县,本月,累计\n甲,乙,1,2\n,中心城区,,\n1,渝中区,1,2\n2,江北区,3,4\n注：示例,,,';
    expect(findTables(rowsOf(text))).toEqual([
      {
        titleRows: [0, 1],
        headerRows: [2, 3],
        bodyRows: [4, 5, 6, 7],
        labelColumns: 2,
        width: 4,
        paths: [['序号'], ['区县'], ['本月'], ['累计']],
      },
    ]);
  });

  test('years across are a header, values like years are not', () => {
    const text = '地区,2019,2020\n甲,2010,2020\n乙,1999,2001';
    expect(findTables(rowsOf(text))[0]).toMatchObject({ headerRows: [0], bodyRows: [1, 2], labelColumns: 1 });
  });

  test('first rows that give only reasons belong to the body', () => {
    const text = '标题,,\n区县,本月,失业率\n甲,—,未报\n乙,5,/\n丙,6,4.1';
    expect(findTables(rowsOf(text))[0]).toMatchObject({ headerRows: [1], bodyRows: [2, 3, 4] });
  });

  test('a title of two cells is no header', () => {
    const text = '附件1,2020年6月情况表\n区县,本月,累计,目标,排名\n甲,1,2,3,1\n乙,2,3,4,2';
    expect(findTables(rowsOf(text))[0]).toMatchObject({ titleRows: [0], headerRows: [1] });
  });

  test('a header that comes again begins another table, with the title over it', () => {
    const text = '5月,\n区县,累计\n甲,1\n乙,2\n,\n6月,\n区县,累计\n甲,3\n乙,4';
    expect(
      findTables(rowsOf(text)).map(({ titleRows, headerRows, bodyRows }) => [
        titleRows,
        headerRows,
        bodyRows,
      ]),
    ).toEqual([
      [[0], [1], [2, 3]],
      [[5], [6], [7, 8]],
    ]);
  });

  test('words alone are no table', () => {
    expect(findTables(rowsOf('甲,乙\n丙,丁'))).toEqual([]);
  });
});
