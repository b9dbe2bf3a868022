import { describe, expect, test } from 'vitest';
import { monthOf, periodKey } from '#domain/period.ts';
import { readRule } from '#domain/rules/read-rule.ts';
import type { RuleCondition } from '#domain/rule.ts';
import { aRule, aSeries, someFacts, wordsOf } from './rule-support.ts';

const lined = {
  side: 'above' as const,
  recovery: 0,
  lines: [{ level: 'yellow' as const, value: 0.5, inclusive: true }],
};
const CHANGES: Record<string, RuleCondition> = {
  'the month before': { kind: 'change', from: 'previous', years: 1, measure: 'difference', ...lined },
  'the year before': { kind: 'change', from: 'year-ago', years: 1, measure: 'difference', ...lined },
  'a run': { kind: 'run', from: 'previous', worse: 'rising', ...lined },
};
const series = aSeries({
  period: { '2024-11': 4.9, '2024-12': 4.9, '2025-10': 5, '2025-11': 5.6, '2025-12': 6.2 },
});

function said(condition: RuleCondition | undefined, landChanges: readonly string[], priors = {}): string[] {
  if (!condition) throw new Error('no such change');
  const comparablePriors = new Map(
    Object.entries(priors).map(([month, value]) => [periodKey(monthOf(2025, Number(month))), Number(value)]),
  );
  const facts = someFacts({ series, landChanges, comparablePriors });
  return readRule(aRule(condition), facts).slice(-3).map(wordsOf);
}

describe('a region whose land changed on 2025-11-06', () => {
  // After it only what lies behind the change itself counts: 6.2 after 5.6, one rise in a row.
  test.each([
    ['the month before', '2025-12 0.6 yellow'],
    ['the year before', '2025-12 land-changed'],
    ['a run', '2025-12 1 yellow'],
  ])('%s is not looked back to across the change', (name, then) => {
    const [before, first, second] = said(CHANGES[name], ['2025-11-06']);
    expect(before).toBe(said(CHANGES[name], [])[0]);
    expect([first, second]).toEqual(['2025-11 land-changed', then]);
  });

  test('a comparable figure of last year that came with the value counts', () => {
    const [, first, second] = said(CHANGES['the year before'], ['2025-11-06'], { 11: 5 });
    expect(first).toBe(said(CHANGES['the year before'], [], { 11: 5 })[1]);
    expect(second).toBe('2025-12 land-changed');
  });

  test('a level is a level on any land', () => {
    const level: RuleCondition = { kind: 'level', against: 'threshold', ...lined };
    expect(said(level, ['2025-11-06'])).toEqual(said(level, []));
  });
});
