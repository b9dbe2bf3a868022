import { describe, expect, test } from 'vitest';
import {
  exactFigure,
  figureText,
  formatBytes,
  formatInstant,
  formatPeriod,
  formatSpan,
  pointsText,
  shownValue,
  unitWord,
} from '#client/lib/format.ts';

describe(figureText, () => {
  test('Chinese keeps the display unit', () => {
    expect(figureText({ value: 34.21, unit: '万人', decimals: 2 }, 'zh')).toBe('34.21 万人');
  });

  test('English counts ten-thousands out', () => {
    // 34.21 × 10 000 = 342 100
    expect(figureText({ value: 34.21, unit: '万人', decimals: 2 }, 'en')).toBe('342,100 persons');
  });

  test('English shows no digit that rounding took away', () => {
    // 3.593333 rounds to 3.59, that is 35 900 and not 35 933
    expect(figureText({ value: 3.593333, unit: '万人', decimals: 2 }, 'en')).toBe('35,900 persons');
  });

  test('percent stands without a space', () => {
    expect(figureText({ value: 5.94285714, unit: '%', decimals: 1 }, 'en')).toBe('5.9%');
  });
});

describe(exactFigure, () => {
  test('every stored digit in both languages', () => {
    expect([exactFigure(34.215, '万人', 'zh'), exactFigure(34.215, '万人', 'en')]).toEqual([
      '34.215 万人',
      '342,150 persons',
    ]);
  });
});

describe(shownValue, () => {
  test('charts plot the number the figure shows', () => {
    expect([shownValue(34.21, '万人', 'zh'), shownValue(34.21, '万人', 'en')]).toEqual([34.21, 342_100]);
  });
});

describe(unitWord, () => {
  test('an unknown unit stands for itself', () => {
    expect([unitWord('万人次', 'en'), unitWord('万人次', 'zh'), unitWord('斗', 'en')]).toEqual([
      'person-times',
      '万人次',
      '斗',
    ]);
  });
});

describe(pointsText, () => {
  test('a difference of ratios in points with its sign', () => {
    expect([0.070333, -0.29, 0].map(pointsText)).toEqual(['+7.0', '−29.0', '0.0']);
  });
});

describe(formatPeriod, () => {
  test.each([
    ['2020-09', '2020 年 9 月', 'Sep 2020'],
    ['2020-01..02', '2020 年 1—2 月', 'Jan–Feb 2020'],
    ['2020-Q3', '2020 年 3 季度', 'Q3 2020'],
    ['2020-H2', '2020 年下半年', 'H2 2020'],
    ['2020', '2020 年', '2020'],
    ['soon', 'soon', 'soon'],
  ])('%s', (id, zh, en) => {
    expect([formatPeriod(id, 'zh'), formatPeriod(id, 'en')]).toEqual([zh, en]);
  });
});

describe(formatSpan, () => {
  test('a running total names the months it covers', () => {
    expect([
      formatSpan('2020-09', 'ytd', 'zh'),
      formatSpan('2020-09', 'period', 'zh'),
      formatSpan('2020-01', 'ytd', 'zh'),
      formatSpan('2020', 'ytd_mean', 'en'),
    ]).toEqual(['2020 年 1—9 月', '2020 年 9 月', '2020 年 1 月', 'Jan–Dec 2020']);
  });
});

describe(formatInstant, () => {
  test('an instant is shown on the clock of Beijing', () => {
    // 17:30 UTC is 01:30 of the next day there
    expect(formatInstant('2020-07-15T17:30:00.000Z')).toBe('2020-07-16 01:30');
  });

  test('what is no instant comes back as it is', () => {
    expect(formatInstant('soon')).toBe('soon');
  });
});

describe(formatBytes, () => {
  test('whole bytes, then one digit', () => {
    expect([879, 2048, 5_452_595].map(formatBytes)).toEqual(['879 B', '2 KiB', '5.2 MiB']);
  });
});
