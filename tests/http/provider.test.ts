import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sessionSchema, signInStateSchema } from '#contract/access.ts';
import { addAccount, changeAccount } from '#server/services/accounts/accounts.ts';
import { proposeCodes, turnCodesOn } from '#server/services/accounts/codes.ts';
import { signIn } from '#server/services/accounts/sessions.ts';
import { listEntries } from '#server/services/audit/list-entries.ts';
import { startIdentityProvider, traveller, type IdentityProvider } from '#tests/support/identity-provider.ts';
import { json, makeApp, type TestApp } from '#tests/support/make-app.ts';
import { PASSWORD } from './sign-in.ts';
import { exactly, okBody } from './use-app.ts';

const ORIGIN = 'https://qingyu.example';
const START = '/api/v1/session/provider';
const SESSION = '__Host-qingyu_session';

let identities: IdentityProvider;
let made: TestApp;
beforeAll(async () => {
  identities = await startIdentityProvider(ORIGIN);
});
afterAll(() => identities.stop());
// One for each test: tries from one address are counted.
beforeEach(async () => {
  made = await makeApp({ provider: identities.settingsFor(ORIGIN) });
  await addAccount(made.ctx, { name: 'keeper', role: 'security-admin', password: PASSWORD });
});
afterEach(() => made.close());

/** A browser at this server: it keeps the cookies it is handed, and answers what came. */
function browser() {
  const jar = new Map<string, string>();
  const flags = new Map<string, string>();
  return {
    jar,
    flags,
    ask: async (path: string, init: RequestInit = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...(init.headers as Record<string, string>), cookie };
      const response = await made.request(path, { ...init, headers });
      for (const set of response.headers.getSetCookie()) {
        const [pair = '', ...rest] = set.split('; ');
        const [name = '', value = ''] = pair.split('=');
        if (value === '') jar.delete(name);
        else jar.set(name, value);
        flags.set(name, rest.filter((each) => !each.startsWith('Max-Age')).join('; '));
      }
      return response;
    },
  };
}
type Browser = ReturnType<typeof browser>;

/** Where the provider sends a name that signs in there back to: path and query of this server. */
async function overThere(start: Response, login: string | undefined): Promise<string> {
  const go = traveller();
  const form = await go(start.headers.get('location') ?? '');
  const address = /action="([^"]+)"/.exec(form.text)?.[1] ?? '';
  if (login === undefined) {
    const stop = /href="([^"]+abort)"/.exec(form.text)?.[1] ?? '';
    return (await go(stop, {}, ORIGIN)).address.replace(ORIGIN, '');
  }
  const posted = { method: 'POST', type: 'application/x-www-form-urlencoded' };
  const consent = await go(address, { ...posted, body: `prompt=login&login=${login}&password=x` });
  const agree = /action="([^"]+)"/.exec(consent.text)?.[1] ?? '';
  const back = await go(agree, { ...posted, body: 'prompt=consent' }, ORIGIN);
  return back.address.replace(ORIGIN, '');
}

async function arrive(at: Browser, login: string | undefined, to = ''): Promise<Response> {
  const back = await overThere(await at.ask(START + to), login);
  expect(back).toContain('/api/v1/session/provider/callback?');
  return at.ask(back);
}

async function stateOf(at: Browser) {
  return exactly(signInStateSchema, await okBody(await at.ask('/api/v1/sign-in'), 200));
}

async function userOf(at: Browser): Promise<string | undefined> {
  return sessionSchema.parse(await okBody(await at.ask('/api/v1/session'), 200)).user?.name;
}

