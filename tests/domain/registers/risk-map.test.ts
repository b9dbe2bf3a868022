import { describe, expect, test } from 'vitest';
import type { EntryValues } from '#domain/registers/register.ts';
import { riskMap, type ShownEntry } from '#domain/registers/risk-map.ts';
import type { Lined } from '#domain/rule.ts';

const LINES: Lined = {
  side: 'above',
  lines: [
    { level: 'blue', value: 20, inclusive: true },
    { level: 'yellow', value: 50, inclusive: true },
  ],
  recovery: 0,
};
const [A, B, C] = ['500103', '500104', '500105'];
const entry = (values: EntryValues, part: Partial<ShownEntry> = {}): ShownEntry => ({
  ...{ values, hidden: [], sample: false },
  ...part,
});
const aPlan = (values: EntryValues, part: Partial<ShownEntry> = {}): ShownEntry =>
  entry({ firm: '甲', region: A, filedOn: '2020-06-01', ...values }, part);
const mapOf = (plans: readonly ShownEntry[], events: readonly ShownEntry[] = [], today = '2020-07-01') =>
  riskMap({ plans, events, regions: [A, B, C], today, linesOf: () => [LINES] });
const districtOf = (region: string, map: ReturnType<typeof mapOf>) =>
  map.districts.find((each) => each.region === region);

describe('riskMap', () => {
  test('open plans of 30 and 25 people of one firm and an event of 130 on yellow', () => {
    const map = mapOf(
      [aPlan({ cut: 30, industry: '汽车制造' }), aPlan({ cut: 25, industry: '汽车制造' })],
      [entry({ region: A, began: '2020-06-20', persons: 130, level: 'yellow' })],
    );
    const whole = { unknown: 0, hidden: 0, missing: undefined };
    const plans = { ...whole, cases: 2, firms: 1, persons: 55, level: 'yellow' };
    const events = { ...whole, cases: 1, persons: 130, level: 'yellow' };
    const risk = { plans, events, level: 'yellow', begun: 0, sample: false };
    expect(map.city).toEqual(risk);
    expect(districtOf(A, map)).toEqual({ region: A, state: 'open', ...risk });
    expect(map.industries).toEqual([{ industry: '汽车制造', ...plans }]);
  });

  test('a plan is open up to the day its lay-off begins: given, else 30 days after the staff was told', () => {
    // 1 June and 30 days are 1 July.
    const given = aPlan({ cut: 30, noticeDate: '2020-06-01', startDate: '2020-08-15' });
    const told = aPlan({ cut: 25, noticeDate: '2020-06-01' });
    const neither = aPlan({ cut: 5 });
    const on = (today: string) => {
      const { city } = mapOf([given, told, neither], [], today);
      return [city.plans.cases, city.plans.persons, city.begun];
    };
    expect(on('2020-07-01')).toEqual([3, 60, 0]);
    expect(on('2020-07-02')).toEqual([2, 35, 1]);
    expect(on('2020-08-16')).toEqual([1, 5, 2]);
  });

  test('an event that ended is none, and its district has none open', () => {
    const map = mapOf([], [entry({ region: A, began: '2020-06-01', persons: 9, ended: '2020-06-05' })]);
    expect(districtOf(A, map)).toMatchObject({ state: 'none', events: { cases: 0, persons: 0 } });
  });

  test('no word is no zero: what a district never registered has a reason and no count', () => {
    const map = mapOf([aPlan({ cut: 30 })]);
    expect(districtOf(A, map)?.events).toMatchObject({ persons: undefined, missing: 'not-reported' });
    expect(districtOf(B, map)).toMatchObject({
      state: 'not-reported',
      plans: { cases: 0, persons: undefined, missing: 'not-reported' },
    });
  });

  test('a small count that is not shown is in no sum and in no level, and is counted', () => {
    const small = aPlan({ firm: '乙', cut: null }, { hidden: ['cut', 'share'] });
    expect(mapOf([aPlan({ cut: 30 }), small]).city.plans).toMatchObject({
      ...{ cases: 2, firms: 2, persons: 30, hidden: 1, unknown: 0, level: 'blue' },
    });
    expect(mapOf([small]).city.plans).toMatchObject({
      ...{ cases: 1, persons: undefined, missing: 'suppressed', hidden: 1, level: undefined },
    });
  });

  test('a count nobody wrote down is in no sum, and is counted apart', () => {
    const unknown = entry({ region: A, began: '2020-06-20', level: 'red' });
    const known = entry({ region: A, began: '2020-06-20', persons: 0 });
    expect(mapOf([], [unknown]).city.events).toMatchObject({ persons: undefined, missing: 'not-reported' });
    expect(mapOf([], [unknown, known]).city.events).toMatchObject({
      ...{ cases: 2, persons: 0, unknown: 1, missing: undefined, level: 'red' },
    });
  });

  test('firms are graded one by one: two of 15 reach no line that one of 30 does', () => {
    expect(mapOf([aPlan({ cut: 15 }), aPlan({ firm: '乙', cut: 15 })]).city.level).toBeUndefined();
    expect(mapOf([aPlan({ cut: 15 }), aPlan({ cut: 15 })]).city.level).toBe('blue');
    // Of one name in two districts each is graded by what it plans there.
    expect(mapOf([aPlan({ cut: 15 }), aPlan({ region: B, cut: 15 })]).city.level).toBeUndefined();
  });

  test('the gravest district is first, then the one with more people; the rest keep their order', () => {
    const map = mapOf([
      aPlan({ cut: 19 }),
      aPlan({ region: C, cut: 60 }),
      aPlan({ region: '500999', cut: 70 }),
    ]);
    expect(map.districts.map(({ region, level }) => [region, level])).toEqual([
      ['500999', 'yellow'],
      [C, 'yellow'],
      [A, undefined],
      [B, undefined],
    ]);
  });

  test('industries by people, those that name none among them; what has begun is left out', () => {
    const map = mapOf([
      aPlan({ cut: 5, industry: '餐饮' }),
      aPlan({ cut: 40, industry: null }),
      aPlan({ cut: 90, industry: '纺织', startDate: '2020-06-01' }),
    ]);
    expect(map.industries.map(({ industry, persons }) => [industry, persons])).toEqual([
      [undefined, 40],
      ['餐饮', 5],
    ]);
  });

  test('a made-up case marks its district and the whole', () => {
    const map = mapOf([aPlan({ cut: 30 }, { sample: true }), aPlan({ region: B, cut: 30 })]);
    expect([A, B].map((region) => districtOf(region, map)?.sample)).toEqual([true, false]);
    expect(map.city.sample).toBe(true);
  });
});
