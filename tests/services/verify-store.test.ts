import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type RawBuilder } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Store } from '#server/db/open.ts';
import { openFileStore, sha256Of } from '#server/services/files.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put } from './sheets.ts';
import { useCtx } from './use-ctx.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const file = cityJobs({ '2020-03': 16.26 });

  describe('verifyStore', () => {
    test('finds no fault in what the verbs wrote', async () => {
      const { ctx } = made;
      await put(ctx, file);
      // The pack's row, the staging, the commit.
      expect(await verifyStore(ctx)).toEqual({ fault: undefined, auditRows: 3, originals: 1 });
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

    test('finds values that came by no commit', async () => {
      const { ctx } = made;
      await put(ctx, file);
      await sql`insert into vintage (series_id, period, version, value, missing, unit, upload_id, sheet, "row", "column")
        values (1, 20200401, 99, 5, 0, 0, 1, 0, 1, 1)`.execute(ctx.store.write);
      expect((await verifyStore(ctx)).fault).toBe('1 values belong to no known version or upload');
    });
  });
});

/** Runs a statement that the audit's triggers would refuse, as somebody who has the database could. */
async function unguarded({ dialect, write }: Store, statement: RawBuilder<unknown>): Promise<void> {
  if (dialect === 'postgres') {
    await sql`alter table audit disable trigger user`.execute(write);
    await statement.execute(write);
    await sql`alter table audit enable trigger user`.execute(write);
    return;
  }
  await sql`drop trigger audit_no_update`.execute(write);
  await sql`drop trigger audit_no_delete`.execute(write);
  await statement.execute(write);
}
