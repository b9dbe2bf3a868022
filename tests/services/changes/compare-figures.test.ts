import { describe, expect, test } from 'vitest';
import { compareFigures } from '#server/services/changes/compare-figures.ts';
import { exportChanges } from '#server/services/changes/export-changes.ts';
import type { Ctx } from '#server/services/context.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, cityJobs, codeOf, put, tidy } from '../sheets.ts';
import { useCtx, type UsedCtx } from '../use-ctx.ts';

const PAGE = { limit: 100, offset: 0 };

/*
 * v1 04-10  February 9, March 16
 * v2 07-15  March 16.26, June 31.2
 * v3 07-20  June 31.5
 * v4 07-21  v3 withdrawn: June 31.2
 * v5 07-22  v2 withdrawn: March 16, no June
 */
async function fiveVersions({ ctx, setToday }: UsedCtx): Promise<void> {
  setToday('2020-04-10');
  await put(as(ctx, '李强'), cityJobs({ '2020-02': 9, '2020-03': 16 }, 'april.csv'));
  setToday('2020-07-15');
  const july = await put(as(ctx, '张敏'), cityJobs({ '2020-03': 16.26, '2020-06': 31.2 }, 'july.csv'));
  setToday('2020-07-20');
  const late = await put(ctx, cityJobs({ '2020-06': 31.5 }, 'late.csv'));
  setToday('2020-07-21');
  await withdrawUpload(ctx, late.id, '重复');
  setToday('2020-07-22');
  await withdrawUpload(ctx, july.id, '口径有误');
}

