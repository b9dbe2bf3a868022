import { describe, expect, test } from 'vitest';
import { cellText, plottedValue, shownText, unitText } from '#client/features/explore/cell-text.ts';
import { exploreWords } from '#client/lib/explore-words.ts';

const zh = exploreWords('zh');
const en = exploreWords('en');
const jobs = { unit: '万人', decimals: 2, changes: 'ratio' } as const;
const rate = { unit: '%', decimals: 1, changes: 'difference' } as const;

describe('shownText', () => {
  test.each([
    [{ ...jobs, show: 'value' }, 34.21, '34.21', '万人'],
    [{ ...jobs, show: 'year-on-year' }, -0.1984, '−19.8', '%'],
    [{ ...jobs, show: 'period-on-period' }, 0.2, '+20.0', '%'],
    [{ ...jobs, show: 'share' }, 0.25, '25.0', '%'],
    [{ ...jobs, show: 'index' }, 120, '120.0', '基期＝100'],
    [{ ...rate, show: 'value' }, 5.7, '5.7', '%'],
    [{ ...rate, show: 'year-on-year' }, 0.6, '+0.6', '个百分点'],
    [{ ...rate, unit: '倍', decimals: 2, show: 'year-on-year' }, 0.06, '+0.06', '倍'],
  ] as const)('%j: %d', (table, shown, text, unit) => {
    expect([shownText(shown, table, 'zh'), unitText(table, 'zh', zh)]).toEqual([text, unit]);
  });

  test('English counts persons, in the cell as on the axis', () => {
    const table = { ...jobs, show: 'value' } as const;
    expect([
      shownText(34.21, table, 'en'),
      plottedValue(34.21, table, 'en'),
      unitText(table, 'en', en),
    ]).toEqual(['342,100', 342_100, 'persons']);
  });
});

describe('cellText', () => {
  test('a reason where there is no number', () => {
    const table = { ...jobs, show: 'year-on-year' } as const;
    expect(cellText({ value: 1, shown: null, why: 'no-prior' }, table, 'zh', zh)).toBe('无对比期');
  });
});
