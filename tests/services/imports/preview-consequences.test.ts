import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { countVintages } from '#server/db/read/vintages.ts';
import { latestVersion } from '#server/db/read/versions.ts';
import { countWarnings } from '#server/db/read/warnings.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { previewConsequences } from '#server/services/imports/preview-consequences.ts';
import { stageUpload } from '#server/services/imports/stage-upload.ts';
import { judgeTargets } from '#server/services/judging/judge-targets.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put, rates, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('previewConsequences', () => {
    test('says which verdicts and warnings a commit would change', async () => {
      const { ctx } = made;
      const { id } = await stageUpload(ctx, cityJobs({ '2020-06': 31.2 }));
      expect(await previewConsequences(ctx, id, [])).toEqual({
        // 31.2 of 60 is 0.52 at 6/12: pace 1.04, on schedule and not yet 1.05.
        verdicts: [
          {
            target: 'urban-new-jobs',
            indicator: 'urban-new-jobs',
            region: '500000',
            period: '2020-06',
            before: { status: 'missing', actual: { value: null, unit: '万人' }, lead: null, pace: null },
            after: { status: 'on-schedule', actual: { value: 31.2, unit: '万人' }, lead: 0.02, pace: 1.04 },
          },
        ],
        verdictsTotal: 1,
        warnings: [],
        counts: { opened: 0, raised: 0, lowered: 0, released: 0 },
      });
    });

    test('says what the commit then does', async () => {
      const { ctx, heard } = made;
      await put(ctx, rates({ '2020-02': 5.6 }, { name: 'february.csv' }));
      const { id } = await stageUpload(ctx, rates({ '2020-03': 6.2, '2020-04': 5.3, '2020-05': 5.2 }));
      const preview = await previewConsequences(ctx, id, []);
      // Open since February in blue; 6.2 > 6 raises to orange; 5.3 and 5.2 are clear at 5.5 − 0.2. Two figures below
      // orange, and neither breaches a line: the level stays until the release.
      expect(preview.warnings.map(({ kind, period, level, value }) => [kind, period, level, value])).toEqual([
        ['raised', '2020-03', 'orange', 6.2],
        ['released', '2020-05', 'orange', 5.2],
      ]);
      const before = heard().length;
      const committed = await commitUpload(ctx, id, { accept: [] });
      expect(committed.warnings).toEqual(preview.counts);
      const told = heard()
        .slice(before)
        .flatMap(({ event, data }) => (event === 'warning' ? [data.kind] : []));
      expect(told).toEqual(preview.warnings.map(({ kind }) => kind));
    });

    test('gives the verdicts that stand after the commit', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-05': 20 }));
      const { id } = await stageUpload(ctx, cityJobs({ '2020-05': 26, '2020-06': 31.2 }));
      const { verdicts } = await previewConsequences(ctx, id, []);
      await commitUpload(ctx, id, { accept: [], reason: '5月更正' });
      const judged = await judgeTargets(ctx.store.read, ctx, { year: 2020, month: 6, regions: ['500000'] });
      const jobs = judged.find(({ target }) => target === 'urban-new-jobs');
      expect(verdicts.map(({ after }) => after)).toEqual([
        {
          status: jobs?.status,
          actual: { value: jobs?.actual, unit: jobs?.unit },
          lead: jobs?.lead.calendar,
          pace: jobs?.pace.calendar,
        },
      ]);
    });

    test('leaves no trace', async () => {
      const { ctx, heard } = made;
      const { id } = await stageUpload(ctx, rates({ '2020-02': 6.2 }));
      const before = heard().length;
      const auditBefore = await listAudit(ctx.store.read, 0, 1000);
      await previewConsequences(ctx, id, []);
      await previewConsequences(ctx, id, []);
      expect(await listAudit(ctx.store.read, 0, 1000)).toEqual(auditBefore);
      expect([await latestVersion(ctx.store.read), await countVintages(ctx.store.read)]).toEqual([0, 0]);
      expect(await countWarnings(ctx.store.read, {})).toEqual(new Map());
      expect(heard()).toHaveLength(before);
      expect(await commitUpload(ctx, id, { accept: [] })).toMatchObject({ version: 1, written: 1 });
    });

    test('counts accepted warnings in', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-05': 30 }));
      const staged = await stageUpload(ctx, cityJobs({ '2020-06': 29 }, 'falling.csv'));
      const fell = staged.problems.filter(({ code }) => code === 'ytd.fell').map(({ id }) => id);
      const valuesWith = async (accept: readonly string[]) =>
        (await previewConsequences(ctx, staged.id, accept)).verdicts.map(({ after }) => after.actual.value);
      expect(await valuesWith([])).toEqual([]);
      expect(await valuesWith(fell)).toEqual([29]);
    });

    test('speaks of every year and region of the sheet', async () => {
      const { ctx } = made;
      const { id } = await stageUpload(
        ctx,
        tidy('two-years.csv', [
          'urban-new-jobs,500000,2019-12,ytd,75,万人',
          'urban-new-jobs,500000,2020-03,ytd,16.26,万人',
          'urban-new-jobs,500103,2020-03,ytd,8000,人',
        ]),
      );
      // Only the city has a target, and the pack's targets are of 2020. June is the last month over: it is judged by
      // March's figure now.
      const { verdicts } = await previewConsequences(ctx, id, []);
      expect(verdicts.map(({ region, period, after }) => [region, period, after.actual.value])).toEqual([
        ['500000', '2020-03', 16.26],
        ['500000', '2020-06', 16.26],
      ]);
    });

    test('is refused as the commit would be', async () => {
      const { ctx } = made;
      expect(await codeOf(previewConsequences(ctx, 'nobody', []))).toBe('not.found');
      const staged = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      expect(await codeOf(previewConsequences(ctx, staged.id, ['jump@Z9']))).toBe('request.invalid');
      const other = await put(ctx, cityJobs({ '2020-03': 16 }, 'quicker.csv'));
      expect(await codeOf(previewConsequences(ctx, staged.id, []))).toBe('upload.moved');
      expect(await codeOf(previewConsequences(ctx, other.id, []))).toBe('upload.already.committed');
    });
  });
});
