import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditAnchorPageSchema, auditPageSchema, auditVerificationSchema } from '#contract/audit.ts';
import { anchorLog } from '#server/services/audit/anchor-log.ts';
import { listOriginals } from '#server/db/read/integrity.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { useApp } from './use-app.ts';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useApp({ dialect });
  const TEXT = 'indicator,region,period,basis,value,unit\nurban-new-jobs,500000,2020-03,ytd,16.26,万人\n';
  beforeAll(async () => {
    await made.send('first.csv', TEXT);
    await made.send('second.csv', TEXT);
  });
  const audit = async (query: string) =>
    auditPageSchema.parse(await (await made.it.request(`/api/v1/audit?${query}`)).json());

  describe('GET /audit', () => {
    test('tells who did what to what, newest first, and narrows by each', async () => {
      const all = await audit('action=upload');
      expect(all.items.map(({ actor, action, detail }) => [actor, action, detail['file']])).toEqual([
        ['operator', 'upload.stage', 'second.csv'],
        ['operator', 'upload.stage', 'first.csv'],
      ]);
      const [newest] = all.items;
      expect((await audit(`subject=${newest?.subject ?? ''}`)).total).toBe(1);
      expect((await audit('action=upload.stage&actor=operator&from=2020-07-15&to=2020-07-15')).total).toBe(2);
      expect((await audit('action=upload&to=2020-07-14')).total).toBe(0);
      expect((await audit('action=upl')).total).toBe(0);
    });

    test('pages by where it ended', async () => {
      const first = await audit('action=upload&limit=1');
      expect([first.total, first.items.length]).toEqual([2, 1]);
      const rest = await audit(`action=upload&limit=5&cursor=${first.next ?? ''}`);
      expect(rest.items.map(({ detail }) => detail['file'])).toEqual(['first.csv']);
      expect(rest.next).toBeNull();
    });

    test('a cursor or day that is none is told', async () => {
      expect((await made.it.request('/api/v1/audit?cursor=x')).status).toBe(400);
      expect((await made.it.request('/api/v1/audit?from=yesterday')).status).toBe(400);
    });
  });

  describe('GET /audit/verify', () => {
    test('proves the store and names the newest hash', async () => {
      const { items } = await audit('limit=1');
      expect(await made.get('/api/v1/audit/verify', auditVerificationSchema)).toEqual({
        verified: true,
        fault: null,
        rows: 3,
        originals: 2,
        anchors: 0,
        lastHash: items[0]?.hash,
      });
    });

    test('proves anew each time, since originals change without the store', async () => {
      const { ctx } = made.it;
      const [original] = await listOriginals(ctx.store.read);
      const sha256 = original?.sha256 ?? '';
      const bytes = ctx.files.read(sha256);
      const verification = () => made.get('/api/v1/audit/verify', auditVerificationSchema);
      expect(await verification()).toMatchObject({ verified: true });
      writeFileSync(ctx.files.pathOf(sha256), 'something else');
      expect(await verification()).toMatchObject({ verified: false });
      writeFileSync(ctx.files.pathOf(sha256), bytes);
      expect(await verification()).toMatchObject({ verified: true });
    });
  });

  describe('GET /audit/anchors', () => {
    test('lists what the newest row was on a day, and hands it out; a new one is there at once', async () => {
      const anchors = async () => (await made.get('/api/v1/audit/anchors', auditAnchorPageSchema)).items;
      expect(await anchors()).toEqual([]);
      const anchor = await anchorLog(made.it.ctx);
      expect(await anchors()).toEqual([anchor]);
      const file = await made.it.request('/api/v1/audit/anchors.csv');
      expect(file.headers.get('content-disposition')).toContain('attachment');
      expect(await file.text()).toBe(
        `at,row,row_hash,hash\r\n${anchor?.at},${anchor?.row},${anchor?.rowHash},${anchor?.hash}\r\n`,
      );
      expect((await audit('action=export&limit=1')).items.map(({ subject }) => subject)).toEqual([
        'audit/anchors.csv',
      ]);
    });
  });
});
