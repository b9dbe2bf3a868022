import { describe, expect, test } from 'vitest';
import type { CoverageRule, GapRule, LateRule, LevelLine, RevisionRule } from '#domain/rule.ts';
import { addDays, periodId, periodKey } from '#domain/period.ts';
import { readRule } from '#domain/rules/read-rule.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import { unitOf } from '#domain/unit.ts';
import { at } from '../support.ts';
import { aRule, aSeries, aTarget, anIndicator, someFacts, wordsOf } from './rule-support.ts';

const line = (level: LevelLine['level'], value: number): LevelLine => ({ level, value, inclusive: true });
const lined = { recovery: 0, side: 'above' as const };

describe('late', () => {
  const LATE: LateRule = {
    kind: 'late',
    again: null,
    ...lined,
    lines: [line('blue', 1), line('yellow', 3), line('orange', 5)],
  };
  // Due on the 18th of the month after. June 2020 came on 18 July, July on 22 August, August has not come.
  const came = new Map([
    ['2020-06', '2020-07-18'],
    ['2020-07', '2020-08-22'],
  ]);
  const facts = (today: string, part: Partial<RuleFacts> = {}): RuleFacts =>
    someFacts({
      today,
      reportedSince: '2020-07-18',
      sendingsOf: (period) => {
        const day = came.get(periodId(period));
        return day === undefined || day > today ? [] : [{ day, answers: true, reported: true }];
      },
      ...part,
    });
  const ledger = (today: string, part: Partial<RuleFacts> = {}, rule = LATE): string[] =>
    traceRule(aRule(rule), facts(today, part)).episodes.flatMap(({ transitions, state }) => [
      ...transitions.map(({ period, kind, level, value }) => `${periodId(period)} ${kind} ${level} ${value}`),
      state,
    ]);

  test('opens on the first day late enough, rises with the days, is released when the report comes', () => {
    expect(ledger('2020-08-18')).toEqual([]);
    expect(ledger('2020-08-19')).toEqual(['2020-07 opened blue 1', 'active']);
    expect(ledger('2020-08-21')).toEqual(['2020-07 opened blue 1', '2020-07 raised yellow 3', 'active']);
    const released = [
      '2020-07 opened blue 1',
      '2020-07 raised yellow 3',
      '2020-07 released yellow 4',
      'released',
    ];
    expect(ledger('2020-08-22')).toEqual(released);
    // What a late report was stays so, and the next one is an episode of its own.
    expect(ledger('2020-09-23')).toEqual([
      ...released,
      '2020-08 opened blue 1',
      '2020-08 raised yellow 3',
      '2020-08 raised orange 5',
      'active',
    ]);
  });

  test('says nothing of what was due before anybody reported, nor of a region not in force', () => {
    expect(ledger('2020-09-23', { reportedSince: '2020-09-20' })).toEqual([]);
    expect(ledger('2020-09-23', { reportedSince: undefined })).toEqual([]);
    expect(ledger('2020-09-23', { validTo: '2020-07-01' })).toEqual([]);
  });

  const AGAIN: LateRule = { ...LATE, again: { periods: 2, level: 'orange' } };

  test('late two periods in a row it opens at the level of that, however few the days', () => {
    // July was the first late one; August is the second from its first day on.
    expect(ledger('2020-09-19', {}, AGAIN)).toEqual([
      '2020-07 opened blue 1',
      '2020-07 raised yellow 3',
      '2020-07 released yellow 4',
      'released',
      '2020-08 opened orange 1',
      'active',
    ]);
    expect(ledger('2020-09-25', {}, AGAIN).at(-2)).toBe('2020-08 opened orange 1');
    expect(ledger('2020-09-19', {}, { ...AGAIN, again: { periods: 3, level: 'red' } }).at(-2)).toBe(
      '2020-08 opened blue 1',
    );
  });

  test('one that came in time, or was loaded, or came within the line ends the row', () => {
    const says = (july: { day: string; reported: boolean }): string | undefined =>
      ledger(
        '2020-10-19',
        {
          sendingsOf: (period) => {
            const id = periodId(period);
            if (id === '2020-06') return [{ day: '2020-07-25', answers: true, reported: true }];
            return id === '2020-07' ? [{ ...july, answers: true }] : [];
          },
        },
        AGAIN,
      )
        .filter((line) => line.startsWith('2020-08 opened'))
        .join();
    expect(says({ day: '2020-08-18', reported: true })).toBe('2020-08 opened blue 1');
    expect(says({ day: '2020-08-30', reported: false })).toBe('2020-08 opened blue 1');
    expect(says({ day: '2020-08-30', reported: true })).toBe('2020-08 opened orange 1');
    // July was four days late.
    expect(ledger('2020-09-25', {}, { ...AGAIN, lines: [line('blue', 5)] })).toEqual([
      '2020-08 opened blue 5',
      'active',
    ]);
  });

  test('in a row is among the periods that are judged', () => {
    const judged = traceRule(aRule(AGAIN, { months: [6, 8] }), facts('2020-09-23', { sendingsOf: () => [] }));
    expect(judged.episodes.map(({ openedPeriod, level }) => `${periodId(openedPeriod)} ${level}`)).toEqual([
      '2020-06 orange',
      '2020-08 orange',
    ]);
  });

  test('judged on any day it says the same as judged on every day before it', () => {
    const days = Array.from({ length: 60 }, (_, index) => addDays('2020-08-01', index));
    const last = ledger('2020-09-29', {}, AGAIN);
    for (const day of days) {
      const marks = ledger(day, {}, AGAIN).filter((each) => each.startsWith('2020'));
      expect(last.filter((each) => marks.includes(each))).toEqual(marks);
    }
  });

  test('says nothing of what was loaded from published figures', () => {
    const loaded = [{ day: '2020-08-30', answers: true, reported: false }];
    expect(ledger('2020-09-10', { sendingsOf: () => loaded })).toEqual([]);
  });
});

