import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { findUpload } from '#server/db/read/uploads.ts';
import type { Hints } from '#server/ingest/hints.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { readOriginal } from '#server/services/imports/read-original.ts';
import { restage, stageUpload, type IncomingFile } from '#server/services/imports/stage-upload.ts';
import { forgetTemplate } from '#server/services/reading-templates/forget-template.ts';
import { listTemplates } from '#server/services/reading-templates/list-templates.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

// A sheet whose header names no indicator.
const sheet = (
  month: number,
  values: readonly number[],
  options: { unit?: string; header?: string } = {},
) => {
  const { unit = '人', header = '区县,完成数,排位' } = options;
  const names = ['渝中区', '江北区', '南岸区'];
  const rows = values.map((value, at) => `${names[at] ?? ''},${value},${at + 1}`);
  const title = `2020年1—${month}月稳就业进展情况（单位：${unit}）,,`;
  return file(`进展-${month}月.csv`, [title, header, ...rows]);
};
const file = (name: string, lines: readonly string[], hints: Hints = {}): IncomingFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  hints,
  origin: 'reported',
});
const JOBS: Hints = {
  columns: { B: { as: 'value', indicator: 'urban-new-jobs', basis: 'ytd', period: '2020-05' } },
};

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });

  /** What an upload would write, from its original and what is kept of how it was read. */
  const readAgain = async (id: string) => {
    const row = await findUpload(made.ctx.store.read, id);
    if (!row) throw new Error('no such upload');
    const { batch } = await readOriginal(made.ctx, row);
    return Array.from({ length: batch.length }, (_, draft) => [
      batch.seriesKeys[batch.series[draft] ?? 0]?.region,
      batch.period[draft],
      batch.value[draft],
    ]);
  };
  const correctMay = async (remember?: { name?: string }) => {
    const { id } = await stageUpload(made.ctx, sheet(5, [3400, 4600, 2100]));
    return restage(made.ctx, id, JOBS, remember);
  };

  describe('a remembered correction', () => {
    test('reads the next sheet of its source without a question', async () => {
      const { ctx } = made;
      const before = await stageUpload(ctx, sheet(5, [3400, 4600, 2100]));
      expect(before.problems.map(({ code }) => code)).toContain('indicator.unknown');
      const may = await restage(ctx, before.id, JOBS, {});
      expect(may.template).toMatchObject({ name: '稳就业进展情况' });
      await commitUpload(ctx, may.id, { accept: [] });

      const june = await stageUpload(ctx, sheet(6, [4200, 5500, 2600]));
      expect([june.template, june.problems, june.summary.added]).toEqual([may.template, [], 3]);
      expect(await readAgain(june.id)).toEqual([
        ['500103', 20200601, 4200],
        ['500105', 20200601, 5500],
        ['500108', 20200601, 2600],
      ]);
    });

    test.each<[string, IncomingFile]>([
      ['of another unit', sheet(6, [0.42, 0.55, 0.26], { unit: '万人' })],
      ['with its columns in another order', sheet(6, [1, 2, 3], { header: '区县,排位,完成数' })],
      ['with another header', sheet(6, [1, 2, 3], { header: '区县,完成额,排位' })],
    ])('is not used for a sheet %s', async (_what, other) => {
      await correctMay({});
      expect(await stageUpload(made.ctx, other)).toMatchObject({ template: null });
    });

    test('is not used where the sender says how to read, or asks for none', async () => {
      await correctMay({});
      const june = sheet(6, [4200, 5500, 2600]);
      const hinted = await stageUpload(made.ctx, { ...june, hints: { indicator: 'poor-labourers-helped' } });
      const without = await stageUpload(made.ctx, { ...june, template: 'none' });
      expect([hinted.template, without.template]).toEqual([null, null]);
    });

    test('goes with the period and region a sender gives', async () => {
      await correctMay({});
      const june = await stageUpload(made.ctx, {
        ...sheet(6, [4200, 5500, 2600]),
        hints: { period: '2020-04' },
      });
      expect(june.template).not.toBeNull();
      expect((await readAgain(june.id)).map(([, period]) => period)).toEqual([20200401, 20200401, 20200401]);
    });

    test('forgotten, reads no further sheet; those it read are read as before', async () => {
      const { ctx } = made;
      const may = await correctMay({ name: '进展' });
      const june = await stageUpload(ctx, sheet(6, [4200, 5500, 2600]));
      const read = await readAgain(june.id);
      await forgetTemplate(ctx, may.template?.id ?? '');
      expect(await readAgain(june.id)).toEqual(read);
      expect((await restage(ctx, june.id)).template).toEqual(may.template);
      expect((await stageUpload(ctx, sheet(7, [5000, 6000, 3000]))).template).toBeNull();
      expect(await listTemplates(ctx)).toEqual([]);
      expect(await codeOf(forgetTemplate(ctx, may.template?.id ?? ''))).toBe('not.found');
    });

    test('is replaced by a later one of the same source, and let go by another correction', async () => {
      const { ctx } = made;
      await correctMay({ name: '旧' });
      const again = await correctMay({ name: '新' });
      await stageUpload(ctx, sheet(6, [4200, 5500, 2600]));
      expect(await listTemplates(ctx)).toMatchObject([{ id: again.template?.id, name: '新', uses: 2 }]);
      expect((await restage(ctx, again.id, {})).template).toBeNull();
    });

    test('keeps neither period nor region, and refuses what is nothing else', async () => {
      const { ctx } = made;
      await correctMay({});
      const [kept] = await listTemplates(ctx);
      expect(kept?.says).toEqual({
        columns: { B: { as: 'value', indicator: 'urban-new-jobs', basis: 'ytd' } },
      });
      const { id } = await stageUpload(
        ctx,
        sheet(5, [3400, 4600, 2100], { header: '区县,城镇新增就业,排名' }),
      );
      expect(await codeOf(restage(ctx, id, { period: '2020-05' }, {}))).toBe('template.empty');
      const row = await findUpload(ctx.store.read, id);
      expect(row?.hints).toBe('{}');
    });

    test('that names a row which is not there is not used, and says so', async () => {
      const { ctx } = made;
      const may = await stageUpload(ctx, sheet(5, [3400, 4600, 2100]));
      await restage(ctx, may.id, { ...JOBS, rows: { '5': { as: 'ignored' } } }, { name: '去尾' });
      const june = await stageUpload(ctx, sheet(6, [4200, 5500]));
      expect(june.template).toBeNull();
      expect(june.problems).toContainEqual(
        expect.objectContaining({ code: 'template.misfit', severity: 'note', found: '去尾' }),
      );
    });

    test('is written into the audit, and so is its end', async () => {
      const { ctx } = made;
      const may = await correctMay({ name: '进展' });
      await forgetTemplate(ctx, may.template?.id ?? '');
      const rows = await listAudit(ctx.store.read, 0, 1000);
      const subject = `template:${may.template?.id ?? ''}`;
      expect(rows.filter((row) => row.subject === subject).map(({ action }) => action)).toEqual([
        'template.remember',
        'template.forget',
      ]);
    });
  });
});
