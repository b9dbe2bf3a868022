import { describe, expect, test } from 'vitest';
import { periodKey } from '#domain/period.ts';
import type { ChangeRule } from '#domain/rule.ts';
import { readRule } from '#domain/rules/read-rule.ts';
import { at } from '../support.ts';
import { aRule, aSeries, anIndicator, someFacts, wordsOf } from './rule-support.ts';

const CHANGE: ChangeRule = {
  kind: 'change',
  from: 'year-ago',
  years: 3,
  measure: 'difference',
  side: 'below',
  lines: [{ level: 'blue', value: -1, inclusive: true }],
  recovery: 0,
};
const indicator = anIndicator({ measure: 'flow', displayUnit: '人' });
const totals = (values: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([period, value]) => [periodKey(at(period)), value]));

describe('readRule, 同比 of months worked out from totals', () => {
  // Months of 2019 as stored: 5 3 4; of 2020: 4 4 4.
  const series = aSeries({
    ytd: { '2019-01': 5, '2019-02': 8, '2019-03': 12, '2020-01': 4, '2020-02': 8, '2020-03': 12 },
  });
  const read = (comparableTotals?: ReadonlyMap<number, number>): string[] =>
    readRule(aRule(CHANGE), someFacts({ indicator, series, comparableTotals })).map(wordsOf).slice(-3);

  test('is against the stored months where no total came with a comparable one', () => {
    expect(read()).toEqual(['2020-01 -1 blue', '2020-02 1 clear', '2020-03 0 clear']);
  });

  // As comparable 3 and 8: the months 3 and 5.
  test('is against the months that the comparable totals give', () => {
    const comparable = totals({ '2020-01': 3, '2020-02': 8, '2020-03': 11 });
    expect(read(comparable)).toEqual(['2020-01 1 clear', '2020-02 -1 blue', '2020-03 1 clear']);
  });

  test('has no base where only one of the two totals came with one', () => {
    expect(read(totals({ '2020-02': 8 }))).toEqual(['2020-01 -1 blue', '2020-02 no-base', '2020-03 no-base']);
  });

  test('of a joint January–February is against the comparable total to February', () => {
    const joint = aSeries({ ytd: { '2019-02': 8, '2020-02': 8 } });
    const facts = someFacts({ indicator, series: joint, comparableTotals: totals({ '2020-02': 9.5 }) });
    expect(readRule(aRule(CHANGE), facts).map(wordsOf).at(-1)).toBe('2020-01..02 -1.5 blue');
  });
});