describe('coverage', () => {
  const share: CoverageRule = {
    kind: 'coverage',
    measure: 'share',
    side: 'below',
    recovery: 5,
    lines: [line('blue', 95), line('yellow', 80)],
  };
  const part = (values: Parameters<typeof aSeries>[0]['period'], validTo?: string) => ({
    series: aSeries({ period: values ?? {} }),
    validFrom: undefined,
    validTo,
  });
  const parts = [
    part({ '2020-01': 5, '2020-02': 5, '2020-03': 5 }),
    part({ '2020-01': 5, '2020-02': 5, '2020-03': 5 }),
    part({ '2020-01': 5, '2020-02': 5 }),
    part({ '2020-01': 5 }, '2020-03-01'),
  ];

  test('is the share of the districts in force that reported, once the period is due', () => {
    const facts = someFacts({ parts, today: '2020-04-19' });
    // February: three of four; in March the fourth is no longer in force: two of three. March was due on 18 April.
    expect(readRule(aRule(share), facts).map(wordsOf)).toEqual([
      '2020-01 100 clear',
      '2020-02 75 yellow',
      '2020-03 66.6666666667 yellow',
    ]);
    const early = someFacts({ parts, today: '2020-04-18' });
    expect(readRule(aRule(share), early).map(wordsOf)).toHaveLength(2);
  });

  test('or its change on the period before', () => {
    const change: CoverageRule = { ...share, measure: 'change', lines: [line('blue', -20)], recovery: 20 };
    const facts = someFacts({ parts, today: '2020-04-19' });
    expect(readRule(aRule(change), facts).map(wordsOf)).toEqual([
      '2020-01 no-base',
      '2020-02 -25 blue',
      '2020-03 -8.3333333333 band',
    ]);
  });
});

