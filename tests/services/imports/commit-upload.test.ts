import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listAudit } from '#server/db/read/audit.ts';
import { findUpload } from '#server/db/read/uploads.ts';
import { countVintages } from '#server/db/read/vintages.ts';
import { findVersion, latestVersion } from '#server/db/read/versions.ts';
import { commitUpload } from '#server/services/imports/commit-upload.ts';
import { restage, stageUpload } from '#server/services/imports/stage-upload.ts';
import { uploadDto } from '#server/services/imports/upload-dto.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, cityJobs, codeOf, put, rates, stageAndCommit, tidy, TIDY_HEADER } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const NO_WARNINGS = { opened: 0, raised: 0, lowered: 0, released: 0 };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('commitUpload', () => {
    test('writes the values under one new version, with who, when, why and an audit row', async () => {
      const { ctx } = made;
      const file = cityJobs({ '2020-03': 16.26, '2020-04': 21.7 });
      const request = { accept: [], reason: '5月例行报送' };
      const { staged, committed } = await stageAndCommit(as(ctx, '张敏'), file, request);
      expect(committed).toEqual({ version: 1, written: 2, held: 0, warnings: NO_WARNINGS });
      expect(await countVintages(ctx.store.read)).toBe(2);
      expect(await findVersion(ctx.store.read, 1)).toEqual({
        version: 1,
        at: ctx.clock.now(),
        kind: 'commit',
        actor: '张敏',
        reason: '5月例行报送',
      });
      expect(await findUpload(ctx.store.read, staged.id)).toMatchObject({
        state: 'committed',
        committed_version: 1,
        accepted: '[]',
      });
      const audit = (await listAudit(ctx.store.read, 0, 1000)).at(-1);
      expect(audit).toMatchObject({
        actor: '张敏',
        action: 'upload.commit',
        subject: `upload:${staged.id}`,
        at: ctx.clock.now(),
      });
      const { values, ...detail } = z
        .looseObject({ values: z.string() })
        .parse(JSON.parse(audit?.detail ?? ''));
      // verify-store.test.ts asks that it is that of the values.
      expect(values).toMatch(/^[0-9a-f]{64}$/);
      expect(detail).toEqual({
        version: 1,
        written: 2,
        held: 0,
        accepted: [],
        reason: '5月例行报送',
        warnings: NO_WARNINGS,
      });
    });

    test('judges the warnings again and tells open screens after the write', async () => {
      const { ctx, heard } = made;
      const { staged, committed } = await stageAndCommit(ctx, rates({ '2020-02': 6.2 }));
      expect(committed.warnings).toEqual({ ...NO_WARNINGS, opened: 1 });
      expect(heard().slice(1)).toEqual([
        { event: 'upload', data: { id: staged.id, state: 'committed' } },
        { event: 'statistics', data: { version: 1 } },
        { event: 'warning', data: { id: expect.any(String) as string, kind: 'opened', level: 'orange' } },
      ]);
    });

    test('of the same file a second time writes nothing and makes no version', async () => {
      const { ctx } = made;
      const file = cityJobs({ '2020-03': 16.26, '2020-04': 21.7 });
      const first = await stageAndCommit(ctx, file);
      const second = await stageAndCommit(ctx, file);
      expect(second.staged.summary).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
      expect(second.committed).toEqual({ ...first.committed, written: 0 });
      expect(await countVintages(ctx.store.read)).toBe(2);
      expect(await latestVersion(ctx.store.read)).toBe(1);
    });

    test('writes only what differs', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7 }));
      const { committed } = await stageAndCommit(
        ctx,
        cityJobs({ '2020-03': 16.26, '2020-04': 21.8, '2020-05': 27 }),
        { accept: [], reason: '4月更正' },
      );
      expect(committed).toMatchObject({ version: 2, written: 2, held: 0 });
    });

    test('takes a comparable figure of last year that comes after its value, once', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26 }));
      const row = 'urban-new-jobs,500000,2020-03,ytd,16.26,万人,15.59';
      const file = tidy('comparable.csv', [row], `${TIDY_HEADER},comparable_prior`);
      const given = await stageAndCommit(ctx, file, { accept: [], reason: '补报可比口径' });
      expect(given.staged.summary).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
      expect(given.committed).toMatchObject({ version: 2, written: 1 });
      const again = await stageAndCommit(ctx, { ...file, name: 'again.csv' });
      expect(again.staged.summary).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
      // A sheet without the column takes nothing back.
      await put(ctx, cityJobs({ '2020-03': 16.26 }, 'plain.csv'));
      expect(await latestVersion(ctx.store.read)).toBe(2);
    });

    test('holds back the cells with errors and lets the good ones in', async () => {
      const { ctx } = made;
      const file = tidy('mixed.csv', [
        'urban-new-jobs,500000,2020-03,ytd,16.26,万人',
        'urban-new-jobs,某某区,2020-03,ytd,1.2,万人',
        'urban-new-jobs,500103,2020-03,ytd,约一万,万人',
        'urban-new-jobs,500104,2021-03,ytd,0.4,万人',
      ]);
      const staged = await stageUpload(ctx, file);
      const problems = staged.problems.filter(({ severity }) => severity === 'error');
      expect(problems.map(({ code }) => code).sort()).toEqual([
        'period.future',
        'region.unknown',
        'value.unreadable',
      ]);
      const accept = problems.map(({ id }) => id);
      expect(await commitUpload(ctx, staged.id, { accept })).toMatchObject({ written: 1, held: 3 });
    });

    test('lets a warned cell in only when its warning is accepted', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7 }));
      const falling = cityJobs({ '2020-05': 20.9 }, 'falling.csv');
      const held = await stageAndCommit(ctx, falling);
      const ids = held.staged.problems.filter(({ code }) => code === 'ytd.fell').map(({ id }) => id);
      expect(ids).toHaveLength(1);
      expect(held.committed).toMatchObject({ written: 0, held: 1, version: 1 });
      const accepted = await stageAndCommit(ctx, falling, { accept: ids, reason: '口径更正' });
      expect(accepted.committed).toMatchObject({ written: 1, held: 0, version: 2 });
      expect(await findUpload(ctx.store.read, accepted.staged.id)).toMatchObject({
        accepted: JSON.stringify([{ id: ids[0], reason: '口径更正' }]),
      });
    });

    test('asks why a stored figure changes, and writes nothing until told', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26, '2020-04': 21.7 }));
      const staged = await stageUpload(ctx, cityJobs({ '2020-04': 21.8 }, 'again.csv'));
      await expect(commitUpload(ctx, staged.id, { accept: [] })).rejects.toMatchObject({
        code: 'reason.required',
        errors: [{ pointer: '/reason', code: 'reason.required' }],
      });
      expect(await latestVersion(ctx.store.read)).toBe(1);
      const committed = await commitUpload(ctx, staged.id, { accept: [], reason: '4月更正' });
      expect(committed).toMatchObject({ version: 2, written: 1 });
    });

    test('takes a figure far out only with a reason, its own or that of the commit, and keeps it', async () => {
      const { ctx } = made;
      const staff = (values: readonly number[], first: number, name: string) =>
        tidy(
          name,
          values.map(
            (value, at) =>
              `traineeships,500103,2020-${String(first + at).padStart(2, '0')},period,${value},人`,
          ),
        );
      await put(
        ctx,
        tidy(
          'past.csv',
          [1, 2, 3, 4, 5, 6].map((month) => `traineeships,500103,2019-0${month},period,${800 + month},人`),
        ),
      );
      await put(ctx, staff([811, 812, 813, 814, 815, 816].slice(0, 5), 1, 'before.csv'));
      const staged = await stageUpload(ctx, staff([1900], 6, 'june.csv'));
      const [jump] = staged.problems.filter(({ code }) => code === 'jump');
      expect(jump).toMatchObject({ id: 'jump@E2', needsReason: true });
      await expect(commitUpload(ctx, staged.id, { accept: ['jump@E2'] })).rejects.toMatchObject({
        code: 'reason.required',
        errors: [
          {
            pointer: '/accept',
            code: 'reason.required',
            message: '接受 jump@E2 须说明原因 · say why jump@E2 is right',
          },
        ],
      });
      const accept = [{ id: 'jump@E2', reason: '六月集中见习' }];
      expect(await commitUpload(ctx, staged.id, { accept, reason: '例行报送' })).toMatchObject({
        written: 1,
      });
      const row = await findUpload(ctx.store.read, staged.id);
      expect(row && uploadDto(row).accepted).toEqual(accept);
    });

    test('refuses an accepted problem the upload does not have, and writes nothing', async () => {
      const { ctx } = made;
      const staged = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      expect(await codeOf(commitUpload(ctx, staged.id, { accept: ['jump@Z9'] }))).toBe('request.invalid');
      expect(await latestVersion(ctx.store.read)).toBe(0);
      expect((await findUpload(ctx.store.read, staged.id))?.state).toBe('staged');
    });

    test('is refused when the statistics moved under it, and goes through once compared again', async () => {
      const { ctx } = made;
      const staged = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      await put(ctx, cityJobs({ '2020-03': 16 }, 'quicker.csv'));
      expect(await codeOf(commitUpload(ctx, staged.id, { accept: [] }))).toBe('upload.moved');
      expect(await latestVersion(ctx.store.read)).toBe(1);
      await restage(ctx, staged.id);
      const request = { accept: [], reason: '以本表为准' };
      expect(await commitUpload(ctx, staged.id, request)).toMatchObject({ version: 2, written: 1 });
    });

    test('is not disturbed by a commit of other figures meanwhile', async () => {
      const { ctx } = made;
      const staged = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      await put(ctx, rates({ '2020-03': 5.3 }, { region: '500000' }));
      expect(await commitUpload(ctx, staged.id, { accept: [] })).toMatchObject({ version: 2, written: 1 });
    });

    test('of one upload twice at once succeeds exactly once', async () => {
      const { ctx } = made;
      const staged = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      const both = await Promise.allSettled([
        commitUpload(ctx, staged.id, { accept: [] }),
        commitUpload(ctx, staged.id, { accept: [] }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = both.find((each) => each.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'upload.already.committed' });
      expect(await latestVersion(ctx.store.read)).toBe(1);
    });

    test('of two uploads of one figure at once: the slower must compare again', async () => {
      const { ctx } = made;
      const one = await stageUpload(ctx, cityJobs({ '2020-03': 16.26 }));
      const other = await stageUpload(ctx, cityJobs({ '2020-03': 16 }));
      const both = await Promise.allSettled([
        commitUpload(ctx, one.id, { accept: [] }),
        commitUpload(ctx, other.id, { accept: [] }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = both.find((each) => each.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'upload.moved' });
      expect(await countVintages(ctx.store.read)).toBe(1);
    });

    test('is refused for what is committed, refused or not there', async () => {
      const { ctx } = made;
      const { id } = await put(ctx, cityJobs({ '2020-03': 16.26 }));
      expect(await codeOf(commitUpload(ctx, id, { accept: [] }))).toBe('upload.already.committed');
      expect(await codeOf(commitUpload(ctx, 'nobody', { accept: [] }))).toBe('not.found');
      const bytes = new TextEncoder().encode('hello\n');
      const bad = await stageUpload(ctx, { name: 'hello.csv', bytes, hints: {}, origin: 'reported' });
      expect(bad.state).toBe('refused');
      expect(await codeOf(commitUpload(ctx, bad.id, { accept: [] }))).toBe('upload.refused');
    });

    test('keeps order when the clock goes back', async () => {
      const { ctx, setToday } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26 }));
      setToday('2020-07-14');
      await put(ctx, cityJobs({ '2020-04': 21.7 }));
      expect((await findVersion(ctx.store.read, 2))?.at).toBe('2020-07-15T04:00:00.000Z');
    });
  });
});
