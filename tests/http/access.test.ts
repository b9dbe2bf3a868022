import { Secret, TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  accountListSchema,
  codeSecretSchema,
  permissionMatrixSchema,
  sessionListSchema,
  sessionSchema,
  tokenMadeSchema,
} from '#contract/access.ts';
import { PERMISSIONS } from '#domain/access.ts';
import { TEST_TOKEN } from '#tests/support/make-app.ts';
import { account, bearerOf, cookieOf, PASSWORD, signIn } from './sign-in.ts';
import { exactly, JOBS, okBody, useApp } from './use-app.ts';

const withCode = z.object({ code: z.string() });
const codeOf = async (response: Response) => withCode.parse(await response.json()).code;

describe('without accounts', () => {
  const app = useApp();

  test('whoever is at the machine may do everything, and the page knows', async () => {
    expect(await app.get('/api/v1/session', sessionSchema)).toEqual({
      ...{ mode: 'local', user: null, permissions: [...PERMISSIONS], embargo: null },
    });
    expect(await app.get('/api/v1/users', accountListSchema)).toEqual({ items: [], total: 0, next: null });
  });

  test('there is nobody whose password, codes or tokens these could be', async () => {
    expect(await codeOf(await app.post('/api/v1/tokens', { name: 'x' }))).toBe('conflict');
    expect(await codeOf(await app.post('/api/v1/codes'))).toBe('conflict');
    const body = { old: 'x', next: PASSWORD };
    expect(await codeOf(await app.post('/api/v1/password', body))).toBe('conflict');
  });

  test('the first account is a security administrator’s; from then on everybody signs in', async () => {
    const leader = { name: 'li-na', role: 'leader', password: PASSWORD };
    expect(await codeOf(await app.post('/api/v1/users', leader))).toBe('conflict');
    const keeper = { name: 'keeper', role: 'security-admin', password: PASSWORD };
    expect((await app.post('/api/v1/users', keeper)).status).toBe(201);
    expect(await codeOf(await app.post('/api/v1/users', leader))).toBe('request.unauthorised');
    expect(await app.get('/api/v1/session', sessionSchema)).toEqual({
      ...{ mode: 'accounts', user: null, permissions: [], embargo: null },
    });
    const { headers } = { headers: cookieOf(await signIn(app, keeper)) };
    expect((await app.post('/api/v1/users', leader, headers)).status).toBe(201);
  });
});

describe('a session', () => {
  const app = useApp();

  test('is kept in a cookie no script reads and no other site sends', async () => {
    await account(app, { name: 'li-na', displayName: '李娜', role: 'duty-officer' });
    const response = await signIn(app, { name: ' li-na ', password: PASSWORD });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-qingyu_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(exactly(sessionSchema, await okBody(response, 200))).toEqual({
      mode: 'accounts',
      user: { name: 'li-na', displayName: '李娜', role: 'duty-officer', region: null, codes: false },
      permissions: ['self', 'read', 'warning', 'register'],
      embargo: null,
    });
    const headers = cookieOf(response);
    const ask = (path: string, method = 'GET') => app.it.request(`/api/v1${path}`, { method, headers });
    expect(exactly(sessionSchema, await okBody(await ask('/session'), 200)).user?.name).toBe('li-na');
    const { items } = exactly(sessionListSchema, await okBody(await ask('/sessions'), 200));
    expect(items.map(({ current }) => current)).toEqual([true]);
    expect((await ask('/session', 'DELETE')).headers.get('set-cookie')).toMatch(
      /^__Host-qingyu_session=; Max-Age=0/,
    );
    expect(await codeOf(await ask('/sessions'))).toBe('request.unauthorised');
  });

  test('one’s own password is changed with the old one, and other sessions end', async () => {
    const mine = cookieOf(await signIn(app, { name: 'li-na', password: PASSWORD }));
    const other = cookieOf(await signIn(app, { name: 'li-na', password: PASSWORD }));
    const change = (old: string, next: string) => app.post('/api/v1/password', { old, next }, mine);
    expect(await codeOf(await change('wrong', 'another sentence of rain'))).toBe('sign.in.refused');
    expect(await codeOf(await change(PASSWORD, 'short'))).toBe('request.invalid');
    expect((await change(PASSWORD, 'another sentence of rain')).status).toBe(200);
    const read = async (headers: Record<string, string>) =>
      (await app.it.request('/api/v1/targets', { headers })).status;
    expect([await read(mine), await read(other)]).toEqual([200, 401]);
    expect(await codeOf(await signIn(app, { name: 'li-na', password: PASSWORD }))).toBe('sign.in.refused');
  });

  test('one-time codes are set up, asked for, and turned off', async () => {
    await account(app, { name: 'zhang-wei', role: 'leader' });
    const known = { name: 'zhang-wei', password: PASSWORD };
    const mine = cookieOf(await signIn(app, known));
    const body = await okBody(await app.post('/api/v1/codes', undefined, mine), 201);
    const { secret } = exactly(codeSecretSchema, body);
    const shown = (step: number) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + step * 30_000 });
    expect((await app.post('/api/v1/codes/confirm', { code: shown(-1) }, mine)).status).toBe(200);
    expect(await codeOf(await signIn(app, known))).toBe('sign.in.code');
    expect((await signIn(app, { ...known, code: shown(1) })).status).toBe(200);
    expect((await app.post('/api/v1/codes/off', { password: PASSWORD }, mine)).status).toBe(200);
    expect((await signIn(app, known)).status).toBe(200);
  });

  test('a made-up cookie is nobody’s', async () => {
    const headers = { cookie: '__Host-qingyu_session=x' };
    expect(await codeOf(await app.it.request('/api/v1/targets', { headers }))).toBe('request.unauthorised');
  });
});

