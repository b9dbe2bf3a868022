import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { findVersion, latestVersion } from '#server/db/read/versions.ts';
import { listVersionsOf, setTarget } from '#server/services/set-target.ts';
import { judgeTargets } from '#server/services/judging/judge-targets.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put, rates } from './sheets.ts';
import { useCtx } from './use-ctx.ts';

const LOWERED: Parameters<typeof setTarget>[1] = {
  indicator: '城镇新增就业',
  region: '重庆市',
  year: 2020,
  comparator: 'at-least',
  value: 550_000,
  unit: '人',
  document: '某文〔2020〕9号',
  clause: '二',
  wording: '55万人以上',
  effectiveFrom: '2020-08-01',
  note: '年中调整',
};

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('setTarget', () => {
    test('keeps a monthly path with its version, and judges by it', async () => {
      const { ctx } = made;
      const path = [2, 4, 10, 16, 22, 26, 34, 39, 44, 48, 52, 55];
      const inForce = { ...LOWERED, value: 55, unit: '万人', effectiveFrom: '2020-03-05' };
      const set = await setTarget(ctx, { ...inForce, path, commit: 50, stretch: 58 });
      expect([set.path, set.commit, set.stretch]).toEqual([path, 50, 58]);
      await put(ctx, cityJobs({ '2020-06': 27.3 }));
      const [verdict] = await judgeTargets(ctx.store.read, ctx, {
        ...{ year: 2020, month: 6, regions: ['500000'], indicators: ['urban-new-jobs'] },
      });
      // By the calendar 27.5 of 55 is due by June and 27.3 is behind; by the path 26 is, and it is 1.3 ahead: 27.3 ÷ 26.
      expect(verdict).toMatchObject({
        path,
        gap: -0.2,
        gapTyped: 1.3,
        pace: { calendar: 0.992727272727, seasonal: null, typed: 1.05 },
        pacesDisagree: true,
        status: 'ahead',
        statusReason: 'typed-pace',
        zones: { commit: 50, stretch: 58, reached: 'fail' },
      });
      // A change without a path has none: that of the old value leads elsewhere.
      expect((await setTarget(ctx, { ...LOWERED, value: 540_000 })).path).toBeNull();
    });

    test.each([
      ['/path/1', 'path.falls', { path: [5, 4, 15, 20, 25, 30, 35, 40, 45, 50, 52, 55] }],
      ['/path/11', 'path.ends-elsewhere', { path: [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 52, 54] }],
      ['/commit', 'zone.unfit', { commit: 56 }],
      ['/stretch', 'zone.unfit', { stretch: 54 }],
      ['/stretch', 'course.unfit', { stretch: 95, indicator: '高校毕业生就业率', value: 90, unit: '%' }],
    ])('refuses %s: %s', async (pointer, code, part) => {
      const { ctx } = made;
      const refused = setTarget(ctx, { ...LOWERED, value: 55, unit: '万人', ...part });
      await expect(refused).rejects.toMatchObject({
        code: 'request.invalid',
        errors: [expect.objectContaining({ pointer, code })],
      });
      expect(await latestVersion(ctx.store.read)).toBe(0);
    });

    test('of the notice’s year adds a version beside the old one, in any unit of its dimension', async () => {
      const { ctx, heard } = made;
      const set = await setTarget(ctx, LOWERED);
      expect(set).toEqual({
        id: 'urban-new-jobs',
        indicator: 'urban-new-jobs',
        region: '500000',
        year: 2020,
        comparator: 'at-least',
        evaluation: 'cumulative',
        value: 55,
        unit: '万人',
        ...{ tolerance: null, path: null, commit: null, stretch: null },
        document: '某文〔2020〕9号',
        clause: '二',
        wording: '55万人以上',
        effectiveFrom: '2020-08-01',
        version: 2,
        note: '年中调整',
        recordedAt: ctx.clock.now(),
        recordedBy: 'operator',
      });
      const versions = await listVersionsOf(ctx, 'urban-new-jobs');
      expect(versions.map(({ version, value, document }) => [version, value, document])).toEqual([
        [1, 60, '其他〔2020〕4号'],
        [2, 55, '某文〔2020〕9号'],
      ]);
      expect(await findVersion(ctx.store.read, 1)).toMatchObject({
        kind: 'target',
        reason: '某文〔2020〕9号',
      });
      expect((await listAudit(ctx.store.read, 0, 1000)).at(-1)).toMatchObject({
        action: 'target.set',
        subject: 'target:urban-new-jobs',
      });
      expect(heard()).toEqual([{ event: 'statistics', data: { version: 1 } }]);
    });

    test('of another year or place starts its own, with the evaluation the indicator has', async () => {
      const { ctx } = made;
      const district = await setTarget(ctx, { ...LOWERED, region: '渝中区', value: 2, unit: '万人' });
      expect(district).toMatchObject({ id: 'urban-new-jobs:500103:2020', version: 1, value: 2 });
      const rate = { ...LOWERED, indicator: 'surveyed-unemployment-rate', value: 5.5, unit: '%', year: 2022 };
      expect(await setTarget(ctx, { ...rate, comparator: 'around' })).toMatchObject({
        id: 'surveyed-unemployment-rate:500000:2022',
        evaluation: 'ytd-mean',
        tolerance: 0.2,
      });
      expect(await setTarget(ctx, { ...rate, year: 2023, comparator: 'at-least' })).toMatchObject({
        evaluation: 'year-end',
        tolerance: null,
      });
    });

    test('judges again the warnings that hang on it, and tells open screens', async () => {
      const { ctx, heard } = made;
      await put(ctx, rates({ '2020-06': 5.9 }, { region: '500000' }));
      const { items } = await readWarnings(ctx, { state: 'open', limit: 10, offset: 0 });
      // 5.9 is 0.4 above 5.5: yellow by the month; the mean of one month alone of six is unknown.
      expect(items.map(({ rule, level }) => [rule, level])).toEqual([
        ['surveyed-unemployment-target', 'yellow'],
      ]);
      const before = heard().length;
      await setTarget(ctx, {
        ...LOWERED,
        indicator: 'surveyed-unemployment-rate',
        comparator: 'around',
        value: 6,
        unit: '%',
        effectiveFrom: '2020-06-01',
      });
      const now = await readWarnings(ctx, { limit: 10, offset: 0 });
      expect(now.items.map(({ state, holds }) => [state, holds])).toEqual([['released', false]]);
      expect(
        heard()
          .slice(before)
          .map(({ event }) => event),
      ).toEqual(['statistics', 'warning']);
    });

    test('refuses a unit of another dimension and names nobody knows, and writes nothing', async () => {
      const { ctx } = made;
      expect(await codeOf(setTarget(ctx, { ...LOWERED, unit: '%' }))).toBe('request.invalid');
      expect(await codeOf(setTarget(ctx, { ...LOWERED, unit: '堆' }))).toBe('request.invalid');
      expect(await codeOf(setTarget(ctx, { ...LOWERED, indicator: 'nonsense' }))).toBe('not.found');
      expect(await codeOf(setTarget(ctx, { ...LOWERED, region: '某某区' }))).toBe('not.found');
      expect(await latestVersion(ctx.store.read)).toBe(0);
    });

    test.each([1e308, 1e-320, 0.1234567890123456, 1234567890123456])(
      'refuses %d, which no figure of ours can be compared with exactly',
      async (value) => {
        expect(await codeOf(setTarget(made.ctx, { ...LOWERED, value, unit: '万人' }))).toBe(
          'request.invalid',
        );
      },
    );

    test.each([
      ['fewer than no new jobs', { value: -1 }],
      ['a mean of what adds up', { evaluation: 'ytd-mean' as const }],
      ['a rate over a hundred', { indicator: '城镇调查失业率', value: 150, unit: '%' }],
      [
        'a total of rates',
        { indicator: '城镇调查失业率', value: 5, unit: '%', evaluation: 'cumulative' as const },
      ],
    ])('refuses %s, and writes nothing', async (_, part) => {
      const { ctx } = made;
      const before = await latestVersion(ctx.store.read);
      expect(await codeOf(setTarget(ctx, { ...LOWERED, ...part }))).toBe('request.invalid');
      expect(await latestVersion(ctx.store.read)).toEqual(before);
    });

    test('twice at once makes two versions', async () => {
      const { ctx } = made;
      await Promise.all([setTarget(ctx, LOWERED), setTarget(ctx, { ...LOWERED, value: 560_000 })]);
      const versions = await listVersionsOf(ctx, 'urban-new-jobs');
      expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    });
  });

  describe('listVersionsOf', () => {
    test('refuses a target that is not there', async () => {
      expect(await codeOf(listVersionsOf(made.ctx, 'nobody'))).toBe('not.found');
    });
  });
});
