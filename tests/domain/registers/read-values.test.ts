import { describe, expect, test } from 'vitest';
import { REGISTERS } from '#domain/registers/list.ts';
import { layoffPlans } from '#domain/registers/layoff-plans.ts';
import { readValues } from '#domain/registers/read-values.ts';
import type { Register } from '#domain/registers/register.ts';

const regionOf = (text: string) => (['渝中区', '500103'].includes(text) ? '500103' : undefined);
const EMPTY = Object.fromEntries(layoffPlans.columns.map(({ key }) => [key, null]));
const LEAST = { firm: '甲公司', region: '渝中区', cut: '1,200', filedOn: '2020年6月5日' };

describe('readValues', () => {
  test('takes numbers, dates, places, choices and yes as people write them', () => {
    const raw = {
      ...LEAST,
      staff: '３０００',
      reason: '破产重整',
      heard: '是',
      arrears: false,
      noticeDate: '2020/5/1',
    };
    expect(readValues(layoffPlans, raw, regionOf)).toEqual({
      faults: [],
      values: {
        ...EMPTY,
        ...{ firm: '甲公司', region: '500103', cut: 1200, filedOn: '2020-06-05', staff: 3000 },
        ...{ reason: 'bankruptcy', heard: true, arrears: false, noticeDate: '2020-05-01' },
      },
    });
  });

  test.each([
    [{ firm: ' ' }, 'firm', 'required', ''],
    [{ cut: null }, 'cut', 'required', ''],
    [{ cut: '约30' }, 'cut', 'number', '约30'],
    [{ cut: 0 }, 'cut', 'range', '0'],
    [{ filedOn: '2020-02-30' }, 'filedOn', 'date', '2020-02-30'],
    [{ filedOn: '六月' }, 'filedOn', 'date', '六月'],
    [{ region: '某某区' }, 'region', 'region', '某某区'],
    [{ reason: '不想干了' }, 'reason', 'choice', '不想干了'],
    [{ heard: '也许' }, 'heard', 'yes-no', '也许'],
    [{ followUp: 'x'.repeat(2001) }, 'followUp', 'too-long', 'x'.repeat(2001)],
    [{ mood: 'good' }, 'mood', 'unknown', 'mood'],
  ])('%j is told: %s %s', (change, column, code, found) => {
    expect(readValues(layoffPlans, { ...LEAST, ...change }, regionOf).faults).toEqual([
      { column, code, found },
    ]);
  });

  test('every fault is told, not the first alone', () => {
    expect(readValues(layoffPlans, {}, regionOf).faults.map(({ column }) => column)).toEqual([
      ...['firm', 'region', 'cut', 'filedOn'],
    ]);
  });
});

describe('the registers', () => {
  test('answer rows 7 to 15 of the notice’s duties', () => {
    expect([...new Set(REGISTERS.map(({ duty }) => duty))].sort((a, b) => a - b)).toEqual([
      ...[7, 8, 9, 10, 11, 12, 13, 14, 15],
    ]);
  });

  test.each(REGISTERS.map((register) => [register.id, register] as const))(
    '%s names each column once, in two languages, and computes nothing from nothing',
    (_, register: Register) => {
      const all = [...register.columns, ...register.computed];
      for (const field of ['key', 'zh', 'en'] as const) {
        expect(new Set(all.map((column) => column[field])).size).toBe(all.length);
      }
      expect(register.columns.some(({ required }) => required === true)).toBe(true);
      for (const { key, of } of register.computed) {
        const nothing = of({}, '2020-06-30');
        expect(['open', 'missing', null], `${register.id}.${key}`).toContain(nothing);
      }
    },
  );

  const computed = (
    id: string,
    values: Parameters<Register['computed'][number]['of']>[0],
    today = '2020-06-30',
  ) =>
    Object.fromEntries(
      (REGISTERS.find((register) => register.id === id)?.computed ?? []).map(
        ({ key, of }) => [key, of(values, today)] as const,
      ),
    );

  test('worked by hand', () => {
    expect(computed('employment-funds', { budget: 1000.3, spent: 900.1 })).toEqual({
      ...{ balance: 100.2, spentShare: 900.1 / 1000.3 },
    });
    expect(computed('job-information', { online: true, since: '2020-03-31', updated: '2020-05-30' })).toEqual(
      {
        ...{ compliance: 'in-time', freshness: 'stale' },
      },
    );
    expect(computed('job-information', { online: true, since: '2020-04-01', updated: '2020-05-31' })).toEqual(
      {
        ...{ compliance: 'late', freshness: 'fresh' },
      },
    );
    expect(computed('job-information', { online: false })).toEqual({
      compliance: 'missing',
      freshness: null,
    });
    expect(computed('policy-terms', { until: '2020-12-31', eligible: 400, taken: 100 })).toEqual({
      ...{ daysLeft: 184, takeUp: 0.25 },
    });
    expect(computed('risk-events', { began: '2020-06-01', ended: null })).toEqual({
      state: 'open',
      days: 29,
    });
    expect(computed('risk-events', { began: '2020-06-01', ended: '2020-06-11' })).toEqual({
      ...{ state: 'ended', days: 10 },
    });
    expect(computed('registered-jobless', { registered: 200, contacted: 150, long: 50 })).toEqual({
      ...{ coverage: 0.75, longShare: 0.25 },
    });
    expect(
      computed('layoff-plans', { cut: 30, staff: 200, noticeDate: '2020-06-01', startDate: '2020-06-30' }),
    ).toEqual({ share: 0.15, mustReport: 'yes', notice: 'short', daysLeft: 0 });
  });
});