describe('revision', () => {
  const rule: RevisionRule = {
    kind: 'revision',
    from: 'first',
    measure: 'percent',
    direction: 'either',
    ...lined,
    recovery: 5,
    lines: [line('blue', 5), line('yellow', 10)],
  };
  const releases = new Map([
    [periodKey(at('2020-01')), [100, 110]],
    [periodKey(at('2020-02')), [100, 92, 96]],
    [periodKey(at('2020-03')), [40]],
  ]);
  const facts = someFacts({
    indicator: anIndicator({ measure: 'flow', displayUnit: '人' }),
    series: aSeries({ period: { '2020-01': 110, '2020-02': 96, '2020-03': 40 } }),
    releases,
  });

  test('is how far what stands lies off what was said first', () => {
    expect(readRule(aRule(rule), facts).map(wordsOf)).toEqual([
      '2020-01 10 yellow',
      '2020-02 4 band',
      '2020-03 0 clear',
    ]);
    const least = aRule(rule, { minBase: 50 });
    expect(readRule(least, facts).map(wordsOf).at(-1)).toBe('2020-03 base-too-small');
  });

  test('or what was said before, one way only', () => {
    const down = { ...rule, from: 'previous' as const, direction: 'down' as const };
    // 96 after 92 is 4.35 % up, so −4.35 down.
    expect(readRule(aRule(down), facts).map(wordsOf)).toEqual([
      '2020-01 -10 clear',
      '2020-02 -4.34782608696 clear',
      '2020-03 0 clear',
    ]);
  });
});

describe('gap', () => {
  const rule: GapRule = {
    kind: 'gap',
    other: 'another',
    otherBasis: 'period',
    basePeriods: 2,
    direction: 'either',
    ...lined,
    lines: [line('blue', 1.5), line('yellow', 2)],
  };
  const month = (step: number): string => `2020-${String(step).padStart(2, '0')}`;
  const values = (list: readonly number[]) =>
    Object.fromEntries(list.map((value, step) => [month(step + 1), value]));
  const facts = (own: readonly number[], other: readonly number[]): RuleFacts =>
    someFacts({
      indicator: anIndicator({ measure: 'stock', displayUnit: '人' }),
      series: aSeries({ period: values(own) }),
      counterpart: {
        indicator: anIndicator({ measure: 'stock', displayUnit: '人' }),
        unit: unitOf('人'),
        series: aSeries({ period: values(other) }),
      },
    });

  test('is how unusual the gap of the two indexes is, in deviations of at least one point', () => {
    // Equal for six months, then 103 against 100 of a base of 100: three points of a usual one.
    const own = [100, 100, 100, 100, 100, 100, 103, 97];
    const other = [50, 50, 50, 50, 50, 50, 50, 50];
    const words = readRule(aRule(rule), facts(own, other)).map(wordsOf);
    expect(words.slice(5, 7)).toEqual(['2020-06 too-short', '2020-07 3 yellow']);
    // The gaps before are 0 six times and 3: mean 0.4286, deviation 1.1339; −3 lies 3.0237 off.
    expect(words[7]).toMatch(/^2020-08 3\.0237\d* yellow$/);
    const behind = aRule({ ...rule, direction: 'behind' });
    expect(readRule(behind, facts(own, other)).map(wordsOf)[6]).toBe('2020-07 -3 clear');
  });

  test('says so where the other series has no figure', () => {
    expect(readRule(aRule(rule), facts([100, 101], [50])).map(wordsOf)).toEqual([
      '2020-01 too-short',
      '2020-02 no-counterpart',
    ]);
  });
});

describe('behind, with a path the office set', () => {
  // Of 1000 the calendar wants 500 by June, the path 400.
  const path = [50, 100, 160, 240, 320, 400, 500, 600, 700, 800, 900, 1000];
  const facts = (target: Parameters<typeof aTarget>[2]): RuleFacts =>
    someFacts({
      indicator: anIndicator({ measure: 'flow', displayUnit: '人' }),
      unit: unitOf('人'),
      series: aSeries({ ytd: { '2020-06': 380 } }),
      targets: [aTarget(2020, 1000, target)],
    });
  const rule = (pace: 'calendar' | 'seasonal') =>
    aRule(
      {
        kind: 'behind',
        pace,
        measure: 'lead',
        side: 'below',
        recovery: 0,
        lines: [line('blue', 0)],
      },
      { basis: 'ytd' },
    );
  test('is measured by it where it asks for the pace a status goes by, and by the calendar where it asks for that', () => {
    expect(readRule(rule('seasonal'), facts({ path })).map(wordsOf)).toEqual(['2020-06 -2 blue']);
    expect(readRule(rule('calendar'), facts({ path })).map(wordsOf)).toEqual(['2020-06 -12 blue']);
    expect(readRule(rule('seasonal'), facts({})).map(wordsOf)).toEqual(['2020-06 no-schedule']);
  });
});
