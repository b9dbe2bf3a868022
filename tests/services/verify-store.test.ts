import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openFileStore, sha256Of } from '#server/services/files.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { withdrawUpload } from '#server/services/imports/withdraw-upload.ts';
import { cityJobs, put, rates, tidy, TIDY_HEADER } from './sheets.ts';
import { unguarded } from './unguarded.ts';
import { useCtx } from './use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const file = cityJobs({ '2020-03': 16.26 });

  describe('verifyStore', () => {
    test('finds no fault in what the verbs wrote', async () => {
      const { ctx } = made;
      await put(ctx, file);
      // The pack's row, the staging, the commit.
      expect(await verifyStore(ctx)).toEqual({ fault: undefined, auditRows: 3, anchors: 0, originals: 1 });
    });

    test.each([
      ['what was done', sql`update audit set detail = replace(detail, '"written":1', '"written":2')`],
      ['who did it', sql`update audit set actor = 'somebody' where action = 'upload.commit'`],
      ['when', sql`update audit set at = '2020-07-14T04:00:00.000Z' where action = 'upload.stage'`],
      ['a hash', sql`update audit set hash = 'ab' where action = 'upload.commit'`],
      ['that it was done', sql`delete from audit where action = 'upload.stage'`],
    ])('finds the row where the audit says something else of %s', async (_what, change) => {
      const { ctx } = made;
      await put(ctx, file);
      await unguarded(ctx.store, change);
      expect((await verifyStore(ctx)).fault).toMatch(/^audit row \d+: the chain is broken$/);
    });

    test('finds an original that was changed by a byte, or is gone', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'qingyu-originals-'));
      const ctx = { ...made.ctx, files: openFileStore(folder) };
      const { id } = await put(ctx, file);
      const path = join(folder, sha256Of(file.bytes));
      const changed = Uint8Array.from(file.bytes);
      changed[10] = 0x21;
      writeFileSync(path, changed);
      expect((await verifyStore(ctx)).fault).toBe(
        `upload ${id}: original ${sha256Of(file.bytes)} was changed`,
      );
      rmSync(folder, { recursive: true });
      expect((await verifyStore(ctx)).fault).toBe(`upload ${id}: original ${sha256Of(file.bytes)} is gone`);
    });

    const NOTED = tidy(
      'noted.csv',
      ['2020-03,ytd,16.26,万人,初步数,15.2', '2020-04,ytd,217000,人,,', '2020-05,ytd,不适用,万人,,'].map(
        (row) => `urban-new-jobs,500000,${row}`,
      ),
      `${TIDY_HEADER},note,comparable_prior`,
    );

    test.each([
      ['a value', 'vintage', sql`update vintage set value = value + 1 where period = 20200301`],
      ['that it was missing', 'vintage', sql`update vintage set value = 0, missing = 0 where missing > 0`],
      ['a value where it was missing', 'vintage', sql`update vintage set value = 1 where missing > 0`],
      ['its text', 'vintage', sql`update vintage set reported = '16.27' where period = 20200301`],
      ['its unit', 'vintage', sql`update vintage set unit = unit + 1 where period = 20200401`],
      ['its cell', 'vintage', sql`update vintage set "row" = "row" + 1 where period = 20200401`],
      ['its month', 'vintage', sql`update vintage set period = 20200601 where period = 20200401`],
      ['that it was reported', 'vintage', sql`delete from vintage where period = 20200401`],
      ['a note', 'vintage_note', sql`update vintage_note set note = '终数'`],
      ['the comparable of last year', 'vintage_note', sql`update vintage_note set comparable_prior = 1`],
      ['that there was a note', 'vintage_note', sql`delete from vintage_note`],
    ])('finds the version where the audit says something else of %s', async (_what, table, change) => {
      const { ctx } = made;
      await put(ctx, NOTED);
      await put(ctx, rates({ '2020-02': 6.2 }));
      expect((await verifyStore(ctx)).fault).toBeUndefined();
      await unguarded(ctx.store, change, table);
      expect((await verifyStore(ctx)).fault).toBe('version 1: its values are not those that were committed');
    });

    test('proves what a withdrawal lets stand again, and finds it changed', async () => {
      const { ctx } = made;
      await put(ctx, NOTED);
      const second = await put(
        ctx,
        cityJobs({ '2020-03': 17, '2020-04': 22, '2020-06': 31.2 }, 'second.csv'),
      );
      const { version } = await withdrawUpload(ctx, second.id, '报错了表');
      expect((await verifyStore(ctx)).fault).toBeUndefined();
      await unguarded(
        ctx.store,
        sql`update vintage set value = 1 where version = ${version} and period = 20200301`,
        'vintage',
      );
      expect((await verifyStore(ctx)).fault).toBe(
        `version ${version}: its values are not those that were committed`,
      );
    });

    test('finds a value slipped in under a version of another making', async () => {
      const { ctx } = made;
      await put(ctx, file);
      await sql`insert into version (version, at, kind, upload_id, actor, reason)
        values (2, '2020-07-15T04:00:00.000Z', 'target', null, 'x', null)`.execute(ctx.store.write);
      await sql`insert into vintage (series_id, period, version, value, missing, unit, upload_id, sheet, "row", "column")
        select series_id, 20200401, 2, 5, 0, 0, upload_id, 0, 1, 1 from vintage`.execute(ctx.store.write);
      expect((await verifyStore(ctx)).fault).toBe('version 2: its values came by no commit');
    });

    test('finds values that came by no commit', async () => {
      const { ctx } = made;
      await put(ctx, file);
      await sql`insert into vintage (series_id, period, version, value, missing, unit, upload_id, sheet, "row", "column")
        values (1, 20200401, 99, 5, 0, 0, 1, 0, 1, 1)`.execute(ctx.store.write);
      expect((await verifyStore(ctx)).fault).toBe('1 values belong to no known version or upload');
    });
  });
});
