import { describe, expect, test } from 'vitest';
import type { Ctx } from '#server/services/context.ts';
import { listAudit } from '#server/db/read/audit.ts';
import { findUpload } from '#server/db/read/uploads.ts';
import { countVintages } from '#server/db/read/vintages.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { getHistory } from '#server/services/reading/get-history.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { makeXlsx, rowsXml } from '#tests/support/make-xlsx.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

/** What stands of new jobs: `period: value`, with source and comparable where there are any. */
async function standing(ctx: Ctx) {
  const { items } = await listObservations(ctx, { indicator: 'urban-new-jobs', limit: 100, offset: 0 });
  return items.map(({ period, value, source, note, comparablePrior }) => ({
    period,
    value,
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    ...(comparablePrior === undefined ? {} : { comparablePrior }),
  }));
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('withdrawUpload', () => {
    test('of the middle one of three: what came later stays, what stood before returns with its notes', async () => {
      const { ctx } = made;
      const header = 'indicator,region,period,basis,value,unit,source,note,comparable_prior';
      const row = 'urban-new-jobs,500000';
      await put(
        ctx,
        tidy(
          'first.csv',
          [
            `${row},2020-03,ytd,16,万人,快报,初步数,15.2`,
            `${row},2020-04,ytd,21,万人,快报,,`,
            `${row},2020-05,ytd,26,万人,快报,,`,
          ],
          header,
        ),
      );
      const middle = await put(
        ctx,
        cityJobs({ '2020-03': 16.26, '2020-04': 21.7, '2020-06': 31.2 }, 'middle.csv'),
      );
      await put(ctx, cityJobs({ '2020-04': 21.8 }, 'last.csv'));
      const withdrawn = await withdrawUpload(ctx, middle.id, '报错了表');
      // March returns to the first file's, June had nobody before; April is the last file's and stays.
      expect(withdrawn).toMatchObject({ version: 4, written: 2, held: 0 });
      expect(await standing(ctx)).toEqual([
        { period: '2020-03', value: 16, source: '快报', note: '初步数', comparablePrior: 15.2 },
        { period: '2020-04', value: 21.8 },
        { period: '2020-05', value: 26, source: '快报' },
      ]);
    });

    test('of a workbook undoes all its sheets, but not what a later upload changed of one', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-04': 21 }, 'before.csv'));
      const sheetOf = (month: number, value: number) => ({
        name: `${month}月`,
        xml: rowsXml([
          [`2020年1—${month}月城镇新增就业（单位：万人）`, ''],
          ['区县', '累计'],
          ['全市', value],
          ['渝中区', value / 10],
        ]),
      });
      const bytes = makeXlsx([sheetOf(4, 21.5), sheetOf(5, 26.5)]);
      const book = await put(ctx, { name: '两个月.xlsx', bytes, hints: {}, origin: 'reported' });
      await put(ctx, cityJobs({ '2020-05': 26.9 }, 'later.csv'));
      await withdrawUpload(ctx, book.id, '报错了表');
      // April goes back to the first file's, May stays as the later one has it, 渝中's two figures are gone.
      expect(await standing(ctx)).toEqual([
        { period: '2020-04', value: 21 },
        { period: '2020-05', value: 26.9 },
      ]);
    });

    test('deletes nothing: the history has the value, the withdrawal and the return', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16 }, 'first.csv'));
      const second = await put(ctx, cityJobs({ '2020-03': 16.26 }, 'second.csv'));
      await withdrawUpload(ctx, second.id, '报错了表');
      const history = await getHistory(ctx, {
        indicator: 'urban-new-jobs',
        region: '500000',
        basis: 'ytd',
        period: '2020-03',
      });
      expect(history.map(({ value, file, change, reason }) => ({ value, file, change, reason }))).toEqual([
        { value: 16, file: 'first.csv', change: 'commit', reason: '批量导入 · unattended import: first.csv' },
        {
          value: 16.26,
          file: 'second.csv',
          change: 'commit',
          reason: '批量导入 · unattended import: second.csv',
        },
        { value: 16, file: 'first.csv', change: 'withdraw', reason: '报错了表' },
      ]);
    });

    test('of one after another leaves the statistics empty, and all of it known', async () => {
      const { ctx } = made;
      const first = await put(ctx, cityJobs({ '2020-03': 16 }, 'first.csv'));
      const second = await put(ctx, cityJobs({ '2020-03': 16.26 }, 'second.csv'));
      await withdrawUpload(ctx, first.id, '先撤第一份');
      expect(await standing(ctx)).toEqual([{ period: '2020-03', value: 16.26 }]);
      await withdrawUpload(ctx, second.id, '再撤第二份');
      expect(await standing(ctx)).toEqual([]);
      // Two values and, on the second withdrawal, that nobody's stands.
      expect(await countVintages(ctx.store.read)).toBe(3);
    });

    test('keeps a value that a later upload confirmed without changing it', async () => {
      const { ctx } = made;
      const first = await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7 }, 'first.csv'));
      await put(ctx, cityJobs({ '2020-03': 16.26 }, 'confirms.csv'));
      await withdrawUpload(ctx, first.id, '撤回');
      expect(await standing(ctx)).toEqual([{ period: '2020-03', value: 16.26 }]);
    });

    test('of both an upload and the one that confirmed it leaves nothing', async () => {
      const { ctx } = made;
      const first = await put(ctx, cityJobs({ '2020-03': 16.26 }, 'first.csv'));
      const second = await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7 }, 'second.csv'));
      await withdrawUpload(ctx, first.id, '撤回');
      expect(await standing(ctx)).toEqual([
        { period: '2020-03', value: 16.26 },
        { period: '2020-04', value: 21.7 },
      ]);
      await withdrawUpload(ctx, second.id, '撤回');
      expect(await standing(ctx)).toEqual([]);
    });

    test('returns what was confirmed in between, not what was withdrawn before', async () => {
      const { ctx } = made;
      const first = await put(ctx, cityJobs({ '2020-03': 16 }, 'first.csv'));
      await put(ctx, cityJobs({ '2020-03': 16 }, 'confirms.csv'));
      const last = await put(ctx, cityJobs({ '2020-03': 16.26 }, 'last.csv'));
      await withdrawUpload(ctx, first.id, '撤回');
      await withdrawUpload(ctx, last.id, '撤回');
      expect(await standing(ctx)).toEqual([{ period: '2020-03', value: 16 }]);
    });

    test('does not let a cell stand that the confirming upload had held back', async () => {
      const { ctx } = made;
      const first = await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7 }, 'first.csv'));
      // April twice with two values is an error: neither goes in.
      const row = 'urban-new-jobs,500000';
      const confirming = tidy('confirms.csv', [
        `${row},2020-03,ytd,16.26,万人`,
        `${row},2020-04,ytd,21.7,万人`,
        `${row},2020-04,ytd,22,万人`,
      ]);
      expect(await put(ctx, confirming)).toMatchObject({ written: 0, held: 2 });
      await withdrawUpload(ctx, first.id, '撤回');
      expect(await standing(ctx)).toEqual([{ period: '2020-03', value: 16.26 }]);
    });

    test('lets the same file in again', async () => {
      const { ctx } = made;
      const file = cityJobs({ '2020-03': 16.26 });
      const first = await put(ctx, file);
      await withdrawUpload(ctx, first.id, '撤回');
      expect(await put(ctx, file)).toMatchObject({ written: 1, version: 3 });
      expect(await standing(ctx)).toEqual([{ period: '2020-03', value: 16.26 }]);
    });

    test('judges the warnings again, with an audit row, and tells open screens', async () => {
      const { ctx, heard } = made;
      const { id } = await put(ctx, rates({ '2020-02': 6.2 }));
      const before = heard().length;
      const { warnings } = await withdrawUpload(ctx, id, '报错了表');
      expect(warnings).toEqual({ opened: 0, raised: 0, lowered: 0, released: 1 });
      const { items } = await readWarnings(ctx, { limit: 10, offset: 0 });
      expect(items.map(({ state, holds }) => ({ state, holds }))).toEqual([
        { state: 'released', holds: false },
      ]);
      expect((await listAudit(ctx.store.read, 0, 1000)).at(-1)).toMatchObject({
        action: 'upload.withdraw',
        subject: `upload:${id}`,
      });
      expect(
        heard()
          .slice(before)
          .map(({ event }) => event),
      ).toEqual(['upload', 'statistics', 'warning']);
    });

    test('is refused twice, before a commit, and for what is not there', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, cityJobs({ '2020-03': 16.26 }));
      await withdrawUpload(ctx, id, '撤回');
      expect((await findUpload(ctx.store.read, id))?.state).toBe('withdrawn');
      expect(await codeOf(withdrawUpload(ctx, id, '撤回'))).toBe('upload.not.committed');
      expect(await codeOf(withdrawUpload(ctx, 'nobody', '撤回'))).toBe('not.found');
    });

    test('twice at once succeeds once', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, cityJobs({ '2020-03': 16.26 }));
      const both = await Promise.allSettled([withdrawUpload(ctx, id, 'a'), withdrawUpload(ctx, id, 'b')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });
});