describe('signing in over an identity provider', () => {
  test('leads whoever is written down for an account to the page asked for, with a session of its own', async () => {
    await addAccount(made.ctx, { name: 'li-na', role: 'leader', identity: 'u-1001' });
    const at = browser();
    expect(await stateOf(at)).toEqual({ provider: { label: '渝快办' }, waitsForCode: false, refusal: null });
    const came = await arrive(at, 'u-1001', '?to=/targets/urban-new-jobs');
    expect([came.status, came.headers.get('location')]).toEqual([302, '/targets/urban-new-jobs']);
    expect(await userOf(at)).toBe('li-na');
    expect(at.flags.get(SESSION)).toBe('Path=/; HttpOnly; Secure; SameSite=Strict');
    expect([...at.jar.keys()]).toEqual([SESSION]);

    const { items } = await listEntries(made.ctx, {}, { limit: 1, before: undefined });
    expect(items).toMatchObject([{ action: 'session.begin', actor: 'li-na', detail: { by: 'provider' } }]);
    // Nobody knows a password of it.
    const guess = { name: 'li-na', password: PASSWORD, address: '', agent: '' };
    await expect(signIn(made.ctx, guess, new Date().toISOString())).rejects.toMatchObject({
      code: 'sign.in.refused',
    });
    await okBody(await at.ask('/api/v1/session', { method: 'DELETE' }), 200);
    expect(await userOf(at)).toBeUndefined();
  });

  test('makes no account: whoever is unknown is told under which name to be written down', async () => {
    const at = browser();
    expect((await arrive(at, 'u-stranger', '?to=/explore')).headers.get('location')).toBe('/explore');
    expect((await stateOf(at)).refusal).toEqual({ code: 'sign.in.unknown', identity: 'u-stranger' });
    expect([await userOf(at), at.jar.has(SESSION)]).toEqual([undefined, false]);

    // Written down, the same way leads in; taken back, or closed, it does no more.
    await addAccount(made.ctx, { name: 'wang', role: 'leader', password: PASSWORD });
    await changeAccount(made.ctx, 'wang', { identity: 'u-stranger' });
    await arrive(at, 'u-stranger');
    expect([await userOf(at), (await stateOf(at)).refusal]).toEqual(['wang', null]);
    await changeAccount(made.ctx, 'wang', { disabled: true });
    expect(await userOf(at)).toBeUndefined();
    await arrive(at, 'u-stranger');
    expect((await stateOf(at)).refusal).toEqual({ code: 'sign.in.unknown', identity: 'u-stranger' });
  });

  test('an account with one-time codes is asked for one; wrong ones lock it, over the provider too', async () => {
    await addAccount(made.ctx, {
      name: 'zhou',
      role: 'duty-officer',
      identity: 'u-zhou',
      password: PASSWORD,
    });
    const { secret } = await proposeCodes(made.ctx, 'zhou');
    const shown = (at: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
    const now = Date.now();
    await turnCodesOn(made.ctx, 'zhou', shown(now - 30_000), new Date(now).toISOString());
    const at = browser();
    await arrive(at, 'u-zhou');
    expect([await userOf(at), (await stateOf(at)).waitsForCode]).toEqual([undefined, true]);
    // The session that waits opens nothing.
    expect((await at.ask('/api/v1/overview')).status).toBe(401);
    const give = (code: string) => at.ask('/api/v1/session/code', { method: 'POST', ...json({ code }) });
    const waiting = at.jar.get(SESSION);
    expect((await give('000000')).status).toBe(401);
    const user = sessionSchema.parse(await okBody(await give(shown(Date.now())), 200)).user;
    expect([user?.name, await userOf(at)]).toEqual(['zhou', 'zhou']);
    expect(at.jar.get(SESSION)).not.toBe(waiting);
    // Given, it is waited for no more, by the old secret neither.
    const other = browser();
    other.jar.set(SESSION, waiting ?? '');
    const late = await other.ask('/api/v1/session/code', { method: 'POST', ...json({ code: '123456' }) });
    expect(await late.json()).toMatchObject({ code: 'sign.in.lost', status: 400 });

    const again = browser();
    await arrive(again, 'u-zhou');
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await again.ask('/api/v1/session/code', { method: 'POST', ...json({ code: '000000' }) });
    }
    await arrive(again, 'u-zhou');
    expect((await stateOf(again)).refusal).toEqual({ code: 'sign.in.locked', identity: null });
  });

  test('what does not fit the way out leads nowhere', async () => {
    const at = browser();
    const back = await overThere(await at.ask(START), 'u-1001');
    const refusalOf = async (path: string, by = at) => {
      const response = await by.ask(path);
      expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
      return (await stateOf(by)).refusal?.code;
    };
    const trip = [...at.jar].filter(([name]) => name.endsWith('trip'));
    const resume = () => trip.forEach(([name, value]) => at.jar.set(name, value));
    // Of another browser: somebody may have been sent a link to sign in as another person.
    expect(await refusalOf(back, browser())).toBe('sign.in.lost');
    expect(await refusalOf(back.replace(/state=[^&]+/, 'state=another'))).toBe('sign.in.lost');
    resume();
    expect(await refusalOf(back.replace(/code=[^&]+/, 'code=made-up'))).toBe('sign.in.provider');
    // Broken off over there, and a way back without a way out.
    expect((await arrive(at, undefined)).status).toBe(302);
    expect((await stateOf(at)).refusal?.code).toBe('sign.in.lost');
    expect(await refusalOf(`${START}/callback`, browser())).toBe('sign.in.lost');
    const damaged = browser();
    damaged.jar.set('__Host-qingyu_trip', 'bm8ganNvbg');
    expect(await refusalOf(back, damaged)).toBe('sign.in.lost');
    expect(await userOf(at)).toBeUndefined();
    // Not to a page of somebody else.
    for (const to of [
      'https://elsewhere.example',
      ...['//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', '/\n\\elsewhere.example'],
    ]) {
      expect((await at.ask(`${START}?to=${encodeURIComponent(to)}`)).status).toBe(400);
    }
  });

  test('one identity has one account', async () => {
    await addAccount(made.ctx, { name: 'li-na', role: 'leader', identity: 'u-1001' });
    const body = { name: 'twin', role: 'leader', password: PASSWORD, identity: 'u-1001' } as const;
    await expect(addAccount(made.ctx, body)).rejects.toMatchObject({ code: 'conflict' });
    await expect(changeAccount(made.ctx, 'keeper', { identity: 'u-1001' })).rejects.toMatchObject({
      code: 'conflict',
    });
    const nameless = { name: 'nobodys', role: 'leader' } as const;
    await expect(addAccount(made.ctx, nameless)).rejects.toMatchObject({ code: 'request.invalid' });
  });
});