async function changes(ctx: Ctx, from: string, to?: string) {
  const { items } = await compareFigures(ctx, { from, to, ...PAGE });
  return items.map(({ kind, period, before, after, version }) => [kind, period, before, after, version]);
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('compareFigures', () => {
    test('tells what came and what was revised: by how much, by whom, in which file', async () => {
      await fiveVersions(made);
      const found = await compareFigures(made.ctx, { from: '2020-04-10', to: '2020-07-15', ...PAGE });
      const { items, ...rest } = found;
      expect(rest).toEqual({
        from: { asOf: '2020-04-10', version: 1 },
        to: { asOf: '2020-07-15', version: 2 },
        counts: { added: 1, revised: 1, withdrawn: 0 },
        total: 2,
        next: null,
      });
      const key = {
        indicator: 'urban-new-jobs',
        region: '500000',
        group: 'total',
        industry: 'total',
        basis: 'ytd',
        unit: '万人',
        status: 'reported',
        version: 2,
        recordedAt: '2020-07-15T04:00:00.000Z',
        by: '张敏',
        upload: items[0]?.upload,
        file: 'july.csv',
        source: null,
        beforeMissing: null,
        afterMissing: null,
        reason: '批量导入 · unattended import: july.csv',
      };
      expect(items).toEqual([
        // 0.26 ÷ 16
        {
          ...key,
          kind: 'revised',
          period: '2020-03',
          before: 16,
          after: 16.26,
          difference: 0.26,
          relative: 0.01625,
        },
        {
          ...key,
          kind: 'added',
          period: '2020-06',
          before: null,
          after: 31.2,
          difference: null,
          relative: null,
        },
      ]);
    });

    test('counts from end to end: what ended as it began is no change, whatever lay between', async () => {
      await fiveVersions(made);
      const { ctx } = made;
      expect(await changes(ctx, '2020-07-15', '2020-07-20')).toEqual([['revised', '2020-06', 31.2, 31.5, 3]]);
      expect(await changes(ctx, '2020-07-15', '2020-07-21')).toEqual([]);
      expect(await changes(ctx, '2020-04-10')).toEqual([]);
      expect(await changes(ctx, '2020-07-20')).toEqual([
        ['revised', '2020-03', 16.26, 16, 5],
        ['withdrawn', '2020-06', 31.5, null, 5],
      ]);
      expect(await changes(ctx, '2020-01-01')).toEqual([
        ['added', '2020-02', null, 9, 1],
        ['added', '2020-03', null, 16, 5],
      ]);
    });

    test('takes instants, and tells nothing that was known later than asOf', async () => {
      await fiveVersions(made);
      const { ctx } = made;
      expect(await changes(ctx, '2020-07-15T03:59:00Z', '2020-07-15T04:00:00Z')).toHaveLength(2);
      expect(await changes(ctx, '2020-07-15T04:00:00Z', '2020-07-16T04:00:00Z')).toHaveLength(0);
      const known = await compareFigures(ctx, { from: '2020-07-15', asOf: '2020-07-20', ...PAGE });
      expect([known.to, known.total]).toEqual([{ asOf: '2020-07-20', version: 3 }, 1]);
      const both = { from: '2020-07-15', to: '2020-07-22', asOf: '2020-07-20', ...PAGE };
      expect(await compareFigures(ctx, both)).toEqual(known);
    });

    test('a reason in place of a figure is a revision; of one indicator, region or kind when asked', async () => {
      const { ctx, setToday } = made;
      setToday('2020-04-10');
      await put(ctx, cityJobs({ '2020-03': 16 }));
      setToday('2020-05-10');
      const rows = [
        'urban-new-jobs,500000,2020-03,ytd,—,万人',
        'urban-new-jobs,500103,2020-03,ytd,4100,人',
        'subsidised-training,500000,2020-03,ytd,8,万人次',
      ];
      await put(ctx, tidy('more.csv', rows));
      const asked = async (of: Partial<Parameters<typeof compareFigures>[1]>) =>
        (await compareFigures(ctx, { from: '2020-04-10', ...PAGE, ...of })).items.map(
          ({ kind, indicator, region, before, after, afterMissing }) =>
            [kind, indicator, region, before, after, afterMissing].join(' '),
        );
      const city = 'revised urban-new-jobs 500000 16  not-applicable';
      const district = 'added urban-new-jobs 500103  0.41 ';
      const training = 'added subsidised-training 500000  8 ';
      expect(await asked({})).toEqual([city, district, training]);
      expect(await asked({ indicator: '城镇新增就业' })).toEqual([city, district]);
      expect(await asked({ region: '渝中区' })).toEqual([district]);
      expect(await asked({ kind: 'added' })).toEqual([district, training]);
      expect(await asked({ kind: 'added', limit: 1, offset: 1 })).toEqual([training]);
      const page = await compareFigures(ctx, { from: '2020-04-10', kind: 'added', limit: 1, offset: 0 });
      expect([page.total, page.next, page.counts]).toEqual([2, '1', { added: 2, revised: 1, withdrawn: 0 }]);
    });

    test('refuses to look backwards and names nobody knows', async () => {
      const { ctx } = made;
      const asked = (of: object) => codeOf(compareFigures(ctx, { from: '2020-04-10', ...PAGE, ...of }));
      expect(await asked({ to: '2020-04-09' })).toBe('request.invalid');
      expect(await asked({ from: '2099-01-01' })).toBe('request.invalid');
      expect(await asked({ region: '无此区' })).toBe('not.found');
    });
  });

  describe('exportChanges', () => {
    test('is every change as one file, with names beside the codes', async () => {
      await fiveVersions(made);
      const file = await exportChanges(made.ctx, { from: '2020-07-20', kind: 'withdrawn' });
      const pieces: Uint8Array[] = [];
      for await (const piece of file.body) pieces.push(piece);
      const lines = Buffer.concat(pieces).toString('utf8').split('\r\n');
      expect(file.name).toBe('晴雨变化 2020-07-20 至 2020-07-22.csv');
      expect(lines).toHaveLength(3);
      expect(lines[0]).toMatch(/^\ufeffkind,indicator,indicator_name,/);
      expect(lines[1]).toMatch(
        /^withdrawn,urban-new-jobs,城镇新增就业,500000,全市,total,total,2020-06,ytd,万人,31\.5,,,,,,5,2020-07-22T04:00:00\.000Z,operator,july\.csv,[\w-]+,,口径有误,reported$/,
      );
    });
  });
});
