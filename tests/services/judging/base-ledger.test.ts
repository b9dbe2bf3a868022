import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import type { IncomingFile } from '#server/services/imports/stage-upload.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { readBases } from '#server/services/judging/base-ledger.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put, tidy, TIDY_HEADER } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const published = (file: IncomingFile): IncomingFile => ({ ...file, origin: 'published' });
const bases = (ctx: Ctx, region = '500000', year = 2022, asOf?: string) =>
  readBases(ctx, { indicator: 'urban-new-jobs', region, year, asOf });

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2026-07-15' });

  describe('readBases', () => {
    test('the change of a month against every base, the comparable one used first', async () => {
      const { ctx } = made;
      const row = 'urban-new-jobs,500000,2021-03,ytd,19.46,万人,公布稿';
      await put(ctx, published(tidy('published.csv', [row], `${TIDY_HEADER},source`)));
      await put(ctx, cityJobs({ '2021-03': 16, '2021-06': 30 }, 'sheets.csv'));
      const now = [
        'urban-new-jobs,500000,2022-03,ytd,16.14,万人,15.59',
        'urban-new-jobs,500000,2022-06,ytd,33,万人,',
      ];
      await put(ctx, tidy('now.csv', now, `${TIDY_HEADER},comparable_prior`));
      const { items, ...about } = await bases(ctx);
      expect(about).toMatchObject({ unit: '万人', basis: 'ytd', changes: 'ratio', total: 2 });
      expect(items).toEqual([
        {
          period: '2022-03',
          value: 16.14,
          // 16.14 ÷ 15.59, ÷ 19.46 and ÷ 16, each minus 1.
          comparable: { value: 15.59, growth: 0.035279025016 },
          published: { value: 19.46, growth: -0.170606372045, source: '公布稿' },
          uploaded: { value: 16, growth: 0.00875, source: 'sheets.csv' },
          ...{ used: 'comparable', usedGrowth: 0.035279025016, whyNot: null },
        },
        {
          ...{ period: '2022-06', value: 33, comparable: null, published: null },
          uploaded: { value: 30, growth: 0.1, source: 'sheets.csv' },
          ...{ used: 'stored', usedGrowth: 0.1, whyNot: null },
        },
      ]);
    });

    test('a base that was withdrawn since still was one as known before', async () => {
      const { ctx, setToday } = made;
      const sheet = await put(ctx, cityJobs({ '2021-03': 16 }, 'sheets.csv'));
      await put(ctx, cityJobs({ '2022-03': 18 }, 'now.csv'));
      setToday('2026-07-20');
      await withdrawUpload(ctx, sheet.id, '误报');
      const uploaded = async (asOf?: string) =>
        (await bases(ctx, '500000', 2022, asOf)).items.map((row) => row.uploaded);
      expect(await uploaded()).toEqual([null]);
      expect(await uploaded('2026-07-16')).toEqual([{ value: 16, growth: 0.125, source: 'sheets.csv' }]);
    });

    test('across a change of boundaries only a comparable figure is used, and the reason is told', async () => {
      const { ctx } = made;
      const of = (period: string, value: number): string => `urban-new-jobs,500109,${period},ytd,${value},人`;
      await put(ctx, tidy('beibei.csv', [of('2025-06', 400), of('2026-06', 500), of('2026-05', 450)]));
      const { items } = await bases(ctx, '500109', 2026);
      expect(items.map(({ period, used, whyNot }) => [period, used, whyNot])).toEqual([
        ['2026-05', null, 'land-changed'],
        ['2026-06', null, 'land-changed'],
      ]);
    });
  });
});
