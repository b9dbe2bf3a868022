import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '#server/db/open.ts';
import { lastAuditHash, listAudit } from '#server/db/read/audit.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { auditHash, recordAudit, type AuditEntry } from '#server/db/write/audit.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';

const STAGED: AuditEntry = {
  at: '2020-07-15T04:00:00.000Z',
  actor: 'operator',
  action: 'upload.stage',
  subject: 'upload:ab12',
  detail: { file: '6月.csv' },
};
const COMMITTED: AuditEntry = { ...STAGED, action: 'upload.commit', detail: { version: 1 } };

describe('auditHash', () => {
  const row = { ...STAGED, detail: '{"file":"6月.csv"}' };

  test('is SHA-256 over the hash before and the row, as one JSON list', () => {
    const text =
      '["","2020-07-15T04:00:00.000Z","operator","upload.stage","upload:ab12","{\\"file\\":\\"6月.csv\\"}"]';
    expect(auditHash('', row)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test.each(['at', 'actor', 'action', 'subject', 'detail'] as const)(
    'differs with any byte of %s',
    (field) => {
      expect(auditHash('', { ...row, [field]: `${row[field]} ` })).not.toBe(auditHash('', row));
    },
  );

  test('differs with the hash before, and with where one field ends and the next begins', () => {
    expect(auditHash('a', row)).not.toBe(auditHash('', row));
    expect(auditHash('', { ...row, actor: 'operatoru', action: 'pload.stage' })).not.toBe(auditHash('', row));
  });
});

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
  });
  afterAll(() => made.close());

  describe('recordAudit', () => {
    test('chains each row to the one before, the first to the empty text', async () => {
      expect(await lastAuditHash(store.read)).toBe('');
      await withTransaction(store, async (tx) => {
        await recordAudit(tx, STAGED);
        await recordAudit(tx, COMMITTED);
      });
      const first = auditHash('', { ...STAGED, detail: '{"file":"6月.csv"}' });
      const second = auditHash(first, { ...COMMITTED, detail: '{"version":1}' });
      const rows = await listAudit(store.read, 0, 10);
      expect(rows.map(({ id: _, ...row }) => row)).toEqual([
        { ...STAGED, detail: '{"file":"6月.csv"}', previous_hash: '', hash: first },
        { ...COMMITTED, detail: '{"version":1}', previous_hash: first, hash: second },
      ]);
      expect(await lastAuditHash(store.read)).toBe(second);
    });

    test('leaves no gap and no fork when many write at once', async () => {
      const write = () => withTransaction(store, (tx) => recordAudit(tx, STAGED));
      await Promise.all(Array.from({ length: 10 }, write));
      const rows = await listAudit(store.read, 0, 100);
      const links = rows.map(({ previous_hash: previous }) => previous);
      expect(links).toEqual(['', ...rows.slice(0, -1).map(({ hash }) => hash)]);
    });
  });

  describe('listAudit', () => {
    test('goes on after an id, oldest first, no more than asked', async () => {
      const all = await listAudit(store.read, 0, 100);
      const [first, second, third] = all;
      expect(await listAudit(store.read, first?.id ?? 0, 2)).toEqual([second, third]);
      expect(await listAudit(store.read, all.at(-1)?.id ?? 0, 2)).toEqual([]);
    });
  });
});
