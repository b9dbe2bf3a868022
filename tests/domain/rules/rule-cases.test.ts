import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ruleConditionSchema } from '#contract/rule-condition.ts';
import { BASES } from '#domain/catalogue.ts';
import { periodId } from '#domain/period.ts';
import { RULE_KINDS } from '#domain/rule.ts';
import { readRule } from '#domain/rules/read-rule.ts';
import { aRule, aSeries, aTarget, anIndicator, someFacts, wordsOf } from './rule-support.ts';

/** What a case file says: a rule, one series, and what the rule says of each period. */
const caseSchema = z.strictObject({
  title: z.string(),
  about: z.string(),
  indicator: z.strictObject({
    measure: z.enum(['flow', 'stock', 'rate']),
    unit: z.string(),
    frequency: z.enum(['month', 'quarter', 'event']).default('month'),
  }),
  basis: z.enum(BASES),
  condition: ruleConditionSchema,
  minBase: z.number().nullable().default(null),
  months: z.array(z.number()).nullable().default(null),
  /** The day it is judged on; figures due by then and not there are missing. */
  today: z.string().default('2000-01-01'),
  targets: z.record(z.string(), z.number()).default({}),
  /** Figures before those judged, by period; the rule says something of them too, which the case leaves out. */
  before: z.record(z.string(), z.number()).default({}),
  series: z.array(z.tuple([z.string(), z.union([z.number(), z.literal('missing')]), z.string()])),
});
type Case = z.infer<typeof caseSchema>;

const folder = new URL('../../fixtures/rule-cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Case] => [
    file,
    caseSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  ]);

function read({ indicator, basis, condition, ...rest }: Case): string[] {
  const figures = rest.series.flatMap(([period, value]) => (value === 'missing' ? [] : [[period, value]]));
  const values = { ...rest.before, ...(Object.fromEntries(figures) as Record<string, number>) };
  const facts = someFacts({
    indicator: anIndicator({
      measure: indicator.measure,
      displayUnit: indicator.unit,
      frequency: indicator.frequency,
    }),
    series: aSeries(basis === 'ytd' ? { ytd: values } : { period: values }),
    targets: Object.entries(rest.targets).map(([year, value]) => aTarget(Number(year), value)),
    today: rest.today,
  });
  const { minBase, months } = rest;
  const first = rest.series[0]?.[0] ?? '';
  return readRule(aRule(condition, { basis, minBase, months }), facts)
    .filter(({ period }) => periodId(period) >= first)
    .map(wordsOf);
}

describe('readRule, case by case', () => {
  test('there is a case of every kind that needs one series only', () => {
    const others = ['gap', 'late', 'coverage', 'revision'];
    const covered = new Set(cases.map(([, { condition }]) => condition.kind));
    expect(RULE_KINDS.filter((kind) => !covered.has(kind))).toEqual(others);
  });

  test.each(cases)('%s', (_, each) => {
    expect(read(each)).toEqual(each.series.map(([period, , says]) => `${period} ${says}`));
  });
});
