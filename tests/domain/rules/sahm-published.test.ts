import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDecimal, roundHalfUp } from '#domain/decimal.ts';
import { periodId } from '#domain/period.ts';
import type { MomentumRule } from '#domain/rule.ts';
import { readRule } from '#domain/rules/read-rule.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';
import type { WarningInput } from '#domain/warning.ts';
import { aRule, aSeries, someFacts } from './rule-support.ts';

const file = new URL('../../fixtures/published/us-unemployment.csv', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([period = '', rate = '', indicator = '']) => ({ period, rate: parseDecimal(rate), indicator }));

const SAHM: MomentumRule = {
  kind: 'momentum',
  measure: 'low',
  fewestMonths: 2,
  side: 'above',
  lines: [{ level: 'orange', value: 0.5, inclusive: true }],
  recovery: 0.1,
};
const facts = someFacts({
  series: aSeries({
    period: Object.fromEntries(
      rows.flatMap(({ period, rate }) => (rate === undefined ? [] : [[period, rate]])),
    ),
  }),
});
const readings = new Map(readRule(aRule(SAHM), facts).map((input) => [periodId(input.period), input]));

/** The statistic as it is published: two places, half up. */
function printed(input: WarningInput | undefined): string | undefined {
  return input?.kind === 'value' ? roundHalfUp(input.value, 2).toFixed(2) : input?.kind;
}

describe('the Sahm indicator over the published unemployment rate of the United States', () => {
  const published = rows.filter(({ indicator }) => indicator !== '');

  test('is the published one to the published digit, in every month it was published for', () => {
    expect(published).toHaveLength(610);
    expect(published.map(({ period }) => [period, printed(readings.get(period))])).toEqual(
      published.map(({ period, indicator }) => [period, indicator]),
    );
  });

  test('breaches 0.50 in the month that is exactly 0.50, where doubles give less', () => {
    expect(readings.get('1957-10')).toMatchObject({ value: 0.5, level: 'orange' });
    expect(published.filter(({ indicator }) => indicator === '0.50').map(({ period }) => period)).toEqual(
      published.filter(({ period }) => printed(readings.get(period)) === '0.50').map(({ period }) => period),
    );
  });

  test('cannot be said before the series is long enough, nor of a month without a survey', () => {
    expect(readings.get('1949-02')).toMatchObject({ kind: 'error', reason: 'too-short' });
    expect(readings.get('2025-10')).toMatchObject({ kind: 'missing' });
  });

  test('takes the months there are around the hole of October 2025, unless all three are asked for', () => {
    // November: (4.4 + 4.5) ÷ 2 = 4.45 over the 4.1 of December 2024 to February 2025.
    expect(printed(readings.get('2025-11'))).toBe('0.35');
    const strict = readRule(aRule({ ...SAHM, fewestMonths: 3 }), facts);
    const holes = strict.filter((input) => input.kind === 'error' && input.reason === 'hole');
    expect(holes.map(({ period }) => periodId(period))[0]).toBe('2025-11');
  });

  test('opens warnings in the months known for it', () => {
    const { episodes } = traceRule(aRule(SAHM, { releasePeriods: 2 }), facts);
    expect(episodes.map(({ openedPeriod }) => periodId(openedPeriod))).toEqual([
      ...['1949-03', '1953-11', '1957-10', '1959-11', '1960-10', '1970-03', '1974-07', '1980-02'],
      ...['1981-11', '1990-10', '2001-06', '2003-07', '2008-02', '2020-04', '2024-07'],
    ]);
  });
});
