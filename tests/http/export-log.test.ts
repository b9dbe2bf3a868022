import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { TEST_TOKEN } from '#tests/support/make-app.ts';
import { bearerOf } from './sign-in.ts';
import { JOBS, useApp } from './use-app.ts';

describe('the log of exports', () => {
  const app = useApp();
  const exported = async () =>
    (await listAudit(app.it.ctx.store.read, 0, 10_000))
      .filter(({ action }) => action === 'export')
      .map(({ actor, subject, detail }) => [actor, subject, detail]);

  test('has every file that was handed out, with who and what; reading a page is none', async () => {
    const id = await app.put('jobs.csv', JOBS);
    const take = async (path: string, headers: Record<string, string> = {}) => {
      const response = await app.it.request(`/api/v1/${path}`, { headers });
      await response.arrayBuffer();
      return response.status;
    };
    expect(await take('observations?indicator=urban-new-jobs')).toBe(200);
    expect(await take('export?format=csv&indicator=urban-new-jobs')).toBe(200);
    // Handed out again, it is in the log again.
    expect(await take('export?format=csv&indicator=urban-new-jobs')).toBe(200);
    expect(await take('explore/export?format=csv&to=2020-06')).toBe(200);
    expect(await take(`uploads/${id}/original`)).toBe(200);
    expect(await take('export?format=poem')).toBe(400);
    const auditor = await bearerOf(app, 'audit-admin');
    expect(await take('audit.csv?action=export', auditor)).toBe(200);
    const query = '{"format":"csv","indicator":"urban-new-jobs"}';
    expect(await exported()).toEqual([
      ['operator', 'export', query],
      ['operator', 'export', query],
      ['operator', 'explore/export', '{"format":"csv","to":"2020-06"}'],
      ['operator', `uploads/${id}/original`, '{}'],
      ['a-audit-admin', 'audit.csv', '{"action":"export"}'],
    ]);
  });

  test('is itself handed out whole, newest first, with the hashes that chain it', async () => {
    const rows = await listAudit(app.it.ctx.store.read, 0, 10_000);
    const headers = { authorization: `Bearer ${TEST_TOKEN}` };
    const response = await app.it.request('/api/v1/audit.csv', { headers });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    // With the byte order mark, which decoding takes off.
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).toBe('id,at,actor,action,subject,detail,previous_hash,hash');
    expect(lines).toHaveLength(rows.length + 2);
    const newest = rows.at(-1);
    expect(lines[1]).toMatch(new RegExp(`^${newest?.id},.*,${newest?.previous_hash},${newest?.hash}$`));
  });
});