describe('a provider that is away', () => {
  test('is said to be, and passwords still lead in', async () => {
    const gone = await startIdentityProvider(ORIGIN);
    const settings = gone.settingsFor(ORIGIN);
    await gone.stop();
    const alone = await makeApp({ provider: settings });
    try {
      const response = await alone.request(START);
      expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
      const [cookie = ''] = response.headers.get('set-cookie')?.split(';') ?? [];
      const state = await alone.request('/api/v1/sign-in', { headers: { cookie } });
      expect(await state.json()).toMatchObject({ refusal: { code: 'sign.in.provider', identity: null } });
    } finally {
      await alone.close();
    }
  });

  test('where none is set up there is no such way, and no account is written down for it', async () => {
    const alone = await makeApp();
    try {
      expect((await alone.request(START)).status).toBe(404);
      expect((await alone.request(`${START}/callback?code=x&state=y`)).status).toBe(404);
      expect(await (await alone.request('/api/v1/sign-in')).json()).toEqual({
        provider: null,
        waitsForCode: false,
        refusal: null,
      });
      await expect(
        addAccount(alone.ctx, { name: 'li-na', role: 'leader', identity: 'u-1001' }),
      ).rejects.toMatchObject({ code: 'request.invalid', errors: [{ pointer: '/identity' }] });
    } finally {
      await alone.close();
    }
  });
});
