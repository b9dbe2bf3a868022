import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { countVintages } from '#server/db/read/vintages.ts';
import { fillPublished } from '#server/services/fill-published.ts';
import { judgeTargets } from '#server/services/judging/judge-targets.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeCtx, type TestCtx } from '#tests/support/make-ctx.ts';
import { PUBLISHED } from './sheets.ts';
import { useCtx } from './use-ctx.ts';

const LOADED = [
  'china-new-jobs.csv',
  'china-unemployment.csv',
  'chongqing.csv',
  'districts.csv',
  'proxies.csv',
];

describe.each(DIALECTS)('%s', (dialect) => {
  describe('fillPublished', () => {
    let made: TestCtx;
    let filled: Awaited<ReturnType<typeof fillPublished>>;
    beforeAll(async () => {
      made = await makeCtx({ dialect, today: '2026-11-23' });
      filled = await fillPublished(made.ctx, PUBLISHED);
    });
    afterAll(() => made.close());

    test('loads every published value through the importer', async () => {
      // The rows of each table under its header, as seeds/published/README.md counts them; 39 targets.
      expect(filled.files.map(({ name, written, held }) => [name, written, held])).toEqual([
        ['china-new-jobs.csv', 96, 0],
        ['china-unemployment.csv', 389, 0],
        ['chongqing.csv', 66, 0],
        ['districts.csv', 7, 0],
        ['proxies.csv', 73, 0],
      ]);
      expect(filled.targets).toBe(39);
      expect(await countVintages(made.ctx.store.read)).toBe(96 + 389 + 66 + 7 + 73);
    });

    test('a second time adds nothing, not even a line to the audit', async () => {
      const { ctx } = made;
      const before = await listAudit(ctx.store.read, 0, 1000);
      expect(await fillPublished(ctx, PUBLISHED)).toEqual({
        files: LOADED.map((name) => ({ name, written: 0, held: 0, already: true })),
        targets: 0,
      });
      expect(await listAudit(ctx.store.read, 0, 1000)).toEqual(before);
      expect(await verifyStore(ctx)).toMatchObject({ fault: undefined, originals: 5 });
    });

    test('judges the six targets of the notice: published figures where they are, 缺报 where they are not', async () => {
      const { ctx } = made;
      const verdicts = await judgeTargets(ctx.store.read, ctx, {
        year: 2020,
        month: 12,
        regions: ['500000'],
      });
      expect(
        verdicts.map(({ target, actual, actualPeriod, status, statusReason }) => ({
          target,
          actual,
          actualPeriod,
          status,
          statusReason,
        })),
      ).toEqual([
        {
          target: 'urban-new-jobs',
          actual: 65.56,
          actualPeriod: '2020-12',
          status: 'completed',
          statusReason: 'target-reached',
        },
        {
          target: 'surveyed-unemployment-rate',
          actual: 5.7,
          actualPeriod: '2020-12',
          status: 'within-tolerance',
          statusReason: 'ceiling',
        },
        {
          target: 'graduate-employment-rate',
          actual: 90.7,
          actualPeriod: '2020-09',
          status: 'missing',
          statusReason: 'no-year-end-figure',
        },
        ...['subsidised-training', 'migrant-workers-returned', 'poor-labourers-helped'].map((target) => ({
          target,
          actual: null,
          actualPeriod: null,
          status: 'missing',
          statusReason: 'no-figure',
        })),
      ]);
      const [jobs] = verdicts;
      // 65.56 ÷ 60; 65.56 ÷ 75 − 1, where 75 is 2019's figure as published.
      expect(jobs).toMatchObject({ attainment: 1.09266666667, yoy: -0.125866666667, yoyBasis: 'stored' });
      expect(jobs?.provenance).toMatchObject({
        file: 'chongqing.csv',
        source: '重庆市人力社保局 · 发布稿的媒体转载',
      });
      expect(verdicts.some(({ sample }) => sample)).toBe(false);
    });

    test('leaves standing only what the figures bear out', async () => {
      const { ctx } = made;
      const { items } = await readWarnings(ctx, { state: 'open', limit: 100, offset: 0 });
      // The city's mean of 2020, 5.7, is above its 5.5; September 2023 at 5.4 is clear at 5.5 − 0.1, and no second
      // one with a target of its year has come.
      expect(
        items.map(({ rule, region, openedPeriod, state }) => [rule, region, openedPeriod, state]),
      ).toEqual([
        ['surveyed-unemployment-ytd-mean', '500000', '2020-12', 'recovering'],
        // Means of three months: 5.23 in September 2025, 0.2 over the 5.03 of December 2024; docs/warnings-replay.md.
        ['unemployment-momentum-notice', '100000', '2025-09', 'active'],
      ]);
    });
  });

  describe('fillPublished in the middle of 2020', () => {
    const made = useCtx({ dialect, today: '2020-07-15' });

    test('leaves out what is still to come, and brings it once its time is there', async () => {
      const { ctx, setToday } = made;
      const first = await fillPublished(ctx, PUBLISHED);
      expect(first.files.every(({ held }) => held === 0)).toBe(true);
      const { items } = await listObservations(ctx, {
        indicator: 'surveyed-unemployment-rate',
        region: '100000',
        basis: 'period',
        limit: 1000,
        offset: 0,
      });
      expect(items.at(-1)).toMatchObject({ period: '2020-06', value: 5.7, status: 'published' });
      // Of the nation: three-month mean 5.87 against 5.03 a year before, red; jobs 23.5 % down, orange; 5.7 of June in
      // yellow, since the level falls to blue only with a second such figure; the notice over the lowest mean, blue.
      const { items: warnings } = await readWarnings(ctx, { state: 'open', limit: 10, offset: 0 });
      expect(
        warnings.map(({ rule, region, level, openedPeriod }) => [rule, region, level, openedPeriod]),
      ).toEqual([
        ['unemployment-momentum-year', '100000', 'red', '2019-06'],
        ['new-jobs-year-on-year', '100000', 'orange', '2020-02'],
        ['national-unemployment-line', '100000', 'yellow', '2020-02'],
        ['unemployment-momentum-notice', '100000', 'blue', '2019-03'],
      ]);
      setToday('2026-11-23');
      await fillPublished(ctx, PUBLISHED);
      expect(await countVintages(ctx.store.read)).toBe(96 + 389 + 66 + 7 + 73);
    });
  });
});
