import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#contract/problem.ts';
import { listAudit } from '#server/db/read/audit.ts';
import { fileForm, TEST_TOKEN } from '#tests/support/make-app.ts';
import { exactly, JOBS, useApp } from './use-app.ts';

const TARGETS = '/api/v1/targets';
const withCode = z.object({ code: z.string(), status: z.number() });

describe('who may ask', () => {
  const app = useApp();
  const ask = async (path: string, headers: Record<string, string>, method = 'GET') => {
    const response = await app.it.request(path, {
      method,
      ...(method === 'GET' ? {} : { body: '{}' }),
      headers: { ...(method === 'GET' ? {} : { 'content-type': 'application/json' }), ...headers },
    });
    const body: unknown = response.status < 400 ? undefined : await response.json();
    return body === undefined ? response.status : withCode.parse(exactly(problemSchema, body)).code;
  };

  test('the operator of this machine, and the bearer of the token', async () => {
    expect(await ask(TARGETS, {})).toBe(200);
    expect(await ask(TARGETS, { authorization: `Bearer ${TEST_TOKEN}` })).toBe(200);
  });

  test.each(['Bearer wrong', `Bearer ${TEST_TOKEN}x`, 'Bearer', `Basic ${TEST_TOKEN}`, TEST_TOKEN, ''])(
    'not with “%s”',
    async (authorization) => {
      expect(await ask(TARGETS, { authorization })).toBe('request.unauthorised');
    },
  );

  test('writes are signed with who asked', async () => {
    const body = fileForm('jobs.csv', JOBS);
    const headers = { authorization: `Bearer ${TEST_TOKEN}` };
    const sent = await app.it.request('/api/v1/uploads', { method: 'POST', body, headers });
    expect(await sent.json()).toMatchObject({ createdBy: 'token' });
    const audit = (await listAudit(app.it.ctx.store.read, 0, 1000)).at(-1);
    expect(audit).toMatchObject({ actor: 'token', action: 'upload.stage' });
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('no page of another site makes a browser write: %o', async (headers) => {
    const from = { host: '127.0.0.1:8787', ...headers };
    expect(await ask(TARGETS, from, 'POST')).toBe('request.forbidden');
    expect(await ask(TARGETS, from)).toBe(200);
  });

  test('our own page may', async () => {
    const own = { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' };
    expect(await ask(TARGETS, own, 'POST')).toBe('request.invalid');
  });

  test.each(['evil.example', 'evil.example:8787', '127.0.0.1.evil.example', '[::2]:8787'])(
    'nobody by the name %s, even to read',
    async (host) => {
      expect(await ask(TARGETS, { host })).toBe('request.forbidden');
      expect(await ask('/healthz', { host })).toBe('request.forbidden');
    },
  );

  test.each(['127.0.0.1', '127.0.0.1:8787', '127.0.0.1:80'])('anybody by our own name %s', async (host) => {
    expect(await ask(TARGETS, { host })).toBe(200);
  });

  test('answers forbid being framed, sniffed and run from elsewhere', async () => {
    const { headers } = await app.it.request(TARGETS);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});

describe('how much may be sent', () => {
  const app = useApp();
  const codeOf = async (response: Response) => {
    const body = withCode.parse(await response.json());
    return [response.status, body.code];
  };

  test('a body over a MiB is refused, whether or not it says how long it is', async () => {
    const long = { reason: 'x'.repeat(1024 * 1024) };
    const path = '/api/v1/uploads/ab12/withdraw';
    expect(await codeOf(await app.post(path, long))).toEqual([413, 'request.too.large']);
    const length = { 'content-length': String(JSON.stringify(long).length) };
    expect(await codeOf(await app.post(path, long, length))).toEqual([413, 'request.too.large']);
  });

  test('a sheet may be larger, up to a bound that its length alone shows', async () => {
    const larger = `${JOBS}${'\n'.repeat(2 * 1024 * 1024)}`;
    expect((await app.send('larger.csv', larger)).summary.cells).toBe(3);
    const response = await app.it.request('/api/v1/uploads', {
      method: 'POST',
      body: fileForm('jobs.csv', JOBS),
      headers: { 'content-length': String(129 * 1024 * 1024) },
    });
    expect(await codeOf(response)).toEqual([413, 'request.too.large']);
  });
});