describe('a password that an administrator gave', () => {
  const app = useApp();
  const given = { name: 'li-na', password: 'a sentence somebody else knows' };
  const OWN = 'my own rain in the evening';

  test('opens nothing but its own change; the next one does not either', async () => {
    await account(app, { name: 'keeper', role: 'security-admin' });
    const keeper = cookieOf(await signIn(app, { name: 'keeper', password: PASSWORD }));
    // Who sits at the machine has set the keeper up, and nobody else: that password is good.
    expect((await app.post('/api/v1/users', { ...given, role: 'leader' }, keeper)).status).toBe(201);
    const response = await signIn(app, given);
    const mine = cookieOf(response);
    const user = { name: 'li-na', displayName: 'li-na', role: 'leader', region: null, codes: false };
    const waiting = {
      ...{ mode: 'accounts', user: { ...user, mustChange: true }, permissions: [] },
      embargo: null,
    };
    expect(exactly(sessionSchema, await okBody(response, 200))).toEqual(waiting);
    const ask = (path: string) => app.it.request(`/api/v1${path}`, { headers: mine });
    expect(exactly(sessionSchema, await okBody(await ask('/session'), 200))).toEqual(waiting);
    const refused = await ask('/targets');
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'password.first']);
    const token = await app.post('/api/v1/tokens', { name: 'x', scope: 'read' }, mine);
    expect(await codeOf(token)).toBe('password.first');

    const change = (next: string) => app.post('/api/v1/password', { old: given.password, next }, mine);
    expect(await codeOf(await change(given.password))).toBe('request.invalid');
    expect((await change(OWN)).status).toBe(200);
    expect((await ask('/targets')).status).toBe(200);
    expect(exactly(sessionSchema, await okBody(await ask('/session'), 200))).toMatchObject({
      ...{ user, permissions: ['self', 'read'] },
    });

    const body = { password: 'another one that was given' };
    expect((await app.post('/api/v1/users/li-na/password', body, keeper)).status).toBe(200);
    const again = cookieOf(await signIn(app, { name: 'li-na', ...body }));
    const next = await app.it.request('/api/v1/targets', { headers: again });
    expect(await codeOf(next)).toBe('password.first');
    expect((await app.it.request('/api/v1/session', { method: 'DELETE', headers: again })).status).toBe(200);
  });
});

