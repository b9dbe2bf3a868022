import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { anchorNightly } from '#server/jobs.ts';
import { listAudit, lastAuditRow } from '#server/db/read/audit.ts';
import { listAnchors } from '#server/db/read/audit-anchors.ts';
import { auditHash } from '#server/db/write/audit.ts';
import { anchorHash } from '#server/db/write/audit-anchors.ts';
import { anchorLog } from '#server/services/audit/anchor-log.ts';
import { exportAnchors, missingAnchor } from '#server/services/audit/export-anchors.ts';
import type { Ctx } from '#server/services/context.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { cityJobs, put, rates } from '../sheets.ts';
import { unguarded } from '../unguarded.ts';
import { useCtx } from '../use-ctx.ts';

async function exported(ctx: Ctx): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of (await exportAnchors(ctx)).body) text += decoder.decode(piece);
  return text;
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });

  describe('anchorLog', () => {
    test('notes the newest row, each anchor chained to the one before', async () => {
      const { ctx, setToday } = made;
      const first = await anchorLog(ctx);
      const before = await lastAuditRow(ctx.store.read);
      setToday('2020-07-16');
      await put(ctx, cityJobs({ '2020-03': 16.26 }));
      const second = await anchorLog(ctx);
      const after = await lastAuditRow(ctx.store.read);
      const [one, two] = [
        { at: '2020-07-15T04:00:00.000Z', audit_id: before?.id ?? 0, audit_hash: before?.hash ?? '' },
        { at: '2020-07-16T04:00:00.000Z', audit_id: after?.id ?? 0, audit_hash: after?.hash ?? '' },
      ];
      const hash = anchorHash('', one);
      expect(first).toEqual({ at: one.at, row: one.audit_id, rowHash: one.audit_hash, hash });
      expect(second).toMatchObject({ row: two.audit_id, hash: anchorHash(hash, two) });
      expect((await listAnchors(ctx.store.read)).map(({ previous_hash }) => previous_hash)).toEqual([
        '',
        hash,
      ]);
      expect(await verifyStore(ctx)).toMatchObject({ fault: undefined, anchors: 2 });
    });

    test('notes nothing where nothing was written since', async () => {
      const { ctx, deps } = made;
      await anchorNightly(deps);
      await anchorNightly(deps);
      expect(await anchorLog(ctx)).toBeUndefined();
      expect(await listAnchors(ctx.store.read)).toHaveLength(1);
    });

    test('the database refuses to change or delete an anchor', async () => {
      const { ctx } = made;
      await anchorLog(ctx);
      const { write } = ctx.store;
      await expect(sql`update audit_anchor set at = ''`.execute(write)).rejects.toThrow(/append-only/);
      await expect(sql`delete from audit_anchor`.execute(write)).rejects.toThrow(/append-only/);
    });
  });

  describe('verifyStore', () => {
    test('finds the anchored row gone, where the end of the log was cut off', async () => {
      const { ctx } = made;
      await put(ctx, cityJobs({ '2020-03': 16.26 }));
      const anchor = await anchorLog(ctx);
      await unguarded(ctx.store, sql`delete from audit where id = ${anchor?.row}`);
      expect((await verifyStore(ctx)).fault).toBe(
        `audit row ${anchor?.row}: it was anchored at 2020-07-15T04:00:00.000Z and is gone`,
      );
    });

    test('finds a log that was written anew, with every hash worked out again', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-02': 6.2 }));
      const anchor = await anchorLog(ctx);
      await forge(ctx, anchor?.row ?? 0);
      expect((await verifyStore(ctx)).fault).toBe(
        `audit row ${anchor?.row}: it is not the one that was anchored at 2020-07-15T04:00:00.000Z`,
      );
    });

    test('finds an anchor that was changed', async () => {
      const { ctx } = made;
      await anchorLog(ctx);
      await put(ctx, rates({ '2020-02': 6.2 }));
      await anchorLog(ctx);
      const [, second] = (await listAnchors(ctx.store.read)).map(({ id }) => id);
      const backdate = sql`update audit_anchor set at = '2020-01-01T00:00:00.000Z' where id = ${second}`;
      await unguarded(ctx.store, backdate, 'audit_anchor');
      expect((await verifyStore(ctx)).fault).toBe(`anchor ${second}: the chain of anchors is broken`);
    });

    test('finds an anchor taken out before others', async () => {
      const { ctx } = made;
      await anchorLog(ctx);
      await put(ctx, rates({ '2020-02': 6.2 }));
      await anchorLog(ctx);
      const [first, second] = (await listAnchors(ctx.store.read)).map(({ id }) => id);
      await unguarded(ctx.store, sql`delete from audit_anchor where id = ${first}`, 'audit_anchor');
      expect((await verifyStore(ctx)).fault).toBe(`anchor ${second}: the chain of anchors is broken`);
    });
  });

  describe('missingAnchor', () => {
    test('finds none where the list is of this log, also once it went on', async () => {
      const { ctx } = made;
      await anchorLog(ctx);
      const list = await exported(ctx);
      await put(ctx, rates({ '2020-02': 6.2 }));
      await anchorLog(ctx);
      expect(await missingAnchor(ctx, list)).toBeUndefined();
    });

    test('finds the log and its anchors written anew together, which nothing inside can tell', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-02': 6.2 }));
      await anchorLog(ctx);
      const list = await exported(ctx);
      const [{ audit_id } = { audit_id: 0 }] = await listAnchors(ctx.store.read);
      await forge(ctx, audit_id);
      await unguarded(ctx.store, sql`delete from audit_anchor`, 'audit_anchor');
      await anchorLog(ctx);
      expect((await verifyStore(ctx)).fault).toBeUndefined();
      expect(await missingAnchor(ctx, list)).toBe(list.split('\r\n')[1]);
    });

    test('refuses a text that is no such list', async () => {
      await expect(missingAnchor(made.ctx, 'id,at\n1,2')).rejects.toMatchObject({ code: 'request.invalid' });
    });
  });
});

/** Rewrites one row as if another had done it, and makes the hashes of all that follow fit. */
async function forge(ctx: Ctx, id: number): Promise<void> {
  let previous = '';
  for (const row of await listAudit(ctx.store.read, 0, 1000)) {
    const actor = row.id === id ? 'somebody' : row.actor;
    const hash = auditHash(previous, { ...row, actor });
    await unguarded(
      ctx.store,
      sql`update audit set actor = ${actor}, previous_hash = ${previous}, hash = ${hash} where id = ${row.id}`,
    );
    previous = hash;
  }
}
