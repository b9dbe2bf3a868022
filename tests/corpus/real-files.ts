import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#tests/run/command.ts';

/** Real files that may not be copied into the project; read where their folder lies beside it. */
export const REAL_FILES = join(ROOT, '../shared/corpus');

/** A cell looked up in a real file by hand: address, a name of its row, period, basis, unit, value. */
export type Spot = readonly [
  cell: string,
  row: string,
  period: string | null,
  basis: string | null,
  unit: string | null,
  value: number | null,
];

/** What a real file holds, counted and looked up by hand. */
export interface RealFile {
  /** How its name begins. */
  readonly prefix: string;
  /** Cells of each table: rows of values × columns of values. */
  readonly cells: readonly number[];
  readonly missing: number;
  /** Numbers in a text file that are no values: years down, second notations of time, marks of footnotes. */
  readonly besides: number;
  readonly spots: readonly Spot[];
}

export const REAL: readonly RealFile[] = [
  {
    prefix: '01_',
    cells: [258 * 6],
    missing: 0,
    besides: 0,
    spots: [
      ['B4', '2021年5月', '2021-05', 'period', '亿元', 2_275_538.07],
      ['G261', '1999年12月', '1999-12', null, '%', 20.1],
    ],
  },
  {
    prefix: '03_',
    cells: [31 * 48],
    missing: 0,
    besides: 48,
    spots: [
      ['K2', '浙江', '2016-10', null, null, 103.9],
      ['AW32', '新疆', '2019-12', null, null, 107.1953],
    ],
  },
  {
    prefix: '05_',
    cells: [31 * 3],
    missing: 31,
    besides: 0,
    spots: [
      ['B5', '北京市', '2020-03', null, null, null],
      ['D35', '新疆维吾尔自治区', '2020-01', null, null, 103.7],
    ],
  },
  {
    prefix: '07_',
    cells: [31 * 10],
    missing: 0,
    besides: 0,
    spots: [['B5', '北京市', '2024', 'period', '万人', 2183]],
  },
  {
    prefix: '09_',
    cells: [31 * 20],
    missing: 403,
    besides: 0,
    spots: [['C5', '北京市', '2024', null, '%', -4.7]],
  },
  {
    prefix: '11_',
    cells: [31 * 25],
    missing: 0,
    besides: 0,
    spots: [['B5', '北京市', '2017', null, '亿元', 28_014.94]],
  },
  {
    prefix: '12_',
    cells: [31 * 25],
    missing: 0,
    besides: 0,
    spots: [['Z32', '新疆维吾尔自治区', '1993', null, null, 495.25]],
  },
  {
    prefix: '13_',
    cells: [31 * 5],
    missing: 31,
    besides: 0,
    spots: [['B2', '北京市', '2023', null, null, null]],
  },
  {
    prefix: '15_',
    cells: [6 * 10],
    missing: 0,
    besides: 0,
    spots: [
      ['B2', '国民总收入(亿元)', '2024', null, '亿元', 1_339_672],
      ['K7', '人均国内生产总值(元)', '2015', null, '元', 50_912],
    ],
  },
  {
    prefix: '17_',
    cells: [352],
    missing: 0,
    besides: 0,
    spots: [['C353', '马蜂窝', '2022-08', null, null, 7557]],
  },
  {
    prefix: '19_',
    cells: [4 * 21, 21 * 4, 19 * 2],
    missing: 4 + 4,
    besides: 0,
    spots: [
      ['D4', '汽车制造业出口交货值当期值(亿元)', '2020-02', 'period', '亿元', null],
      ['V7', '汽车制造业出口交货值累计增长(%)', '2018-06', 'ytd', '%', 9],
      ['B11', '2018年10月', '2018-10', 'ytd', '亿元', 3139],
      ['C52', '2020年4月', '2020-04', null, '%', -6.2],
    ],
  },
  {
    prefix: '21_',
    cells: [11 * 12],
    missing: 0,
    besides: 0,
    spots: [
      ['C4', '国内生产总值当季值(亿元)', '2019-Q4', 'period', '亿元', 278_019.7],
      ['C5', '国内生产总值累计值(亿元)', '2019-12', 'ytd', '亿元', 990_865.1],
    ],
  },
  {
    prefix: '23_',
    cells: [62 * 20],
    // Of 31 provinces 18 years of one name and 2 of the other.
    missing: 31 * 2 + 31 * 18,
    besides: 0,
    spots: [
      ['G2', '北京', '2007', null, '亿元', 1649.5],
      ['F54', '重庆', '2006', null, '亿元', 594.25],
    ],
  },
  {
    prefix: '25_',
    cells: [1040, 170, 605, 490, 1080, 594, 360, 500, 200, 126, 240],
    missing: 10 + 6 + 9 + 18 + 80,
    besides: 0,
    spots: [
      ['C5', '2025-10-01', '2025-10', null, '亿元', -154],
      ['AH2', '制造业固定资产投资额累计增长(%)', '2023-03', 'ytd', '%', 7],
      ['J122', '2015-12-01', '2015-12', null, '%', 4.79],
      ['C6', '总值', '2025-11', 'ytd', '万元', 4_120_763_635],
      ['H6', '总值', '2025-11', 'ytd', '%', 3.6],
      ['K6', '总值', '2024-11', null, '万元', 375_063_353],
      ['C4', '上海', '2025-11', null, null, 100.1],
    ],
  },
  {
    prefix: 'foreign_01_',
    cells: [2691],
    missing: 0,
    besides: 0,
    spots: [['J2', 'Austria', '2021-12', null, '%', 4.5]],
  },
  {
    prefix: 'foreign_02_',
    cells: [85 * 10],
    missing: 0,
    besides: 85 + 21,
    spots: [
      ['B2', '1941', '1941', null, null, 99_900],
      ['D2', '1941', '1941', null, '%', 56],
    ],
  },
  {
    prefix: 'foreign_10_',
    cells: [77 * 3],
    missing: 0,
    besides: 77 * 2,
    spots: [['D2', '2004-12-01', '2004-12', null, null, 72.2]],
  },
  {
    prefix: 'foreign_24_',
    cells: [51 * 39],
    missing: 0,
    besides: 0,
    spots: [['U27', 'Missouri', '1999', null, null, 3.3]],
  },
  {
    prefix: 'foreign_25_',
    cells: [23 * 15],
    missing: 3,
    besides: 0,
    spots: [
      ['B13', '2000', '2000-01', null, '%', 2],
      ['P35', '2022', '2022-H2', null, '%', null],
    ],
  },
];

/** The names of the real files at hand, each with what it holds; none where the folder is not there. */
export function realFiles(): { file: string; expected: RealFile }[] {
  if (!existsSync(REAL_FILES)) return [];
  const names = readdirSync(REAL_FILES).toSorted();
  return REAL.flatMap((expected) => {
    const file = names.find((name) => name.startsWith(expected.prefix));
    return file === undefined ? [] : [{ file, expected }];
  });
}

export function realBytes(file: string): Uint8Array {
  return readFileSync(join(REAL_FILES, file));
}