describe('a token', () => {
  const app = useApp();

  test('of scope read reads; it writes nothing its account might', async () => {
    const authorization = await bearerOf(app, 'analyst');
    const asked = { name: '看板', scope: 'read' };
    const body = await okBody(await app.post('/api/v1/tokens', asked, authorization), 201);
    const { secret } = exactly(tokenMadeSchema, body);
    const reader = { authorization: `Bearer ${secret}` };
    expect((await app.it.request('/api/v1/targets', { headers: reader })).status).toBe(200);
    const refused = await app.post('/api/v1/uploads/none/withdraw', { reason: 'x' }, reader);
    expect(await codeOf(refused)).toBe('request.forbidden');
    const written = await app.post('/api/v1/uploads/none/withdraw', { reason: 'x' }, authorization);
    expect(await codeOf(written)).toBe('not.found');
  });

  test('the bootstrap token still may everything', async () => {
    const headers = { authorization: `Bearer ${TEST_TOKEN}` };
    expect((await app.it.request('/api/v1/users', { headers })).status).toBe(200);
    expect((await app.it.request('/api/v1/audit/verify', { headers })).status).toBe(200);
  });

  test('what each role may is there to be read and checked', async () => {
    const headers = { authorization: `Bearer ${TEST_TOKEN}` };
    const body = await okBody(await app.it.request('/api/v1/permissions', { headers }), 200);
    const { roles, routes } = exactly(permissionMatrixSchema, body);
    expect(roles.find(({ role }) => role === 'leader')?.permissions).toEqual(['self', 'read']);
    expect(routes).toContainEqual({ method: 'POST', path: '/targets', permission: 'target' });
  });
});

describe('a district analyst', () => {
  const app = useApp();

  test('commits figures of their own district alone, and sees no upload of others', async () => {
    const others = await app.put('city.csv', JOBS);
    const headers = await bearerOf(app, 'district-analyst', '500103');
    const send = (name: string, text: string) => {
      const form = new FormData();
      form.set('file', new File([text], name));
      return app.it.request('/api/v1/uploads', { method: 'POST', body: form, headers });
    };
    const commit = (id: string) => app.post(`/api/v1/uploads/${id}/commit`, { reason: '报送' }, headers);
    const [head = '', , , own = ''] = JOBS.split('\n');
    // Refused before it is compared: beside each figure a comparison shows what stands there.
    const foreign = await send('two.csv', JOBS.replace('31.2', '31.3'));
    expect(foreign.status).toBe(403);
    expect(await foreign.json()).toMatchObject({
      code: 'request.forbidden',
      detail: expect.stringContaining('您只能报送渝中区的数据，表里还有：全市') as unknown,
    });
    const row = { region: '500000', value: '31.3' };
    const typed = { indicator: 'urban-new-jobs', period: '2020-06', basis: 'ytd', unit: '万人', rows: [row] };
    expect(await codeOf(await app.post('/api/v1/entries', typed, headers))).toBe('request.forbidden');
    const sent = await send('own.csv', `${head}\n${own.replace('8120', '8121')}\n`);
    const { id: mine } = z.object({ id: z.string() }).parse(await okBody(sent, 201));
    expect((await commit(mine)).status).toBe(200);
    const ids = z.object({ items: z.array(z.object({ id: z.string() })), total: z.number() });
    const listed = ids.parse(await okBody(await app.it.request('/api/v1/uploads', { headers }), 200));
    expect([listed.total, listed.items[0]?.id]).toEqual([1, mine]);
    for (const path of ['', '/original', '/changes', '/grid']) {
      const response = await app.it.request(`/api/v1/uploads/${others}${path}`, { headers });
      expect([path, await codeOf(response)]).toEqual([path, 'not.found']);
    }
    const withdrawn = await app.post(`/api/v1/uploads/${others}/withdraw`, { reason: '误' }, headers);
    expect(await codeOf(withdrawn)).toBe('not.found');
    expect((await app.post(`/api/v1/uploads/${mine}/withdraw`, { reason: '误' }, headers)).status).toBe(200);
  });
});

describe('an idempotency key', () => {
  const app = useApp();

  test('is its owner’s: the same key and request of another person is another write', async () => {
    const key = { 'idempotency-key': 'view-1' };
    const view = async (role: 'leader' | 'analyst') => {
      const who = await bearerOf(app, role);
      const asked = { name: '新增就业', query: 'indicator=urban-new-jobs' };
      return okBody(await app.post('/api/v1/views', asked, { ...who, ...key }), 201);
    };
    const owned = z.object({ createdBy: z.string() });
    const [first, second] = [owned.parse(await view('leader')), owned.parse(await view('analyst'))];
    expect([first.createdBy, second.createdBy]).toEqual(['a-leader', 'a-analyst']);
  });
});
