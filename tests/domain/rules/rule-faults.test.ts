import { describe, expect, test } from 'vitest';
import { ruleConditionSchema } from '#contract/rule-condition.ts';
import type { Indicator, RegionKind } from '#domain/catalogue.ts';
import { RULE_KINDS, type Rule } from '#domain/rule.ts';
import { ruleFaults } from '#domain/rules/rule-faults.ts';
import { anIndicator, aRule } from './rule-support.ts';

const lines = [{ level: 'yellow', value: 3 }];
const blue = [{ level: 'blue', value: 0.3 }];
const RATE = anIndicator();
const FLOW = anIndicator({ measure: 'flow', displayUnit: '人' });

function faultsOf(
  condition: unknown,
  indicator: Indicator,
  part: Partial<Rule> = {},
  regionKinds: readonly RegionKind[] = ['nation'],
): string[] {
  const rule = aRule(ruleConditionSchema.parse(condition), part);
  return ruleFaults(rule, { indicator, regionKinds }).map(({ pointer, found }) => `${pointer} ${found}`);
}

describe('ruleFaults', () => {
  const fine: Readonly<Record<(typeof RULE_KINDS)[number], readonly [unknown, Indicator, Partial<Rule>]>> = {
    level: [{ kind: 'level', against: 'threshold', side: 'above', lines }, RATE, {}],
    change: [
      { kind: 'change', from: 'year-ago', measure: 'percent', side: 'above', lines },
      FLOW,
      { basis: 'ytd' },
    ],
    behind: [{ kind: 'behind', lines }, FLOW, { basis: 'ytd' }],
    run: [{ kind: 'run', worse: 'rising', lines }, RATE, {}],
    momentum: [{ kind: 'momentum', lines }, RATE, {}],
    xmr: [{ kind: 'xmr', side: 'above', signals: [{ signal: 'shift', level: 'blue' }] }, RATE, {}],
    counts: [{ kind: 'counts', lines }, FLOW, {}],
    gap: [{ kind: 'gap', other: 'another', lines }, FLOW, {}],
    late: [{ kind: 'late', lines }, RATE, {}],
    coverage: [{ kind: 'coverage', lines }, RATE, {}],
    revision: [{ kind: 'revision', measure: 'percent', lines }, RATE, {}],
    event: [{ kind: 'event', lines }, FLOW, {}],
  };

  test.each(RULE_KINDS)('finds none in a plain %s rule', (kind) => {
    const [condition, indicator, part] = fine[kind];
    expect(faultsOf(condition, indicator, part, kind === 'coverage' ? ['city'] : ['nation'])).toEqual([]);
  });

  test.each([
    [
      'a graver line nearer than a milder one',
      { ...Object(fine.level[0]), lines: [...lines, { level: 'red', value: 2 }] },
      RATE,
      {},
      '/condition/lines yellow 3, red 2',
    ],
    [
      'two lines of one level',
      { ...Object(fine.level[0]), lines: [...lines, { level: 'yellow', value: 4 }] },
      RATE,
      {},
      '/condition/lines yellow 3, yellow 4',
    ],
    [
      'a change on the month before of a running total',
      { kind: 'change', from: 'previous', measure: 'percent', side: 'above', lines },
      FLOW,
      { basis: 'ytd' },
      '/basis ytd',
    ],
    [
      'a run of a running total',
      { kind: 'run', worse: 'falling', lines },
      FLOW,
      { basis: 'ytd' },
      '/basis ytd',
    ],
    ['a pace of a month alone', { kind: 'behind', lines }, FLOW, { basis: 'period' }, '/basis period'],
    ['momentum of a count', { kind: 'momentum', lines }, FLOW, {}, '/indicator flow'],
    [
      'momentum of a quarterly rate',
      { kind: 'momentum', lines },
      anIndicator({ frequency: 'quarter' }),
      {},
      '/indicator quarter',
    ],
    [
      'a chart of a running total',
      { kind: 'xmr', side: 'above', signals: [{ signal: 'trend', level: 'blue' }] },
      FLOW,
      { basis: 'ytd' },
      '/basis ytd',
    ],
    ['an outbreak of a rate', { kind: 'counts', lines }, RATE, {}, '/indicator rate'],
    [
      'lateness where nothing is due',
      { kind: 'late', lines },
      anIndicator({ dueDays: undefined }),
      {},
      '/indicator dueDays',
    ],
    ['a late group', { kind: 'late', lines }, RATE, { groups: ['women'] }, '/groups women'],
    [
      'late again at no graver a level',
      { kind: 'late', lines, again: { periods: 2, level: 'yellow' } },
      RATE,
      {},
      '/condition/again yellow',
    ],
    [
      'a rate added up',
      { kind: 'level', against: 'threshold', side: 'above', lines },
      RATE,
      { basis: 'ytd' },
      '/basis ytd',
    ],
    [
      'the mean of what adds up',
      { kind: 'level', against: 'threshold', side: 'above', lines },
      FLOW,
      { basis: 'ytd_mean' },
      '/basis ytd_mean',
    ],
    ['a gap with itself', { kind: 'gap', other: 'a-rate', lines }, RATE, {}, '/condition/other a-rate'],
    [
      'a signal at two levels',
      {
        ...{ kind: 'xmr', side: 'above' },
        signals: [
          { signal: 'shift', level: 'blue' },
          { signal: 'shift', level: 'red' },
        ],
      },
      RATE,
      {},
      '/condition/signals shift,shift',
    ],
    [
      'a line no rate reaches',
      { ...Object(fine.level[0]), lines: [{ level: 'red', value: 550 }] },
      anIndicator({ max: 100 }),
      {},
      '/condition/lines 550',
    ],
    ['the coverage of the nation', { kind: 'coverage', lines }, RATE, {}, '/regions nation'],
  ] as const)('finds %s', (_, condition, indicator, part, fault) => {
    expect(
      faultsOf(condition, indicator, { ...part, groups: [...('groups' in part ? part.groups : ['total'])] }),
    ).toEqual([fault]);
  });

  test('finds a basis that the other side of a gap cannot have', () => {
    const condition = ruleConditionSchema.parse({ kind: 'gap', other: 'b', otherBasis: 'ytd', lines });
    const found = ruleFaults(aRule(condition), { indicator: FLOW, other: RATE, regionKinds: ['city'] });
    expect(found.map(({ pointer }) => pointer)).toEqual(['/condition/otherBasis']);
  });

  test('allows a city the Sahm form for a notice, and on a year before', () => {
    const sahm = { kind: 'momentum', lines };
    expect(faultsOf(sahm, RATE, {}, ['nation', 'city'])).toEqual(['/condition/lines low']);
    expect(faultsOf({ ...sahm, lines: blue }, RATE, {}, ['city'])).toEqual([]);
    expect(faultsOf({ ...sahm, measure: 'year-on-year' }, RATE, {}, ['city'])).toEqual([]);
  });
});
