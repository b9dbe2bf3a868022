import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '#domain/rule.ts';
import { covers, silenceState, type SilenceScope } from '#domain/silence.ts';

const WEEK = { from: '2020-07-01T00:00:00.000Z', until: '2020-07-08T00:00:00.000Z', endedAt: undefined };
const YUZHONG = { rule: 'r1', indicator: 'urban-new-jobs', region: '500103', level: 'yellow' } as const;
const ANY: SilenceScope = { rule: undefined, indicator: undefined, region: undefined, upTo: 'orange' };

describe('silenceState', () => {
  test.each([
    ['2020-06-30T23:59:59.999Z', 'pending'],
    ['2020-07-01T00:00:00.000Z', 'active'],
    ['2020-07-07T23:59:59.999Z', 'active'],
    ['2020-07-08T00:00:00.000Z', 'expired'],
  ])('at %s a week of July is %s', (now, state) => {
    expect(silenceState(WEEK, now)).toBe(state);
  });

  test('ended early it is ended for good', () => {
    const ended = { ...WEEK, endedAt: '2020-07-03T00:00:00.000Z' };
    expect(silenceState(ended, '2020-07-04T00:00:00.000Z')).toBe('ended');
    expect(silenceState(ended, '2020-08-04T00:00:00.000Z')).toBe('ended');
  });
});

describe('covers', () => {
  test('every part that is given must fit', () => {
    expect(covers({ ...ANY, rule: 'r1' }, YUZHONG)).toBe(true);
    expect(covers({ ...ANY, rule: 'r2' }, YUZHONG)).toBe(false);
    expect(covers({ ...ANY, region: '500103', indicator: 'urban-new-jobs' }, YUZHONG)).toBe(true);
    expect(covers({ ...ANY, region: '500103', indicator: 'subsidised-training' }, YUZHONG)).toBe(false);
  });

  test('what is graver than it hides is heard', () => {
    const heard = LEVELS.map((level) => covers({ ...ANY, region: '500103' }, { ...YUZHONG, level }));
    expect(heard).toEqual([true, true, true, false]);
    expect(covers({ ...ANY, region: '500103', upTo: 'red' }, { ...YUZHONG, level: 'red' })).toBe(true);
  });

  test('a narrower silence never covers what a wider one does not', () => {
    const part = fc.option(fc.constantFrom('a', 'b'), { nil: undefined });
    const scope = fc.record({ rule: part, indicator: part, region: part, upTo: fc.constantFrom(...LEVELS) });
    const warning = fc.record({
      ...{ rule: fc.constantFrom('a', 'b'), indicator: fc.constantFrom('a', 'b') },
      ...{ region: fc.constantFrom('a', 'b'), level: fc.constantFrom(...LEVELS) },
    });
    fc.assert(
      fc.property(scope, warning, (narrow, about) => {
        expect(covers(narrow, about) && !covers({ ...narrow, region: undefined }, about)).toBe(false);
      }),
    );
  });
});
