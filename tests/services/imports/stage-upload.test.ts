import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { countVintages } from '#server/db/read/vintages.ts';
import { latestVersion } from '#server/db/read/versions.ts';
import { sha256Of } from '#server/services/files.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { discardUpload } from '#server/services/imports/discard-upload.ts';
import { restage, stageUpload } from '#server/services/imports/stage-upload.ts';
import { listObservations } from '#server/services/reading/list-observations.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, codeOf, put, tidy } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  const auditOf = async () => {
    const rows = await listAudit(made.ctx.store.read, 0, 1000);
    return rows.filter(({ actor }) => actor !== 'pack').map(({ action, subject }) => ({ action, subject }));
  };

  describe('stageUpload', () => {
    test('reads, checks and compares, and puts nothing into the statistics', async () => {
      const { ctx } = made;
      const file = cityJobs({ '2020-03': 16.26, '2020-04': 21.7 });
      const staged = await stageUpload(ctx, file);
      expect(staged).toMatchObject({
        state: 'staged',
        file: { name: 'jobs.csv', bytes: file.bytes.length, sha256: sha256Of(file.bytes), encoding: 'utf-8' },
        summary: { cells: 2, added: 2, changed: 0, unchanged: 0, errors: 0 },
        createdBy: 'operator',
        createdAt: ctx.clock.now(),
        committedVersion: null,
        baseVersion: 0,
        sample: false,
      });
      expect(await countVintages(ctx.store.read)).toBe(0);
      expect(await latestVersion(ctx.store.read)).toBe(0);
    });

    test('keeps the original byte for byte, leaves an audit row and tells open screens', async () => {
      const { ctx, heard } = made;
      const file = cityJobs({ '2020-03': 16.26 });
      const { id } = await stageUpload(ctx, file);
      expect(Buffer.from(ctx.files.read(sha256Of(file.bytes)))).toEqual(Buffer.from(file.bytes));
      expect(await auditOf()).toEqual([{ action: 'upload.stage', subject: `upload:${id}` }]);
      expect(heard()).toEqual([{ event: 'upload', data: { id, state: 'staged' } }]);
    });

    test('keeps a file that cannot be read too, refused, with the reason', async () => {
      const { ctx } = made;
      const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
      const refused = await stageUpload(ctx, { name: 'old.xls', bytes, hints: {}, origin: 'reported' });
      expect(refused).toMatchObject({ state: 'refused', recognised: null, summary: { cells: 0 } });
      expect(refused.problems.map(({ severity }) => severity)).toEqual(['error']);
      expect(ctx.files.has(sha256Of(bytes))).toBe(true);
    });

    test('of a file that is in already says so, and finds everything unchanged', async () => {
      const { ctx } = made;
      const file = cityJobs({ '2020-03': 16.26, '2020-04': 21.7 });
      await put(ctx, file);
      const again = await stageUpload(ctx, { ...file, name: 'jobs-copy.csv' });
      expect(again.summary).toMatchObject({ cells: 2, added: 0, changed: 0, unchanged: 2 });
      expect(again.problems.map(({ code, severity, found }) => ({ code, severity, found }))).toContainEqual({
        code: 'file.already.uploaded',
        severity: 'note',
        found: 'jobs.csv',
      });
    });
  });

  describe('restage', () => {
    test('compares anew with what stands by now', async () => {
      const { ctx } = made;
      const staged = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      await put(ctx, cityJobs({ '2020-03': 16 }, 'first.csv'));
      const compared = await restage(ctx, staged.id);
      expect(compared.summary).toMatchObject({ added: 0, changed: 1 });
      expect(compared.baseVersion).toBe(1);
      expect(compared.id).toBe(staged.id);
    });

    test('reads the same original with other hints', async () => {
      const { ctx } = made;
      const header = 'indicator,region,period,basis,value';
      const row = 'urban-new-jobs,500000,2020-03,ytd,162600';
      const staged = await stageUpload(ctx, tidy('persons.csv', [row], header));
      const corrected = await restage(ctx, staged.id, { unit: '人' });
      await commitUpload(ctx, staged.id, { accept: [] });
      const { items } = await listObservations(ctx, { indicator: 'urban-new-jobs', limit: 9, offset: 0 });
      expect(items.map(({ value, unit, reported }) => [value, unit, reported])).toEqual([
        [16.26, '万人', '162600'],
      ]);
      expect(corrected.file.sha256).toBe(staged.file.sha256);
      expect((await auditOf()).map(({ action }) => action)).toEqual([
        'upload.stage',
        'upload.recognise',
        'upload.commit',
      ]);
    });

    test('is refused for an upload that is committed, discarded or not there', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, cityJobs({ '2020-03': 16.26 }));
      expect(await codeOf(restage(ctx, id))).toBe('upload.already.committed');
      const other = await stageUpload(ctx, cityJobs({ '2020-03': 17 }));
      await discardUpload(ctx, other.id);
      expect(await codeOf(restage(ctx, other.id))).toBe('conflict');
      expect(await codeOf(restage(ctx, 'nobody'))).toBe('not.found');
    });
  });

  describe('discardUpload', () => {
    test('puts a staged upload aside once, keeping its original', async () => {
      const { ctx, heard } = made;
      const staged = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      await discardUpload(ctx, staged.id);
      expect(ctx.files.has(staged.file.sha256)).toBe(true);
      expect(await auditOf()).toContainEqual({ action: 'upload.discard', subject: `upload:${staged.id}` });
      expect(heard().at(-1)).toEqual({ event: 'upload', data: { id: staged.id, state: 'discarded' } });
      expect(await codeOf(discardUpload(ctx, staged.id))).toBe('conflict');
    });

    test('is refused for one that is committed or not there', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, cityJobs({ '2020-03': 16.26 }));
      expect(await codeOf(discardUpload(ctx, id))).toBe('upload.already.committed');
      expect(await codeOf(discardUpload(ctx, 'nobody'))).toBe('not.found');
    });
  });
});
