import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { judgeTargets, type Question } from '#server/services/judging/judge-targets.ts';
import { setTarget } from '#server/services/set-target.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

async function verdicts(ctx: Ctx, of: Partial<Question> = {}) {
  return judgeTargets(ctx.store.read, ctx, { year: 2020, month: 12, regions: ['500000'], ...of });
}
async function verdictOn(ctx: Ctx, indicator: string, of: Partial<Question> = {}) {
  const found = (await verdicts(ctx, of)).find((each) => each.indicator === indicator);
  if (!found) throw new Error(`no target of ${indicator}`);
  return found;
}
const jobs = (ctx: Ctx, of: Partial<Question> = {}) => verdictOn(ctx, 'urban-new-jobs', of);
const rate = (ctx: Ctx, of: Partial<Question> = {}) => verdictOn(ctx, 'surveyed-unemployment-rate', of);

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('judgeTargets', () => {
    test('says 缺报 of every target of the notice before anything is known, and invents nothing', async () => {
      const all = await verdicts(made.ctx);
      expect(
        all.map(({ indicator, status, actual, attainment }) => [indicator, status, actual, attainment]),
      ).toEqual([
        ['urban-new-jobs', 'missing', null, null],
        ['surveyed-unemployment-rate', 'missing', null, null],
        ['graduate-employment-rate', 'missing', null, null],
        ['subsidised-training', 'missing', null, null],
        ['migrant-workers-returned', 'missing', null, null],
        ['poor-labourers-helped', 'missing', null, null],
      ]);
    });

    test('judges a running total by the calendar, with every number of it', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, cityJobs({ '2020-06': 31.2 }));
      expect(await jobs(ctx, { month: 6 })).toMatchObject({
        target: 'urban-new-jobs',
        targetVersion: 1,
        targetValue: 60,
        unit: '万人',
        comparator: 'at-least',
        evaluation: 'cumulative',
        period: '2020-06',
        actualPeriod: '2020-06',
        actual: 31.2,
        missing: null,
        // 31.2 ÷ 60; 6 ÷ 12; the difference; 0.52 ÷ 0.5; 31.2 − 30; (60 − 31.2) ÷ 6.
        attainment: 0.52,
        schedule: { calendar: 0.5, seasonal: null },
        lead: { calendar: 0.02, seasonal: null },
        pace: { calendar: 1.04, seasonal: null },
        gap: 1.2,
        requiredPerMonth: 4.8,
        status: 'on-schedule',
        statusReason: 'pace',
        sample: false,
        provenance: { upload: id, file: 'jobs.csv', source: null, version: 1, derived: false },
        asOf: '2020-07-15',
      });
    });

    // Shares of September .78214 .78351 .78741; T 60 万, Y 46.2 万: the vector of the methods, in 2 : 1.
    const pastYears = {
      '2017-09': 78.741,
      '2017-12': 100,
      '2018-09': 78.351,
      '2018-12': 100,
      '2019-09': 78.214,
      '2019-12': 100,
    };

    test('judges by the season where past years give one, and says when the paces disagree', async () => {
      const { ctx } = made;
      made.setToday('2020-10-15');
      await put(ctx, cityJobs({ ...pastYears, '2020-09': 46.2 }));
      const verdict = await jobs(ctx, { month: 9 });
      expect(verdict).toMatchObject({
        attainment: 0.77,
        schedule: { calendar: 0.75, seasonal: 0.784353333333 },
        lead: { calendar: 0.02, seasonal: -0.014353333333 },
        pace: { calendar: 1.02666666667, seasonal: 0.981700424129 },
        pacesDisagree: true,
        gap: 1.2,
        gapSeasonal: -0.8612,
        requiredPerMonth: 4.6,
        status: 'nearly',
        statusReason: 'seasonal-pace',
        season: { years: [2019, 2018, 2017], leftOut: [] },
        projection: { basis: '2019,2018,2017', chance: 'hard', chanceWhyNot: null },
        projectionWhyNot: null,
      });
      // 46.2 ÷ .78214 = 59.0687, ÷ .78351 = 58.9654, ÷ .78741 = 58.6734, mean 58.9025.
      expect(verdict.projection?.by.map(({ year, total }) => [year, total.toFixed(4)])).toEqual([
        [2019, '59.0687'],
        [2018, '58.9654'],
        [2017, '58.6734'],
      ]);
      expect(verdict.projection?.byShares.toFixed(4)).toBe('58.9025');
    });

    test('with two past years gives a range and no chance, with one or none says why nothing', async () => {
      const { ctx } = made;
      made.setToday('2020-10-15');
      await put(ctx, cityJobs({ '2020-09': 46.2 }, 'now.csv'));
      expect(await jobs(ctx, { month: 9 })).toMatchObject({
        pace: { seasonal: null },
        projection: null,
        projectionWhyNot: 'no-history',
        season: { years: [], shares: null },
      });
      await put(ctx, cityJobs({ '2019-09': 78.214, '2019-12': 100 }, 'one.csv'));
      expect(await jobs(ctx, { month: 9 })).toMatchObject({
        pace: { seasonal: null },
        projectionWhyNot: 'one-past-year',
      });
      await put(ctx, cityJobs({ '2018-09': 78.351, '2018-12': 100 }, 'two.csv'));
      expect(await jobs(ctx, { month: 9 })).toMatchObject({
        statusReason: 'seasonal-pace',
        projection: { chance: null, chanceWhyNot: 'too-few-years' },
        projectionWhyNot: null,
      });
      expect(await jobs(ctx, { month: 8 })).toMatchObject({ projectionWhyNot: 'no-figure' });
    });

    test('leaves the named year out of the season of later ones, and says why', async () => {
      const { ctx } = made;
      made.setToday('2021-10-15');
      await put(ctx, cityJobs({ ...pastYears, '2020-09': 49.22, '2020-12': 65.56, '2021-09': 50 }));
      await setTarget(ctx, {
        indicator: 'urban-new-jobs',
        region: '500000',
        value: 60,
        comparator: 'at-least',
        year: 2021,
        document: '测试〔2021〕1号',
        clause: '',
        wording: '',
        effectiveFrom: '2021-03-05',
        note: '',
      });
      expect(await jobs(ctx, { year: 2021, month: 9 })).toMatchObject({
        schedule: { seasonal: 0.784353333333 },
        season: { years: [2019, 2018, 2017], leftOut: [{ year: 2020 }] },
      });
    });

    test('knows no past year before it was known', async () => {
      const { ctx } = made;
      made.setToday('2020-10-15');
      await put(ctx, cityJobs({ '2020-09': 46.2 }, 'now.csv'));
      made.setToday('2020-11-15');
      await put(ctx, cityJobs(pastYears, 'past.csv'));
      expect(await jobs(ctx, { month: 9 })).toMatchObject({ statusReason: 'seasonal-pace' });
      expect(await jobs(ctx, { month: 9, asOf: '2020-10-20' })).toMatchObject({
        statusReason: 'pace',
        pace: { seasonal: null },
        projectionWhyNot: 'no-history',
      });
    });

    test('sums months only when all are there, and says how complete they are', async () => {
      const { ctx } = made;
      const months = (values: Record<string, number>, name: string) =>
        tidy(
          name,
          Object.entries(values).map(
            ([month, value]) => `urban-new-jobs,500000,${month},period,${value},万人`,
          ),
        );
      await put(ctx, months({ '2020-01': 4, '2020-03': 6 }, 'gap.csv'));
      expect(await jobs(ctx, { month: 3 })).toMatchObject({
        actual: 4,
        actualPeriod: '2020-01',
        coverage: { known: 2, expected: 3 },
      });
      await put(ctx, months({ '2020-02': 5 }, 'filled.csv'));
      expect(await jobs(ctx, { month: 3 })).toMatchObject({
        actual: 15,
        actualPeriod: '2020-03',
        coverage: { known: 3, expected: 3 },
        provenance: { derived: true },
      });
    });

    test('lets 左右 be met within its tolerance, and not beyond', async () => {
      const { ctx } = made;
      const meanOf = async (value: number) => {
        await put(
          ctx,
          rates({ '2020-12': value }, { region: '500000', basis: 'ytd_mean', name: `${value}.csv` }),
        );
        return rate(ctx);
      };
      made.setToday('2021-02-01');
      expect(await meanOf(5.5)).toMatchObject({ status: 'within-target', gap: 0, tolerance: 0.2 });
      expect(await meanOf(5.7)).toMatchObject({ status: 'within-tolerance', gap: -0.2, targetValue: 5.5 });
      expect(await meanOf(5.8)).toMatchObject({ status: 'above-target', gap: -0.3 });
    });

    test('judges a year-end rate at the year end alone', async () => {
      const { ctx, setToday } = made;
      setToday('2021-02-01');
      await put(ctx, tidy('graduates.csv', ['graduate-employment-rate,500000,2020-09,period,90.7,%']));
      const graduates = (of: Partial<Question>) => verdictOn(ctx, 'graduate-employment-rate', of);
      expect(await graduates({ month: 9 })).toMatchObject({
        status: 'too-early',
        statusReason: 'year-end-only',
      });
      expect(await graduates({ month: 12 })).toMatchObject({
        status: 'missing',
        statusReason: 'no-year-end-figure',
        actual: 90.7,
        actualPeriod: '2020-09',
      });
      await put(ctx, tidy('december.csv', ['graduate-employment-rate,500000,2020-12,period,91.2,%']));
      expect(await graduates({ month: 12 })).toMatchObject({ status: 'completed', actual: 91.2 });
    });

    test('as of a day before a revision, is the old figure and the old verdict', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-10');
      await put(ctx, cityJobs({ '2020-06': 31.2 }, 'first.csv'));
      setToday('2020-07-15');
      await put(ctx, cityJobs({ '2020-06': 27.6 }, 'revised.csv'));
      // 31.2 ÷ 30 = 1.04 on schedule; 27.6 ÷ 30 = 0.92 behind.
      expect(await jobs(ctx, { month: 6, asOf: '2020-07-14' })).toMatchObject({
        actual: 31.2,
        status: 'on-schedule',
        asOf: '2020-07-14',
        provenance: { file: 'first.csv', version: 1 },
      });
      expect(await jobs(ctx, { month: 6 })).toMatchObject({ actual: 27.6, status: 'behind' });
      expect(await jobs(ctx, { month: 6, asOf: '2020-07-09' })).toMatchObject({
        actual: null,
        status: 'missing',
      });
    });

    test('takes last year from the comparable figure of the row when it gives one, else from history', async () => {
      const { ctx, setToday } = made;
      setToday('2021-02-01');
      await put(ctx, cityJobs({ '2019-12': 75 }, 'last-year.csv'));
      await put(ctx, cityJobs({ '2020-12': 66 }));
      // 66 ÷ 75 − 1 = −0.12.
      expect(await jobs(ctx)).toMatchObject({ yoy: -0.12, yoyBasis: 'stored' });
      const header = 'indicator,region,period,basis,value,unit,comparable_prior';
      await put(ctx, tidy('comparable.csv', ['urban-new-jobs,500000,2020-12,ytd,66.6,万人,72'], header));
      // 66.6 ÷ 72 − 1 = −0.075.
      expect(await jobs(ctx)).toMatchObject({ yoy: -0.075, yoyBasis: 'comparable' });
    });

    test('sets a year-end rate beside past cohorts in the same month, and joins no two cohorts', async () => {
      const { ctx, setToday } = made;
      setToday('2020-10-20');
      const row = (period: string, value: number): string =>
        `graduate-employment-rate,500000,${period},period,${value},%`;
      const months = [row('2018-07', 80), row('2019-07', 82), row('2019-12', 96.5), row('2020-06', 95)];
      await put(ctx, tidy('cohorts.csv', [...months, row('2020-07', 84)]));
      const rateAt = (month: number) => verdictOn(ctx, 'graduate-employment-rate', { month });
      // 84 − (82 + 80) ÷ 2; in July a new cohort begins: its 84 is no fall from 95.
      expect(await rateAt(7)).toMatchObject({
        status: 'too-early',
        latest: { period: '2020-07', change: null },
        cohorts: {
          lead: 3,
          past: [
            { year: 2019, then: 82, end: 96.5 },
            { year: 2018, then: 80, end: null },
          ],
        },
      });
      expect((await rateAt(6)).cohorts).toEqual({ lead: null, past: [] });
    });

    test('gives a rate’s change on last year in percentage points', async () => {
      const { ctx, setToday } = made;
      setToday('2021-02-01');
      await put(ctx, rates({ '2019-12': 5, '2020-12': 5.7 }, { region: '500000', basis: 'ytd_mean' }));
      expect(await rate(ctx)).toMatchObject({ yoy: 0.7, yoyBasis: 'stored' });
    });

    test('judges by the version of the target known and in force on the day', async () => {
      const { ctx, setToday } = made;
      setToday('2020-07-10');
      await put(ctx, cityJobs({ '2020-06': 27.6 }));
      setToday('2020-08-03');
      const lowered = {
        indicator: 'urban-new-jobs',
        region: '500000',
        year: 2020,
        comparator: 'at-least',
      } as const;
      await setTarget(ctx, {
        ...lowered,
        value: 50,
        document: '某文〔2020〕9号',
        clause: '',
        wording: '',
        note: '',
        effectiveFrom: '2020-09-01',
      });
      // 27.6 of 30 due is 0.92 behind; of 25 due it would be 1.104 ahead.
      const behind = { targetVersion: 1, targetValue: 60, status: 'behind' };
      expect(await jobs(ctx, { month: 6 })).toMatchObject(behind);
      expect(await jobs(ctx, { month: 6, asOf: '2020-07-31' })).toMatchObject(behind);
      setToday('2020-09-01');
      expect(await jobs(ctx, { month: 6 })).toMatchObject({
        targetVersion: 2,
        targetValue: 50,
        status: 'ahead',
      });
      expect(await jobs(ctx, { month: 6, asOf: '2020-08-31' })).toMatchObject(behind);
    });

    test('narrows by region and indicator; nobody has a target of 1990', async () => {
      const { ctx } = made;
      expect(await verdicts(ctx, { regions: ['500103'] })).toEqual([]);
      expect(await verdicts(ctx, { year: 1990 })).toEqual([]);
      const one = await verdicts(ctx, { indicators: ['subsidised-training'] });
      expect(one.map(({ target, unit }) => [target, unit])).toEqual([['subsidised-training', '万人次']]);
    });
  });
});
