import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { applyProposal, reconcile } from '#server/services/imports/reconcile-upload.ts';
import { restage, stageUpload } from '#server/services/imports/stage-upload.ts';
import { getHistory } from '#server/services/reading/get-history.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, cityJobs, codeOf, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const june = (month: string, total: string) =>
  tidy('june.csv', [
    `urban-new-jobs,500000,2020-06,ytd,${total},万人`,
    `urban-new-jobs,500000,2020-06,period,${month},万人`,
  ]);
const OF_JUNE = { indicator: 'urban-new-jobs', region: '500000', period: '2020-06' };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('reconcile', () => {
    test('says what does not add up, why, and what would settle it', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-05': 26.5 }));
      const { id } = await stageUpload(ctx, june('52000', '31.7'));
      expect(await reconcile(ctx, id)).toEqual({
        items: [
          {
            indicator: 'urban-new-jobs',
            region: '500000',
            group: 'total',
            industry: 'total',
            period: '2020-06',
            sheet: '',
            cell: 'E3',
            month: 52_000,
            ytd: 31.7,
            previousYtd: 26.5,
            difference: -51_994.8,
            unit: '万人',
            explanation: 'unit-slip',
            words: {
              zh: '本月数 52000万人 与相符的 5.2万人 相差 10000 倍，疑似单位错误',
              en: 'a unit slip: the month is 52000万人, what fits is 5.2万人, 10000 times apart',
            },
            proposal: {
              id: 'unit-slip-s0-r3-c5',
              kind: 'correct',
              words: { zh: 'E3 由 52000 改按 5.2 读入', en: 'read E3 as 5.2, not 52000' },
              changes: [
                { sheet: '', cell: 'E3', period: '2020-06', basis: 'period', from: '52000', to: '5.2' },
              ],
              accept: [],
            },
          },
        ],
        differing: 1,
        agreed: 0,
        total: 1,
      });
    });

    test('of an upload that is not there is refused', async () => {
      expect(await codeOf(reconcile(made.ctx, 'nobody'))).toBe('not.found');
    });
  });

  describe('applyProposal', () => {
    test('reads the cell as proposed, keeps saying so, and leaves the original', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-05': 26.5 }));
      const staged = await stageUpload(ctx, june('52000', '31.7'));
      const before = ctx.files.read(staged.file.sha256);
      const applied = await applyProposal(as(ctx, '李静'), staged.id, 'unit-slip-s0-r3-c5');
      expect(applied.corrections).toEqual([
        {
          sheet: '',
          cell: 'E3',
          from: '52000',
          to: '5.2',
          reason: '本月数 52000万人 与相符的 5.2万人 相差 10000 倍，疑似单位错误',
          by: '李静',
        },
      ]);
      expect(applied).toMatchObject({ state: 'staged', problems: [], summary: { added: 2, warnings: 0 } });
      expect((await restage(ctx, staged.id, { region: '500000' })).corrections).toEqual(applied.corrections);
      expect(await reconcile(ctx, staged.id)).toEqual({ items: [], differing: 0, agreed: 1, total: 1 });
      expect(await codeOf(applyProposal(ctx, staged.id, 'unit-slip-s0-r3-c5'))).toBe('not.found');

      expect(await commitUpload(ctx, staged.id, { accept: [] })).toMatchObject({ written: 2, held: 0 });
      const [vintage] = await getHistory(ctx, { ...OF_JUNE, basis: 'period' });
      expect(vintage).toMatchObject({
        value: 5.2,
        reported: '5.2',
        cell: 'E3',
        note: '表中为 52000，按 5.2 入库：本月数 52000万人 与相符的 5.2万人 相差 10000 倍，疑似单位错误（李静）',
      });
      expect(ctx.files.read(staged.file.sha256)).toEqual(before);
    });

    test('ticks the warning with the explanation where no cell is wrong', async () => {
      const { ctx } = made;
      await put(
        ctx,
        cityJobs({ '2020-01': 5, '2020-02': 10, '2020-03': 16, '2020-04': 21, '2020-05': 26.5 }),
      );
      await put(ctx, tidy('march.csv', ['urban-new-jobs,500000,2020-03,period,6.3,万人']));
      const staged = await stageUpload(ctx, june('5.2', '32'));
      const { items } = await reconcile(ctx, staged.id);
      expect(
        items.map(({ explanation, proposal }) => [explanation, proposal?.kind, proposal?.accept]),
      ).toEqual([['earlier-month-revised', 'accept', ['month.ytd.mismatch@E3']]]);
      const reason = '3月的本月数后来更正了 0.3万人，当时的累计未改，本期累计已含更正';
      const ticked = await applyProposal(ctx, staged.id, items[0]?.proposal?.id ?? '');
      expect(ticked.accepted).toEqual([{ id: 'month.ytd.mismatch@E3', reason }]);
      expect((await listAudit(ctx.store.read, 0, 1000)).at(-1)).toMatchObject({ action: 'upload.tick' });
      expect(await commitUpload(ctx, staged.id, { accept: [] })).toMatchObject({ written: 2, held: 0 });
    });

    test('is refused once the upload is committed', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, june('5.2', '31.7'));
      expect(await codeOf(applyProposal(ctx, id, 'unit-slip-s0-r3-c5'))).toBe('upload.already.committed');
      expect(await codeOf(applyProposal(ctx, 'nobody', 'x'))).toBe('not.found');
    });
  });
});
