import { describe, expect, test } from 'vitest';
import {
  findPeriods,
  type PeriodReading,
  readPeriod,
  withoutPeriods,
} from '#server/ingest/words/period-text.ts';

const month = (year: number | undefined, at: number): PeriodReading => ({
  year,
  from: at,
  to: at,
  said: 'month',
});
const over = (
  year: number | undefined,
  from: number,
  to: number,
  said: PeriodReading['said'] = 'span',
): PeriodReading => ({ year, from, to, said });

describe('readPeriod', () => {
  test.each<[string, PeriodReading]>([
    ['2020-06', month(2020, 6)],
    ['2020.06', month(2020, 6)],
    ['2020.10', month(2020, 10)],
    ['202006', month(2020, 6)],
    ['2020/6', month(2020, 6)],
    ['2020年6月', month(2020, 6)],
    ['二〇二〇年六月', month(2020, 6)],
    ['二○二○年一至六月', over(2020, 1, 6)],
    ['一九九八年十二月', month(1998, 12)],
    ['二零一九年上半年', over(2019, 1, 6, 'half')],
    ['２０２０年６月份', month(2020, 6)],
    ['2020 年 6 月末', month(2020, 6)],
    ['2020-06-30', month(2020, 6)],
    ['2020/6/1', month(2020, 6)],
    // Excel counts days from the end of 1899: 44012 is 30 June 2020.
    ['44012', month(2020, 6)],
    ['6月份', month(undefined, 6)],
    ['十二月', month(undefined, 12)],
    ['2020年1-6月', over(2020, 1, 6)],
    ['1—6月', over(undefined, 1, 6)],
    ['1～6月', over(undefined, 1, 6)],
    ['1至6月', over(undefined, 1, 6)],
    ['一至六月', over(undefined, 1, 6)],
    ['2020.1-6月', over(2020, 1, 6)],
    ['2020年1月—2020年6月', over(2020, 1, 6)],
    ['2020年1—6月累计', over(2020, 1, 6)],
    ['1—2月', over(undefined, 1, 2)],
    ['2020-01..02', over(2020, 1, 2, 'joint')],
    ['20200630', month(2020, 6)],
    ['2020 6月', month(2020, 6)],
    ['2020年前5个月', over(2020, 1, 5, 'until')],
    ['前11个月', over(undefined, 1, 11, 'until')],
    ['截至6月底', over(undefined, 1, 6, 'until')],
    ['截至2020年6月30日', over(2020, 1, 6, 'until')],
    ['截止2020年6月', over(2020, 1, 6, 'until')],
    ['前三季度', over(undefined, 1, 9, 'until')],
    ['2020年前三季度', over(2020, 1, 9, 'until')],
    ['一季度', over(undefined, 1, 3, 'quarter')],
    ['第2季度', over(undefined, 4, 6, 'quarter')],
    ['2020年第三季度', over(2020, 7, 9, 'quarter')],
    ['2020Q1', over(2020, 1, 3, 'quarter')],
    ['2020-Q4', over(2020, 10, 12, 'quarter')],
    ['上半年', over(undefined, 1, 6, 'half')],
    ['2020年下半年', over(2020, 7, 12, 'half')],
    ['2020-H1', over(2020, 1, 6, 'half')],
    ['2020年', over(2020, 1, 12, 'year')],
    ['2020', over(2020, 1, 12, 'year')],
    ['2020年度', over(2020, 1, 12, 'year')],
  ])('%j', (text, reading) => {
    expect(readPeriod(text)).toEqual(reading);
  });

  test.each([
    '',
    '上个月',
    '2020年13月',
    '2020.1',
    '20200',
    '2020-06-15',
    '6—1月',
    '31个大城市',
    '13',
    '渝中区',
  ])('%j is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});

describe('findPeriods', () => {
  test.each<[string, PeriodReading[]]>([
    ['2020年1—6月全市城镇新增就业完成情况表', [over(2020, 1, 6)]],
    ['表3  重点群体就业情况（截至9月底）', [over(undefined, 1, 9, 'until')]],
    ['2020年区县就业情况（截至6月底）', [over(2020, 1, 12, 'year'), over(undefined, 1, 6, 'until')]],
    ['2020年上半年（1—6月）', [over(2020, 1, 6, 'half'), over(undefined, 1, 6)]],
    ['2020年6月各区县城镇新增就业情况表.xls.csv', [month(2020, 6)]],
    ['jobs-2020-06.csv', [month(2020, 6)]],
    ['就业月报202006.csv', [month(2020, 6)]],
    ['城镇调查失业率（6月份）', [month(undefined, 6)]],
    ['渝府办发〔2020〕52号', []],
    ['16—24岁人口', []],
    ['2020年第26周就业快报', []],
    ['2020年6月上旬', []],
    ['2020年1月1日至2020年6月30日', [over(2020, 1, 6)]],
    ['2020年1月1日—6月30日就业情况', [over(2020, 1, 6)]],
    ['2020年1月1日至6月15日', [month(2020, 1), month(2020, 6)]],
    // Where a running total begins is no month of its own.
    ['1月至本月累计', []],
    ['1-本月累计', []],
    ['自1月1日起累计', []],
    ['2020年1月份以来', []],
    ['一月至今', []],
    ['11月至本月', [month(undefined, 11)]],
    ['1月至6月', [over(undefined, 1, 6)]],
    ['export_20200703.csv', []],
  ])('%j', (text, readings) => {
    expect(findPeriods(text)).toEqual(readings);
  });
});

describe('withoutPeriods', () => {
  test('leaves the other words', () => {
    expect(withoutPeriods('2020年1—6月累计完成')).toBe('累计完成');
  });
});

describe('readPeriod, English and international forms', () => {
  test.each<[string, PeriodReading]>([
    ['Jan', month(undefined, 1)],
    ['May', month(undefined, 5)],
    ['Sept. 2021', month(2021, 9)],
    ['2020 Jan', month(2020, 1)],
    ['Jan-20', month(2020, 1)],
    ['2020M01', month(2020, 1)],
    ['20年3月', month(2020, 3)],
    ['98年12月', month(1998, 12)],
    ['2025-10-01 00:00:00', month(2025, 10)],
    ['Jan-Mar 2020', over(2020, 1, 3, 'quarter')],
    ['Jan-Jun 2020', over(2020, 1, 6)],
    ['1Q20', over(2020, 1, 3, 'quarter')],
    ['Q3', over(undefined, 7, 9, 'quarter')],
    ['HALF2', over(undefined, 7, 12, 'half')],
    ['2020-S1', over(2020, 1, 6, 'half')],
    ['Annual', over(undefined, 1, 12, 'year')],
  ])('%j', (text, reading) => {
    expect(readPeriod(text)).toEqual(reading);
  });

  test.each(['Year', 'Mayor', '2020-21', 'Marital status', '20-Jan'])('%j is none', (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });
});
