import { describe, expect, test } from 'vitest';
import { ruleConditionSchema } from '#contract/rule-condition.ts';
import { reachFaults } from '#domain/rules/reach-faults.ts';
import { anIndicator } from './rule-support.ts';

const RATE = anIndicator({ min: 0, max: 100 });
const COUNT = anIndicator({ measure: 'stock', displayUnit: '人' });

function faultsOf(condition: object, indicator = RATE): string[] {
  const parsed = ruleConditionSchema.parse(condition);
  if (parsed.kind === 'xmr') throw new Error('has no lines');
  return reachFaults(parsed, indicator).map(({ pointer, found }) => `${pointer} ${found}`);
}

function above(value: number, part: object = {}): object {
  return { kind: 'level', against: 'threshold', side: 'above', lines: [{ level: 'red', value }], ...part };
}

describe('reachFaults', () => {
  test('finds none where some values cross the lines, some do not, and some clear', () => {
    expect(faultsOf(above(5.5, { recovery: 0.2 }))).toEqual([]);
    expect(faultsOf(above(5, { recovery: 5 }))).toEqual([]);
    expect(faultsOf(above(0), COUNT)).toEqual([]);
    expect(faultsOf({ kind: 'coverage', lines: [{ level: 'blue', value: 100 }] })).toEqual([]);
    // No end is known of a change, nor of a value against a target.
    expect(faultsOf(above(550, { against: 'target' }))).toEqual([]);
    const change = { kind: 'change', from: 'year-ago', measure: 'percent', side: 'below' };
    expect(faultsOf({ ...change, lines: [{ level: 'blue', value: -500 }] })).toEqual([]);
  });

  test.each([
    ['a rate over 550 %', above(550), '/condition/lines 550'],
    ['a rate over 100 %', above(100), '/condition/lines 100'],
    ['a rate below 0', above(0, { side: 'below' }), '/condition/lines 0'],
    ['a rate over −1', above(-1), '/condition/lines -1'],
    [
      'a share of reports below 120 %',
      { kind: 'coverage', lines: [{ level: 'blue', value: 120 }] },
      '/condition/lines 120',
    ],
    [
      'zero days late or more',
      { kind: 'late', lines: [{ level: 'blue', value: 0, inclusive: true }] },
      '/condition/lines 0',
    ],
    ['a recovery wider than the line', above(5, { recovery: 6 }), '/condition/recovery 6'],
    ['a recovery past the whole', above(95, { side: 'below', recovery: 6 }), '/condition/recovery 6'],
    [
      'a run that recovers below none',
      { kind: 'run', worse: 'rising', lines: [{ level: 'blue', value: 2 }], recovery: 3 },
      '/condition/recovery 3',
    ],
  ])('finds %s', (_, condition, fault) => {
    expect(faultsOf(condition)).toEqual([fault]);
  });

  test('says how far values go', () => {
    const parsed = ruleConditionSchema.parse(above(550));
    expect(parsed.kind === 'level' && reachFaults(parsed, RATE)[0]?.en).toBe(
      'a line that can be crossed: values end at 100',
    );
  });
});
