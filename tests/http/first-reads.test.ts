import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { firstReads } from '#server/http/first-reads.ts';
import type { Deps } from '#server/services/context.ts';
import { account, cookieOf, PASSWORD, signIn } from './sign-in.ts';
import { useApp } from './use-app.ts';

const OTHERS = ['/api/v1/packs', '/api/v1/indicators', '/api/v1/regions'];

/** The addresses the head of a page names. */
async function named(deps: Deps, path: string, headers: Record<string, string> = {}): Promise<string[]> {
  const app = new Hono().get('*', async (c) => c.text(await firstReads(c, deps)));
  const text = await (await app.request(`http://127.0.0.1${path}`, { headers })).text();
  return [...text.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

describe('firstReads, without accounts', () => {
  const app = useApp();

  test.each([
    ['/', '/api/v1/overview'],
    ['/?lang=en&region=500101&period=2020-09', '/api/v1/overview?period=2020-09&region=500101'],
    ['/targets/urban-new-jobs?asOf=2020-10-01', '/api/v1/overview?asOf=2020-10-01'],
    ['/?period=2020&region=%22%3E%3Cscript%3E&asOf=yesterday', '/api/v1/overview'],
  ])('%s asks for %s as the page does', async (path, overview) => {
    expect(await named(app.it.ctx, path)).toEqual(['/api/v1/session', overview, ...OTHERS]);
  });

  test('is nothing but who asks where the store does not answer', async () => {
    const store = { ...app.it.ctx.store, read: null as never };
    expect(await named({ ...app.it.ctx, store }, '/')).toEqual(['/api/v1/session']);
  });
});

describe('firstReads, with accounts', () => {
  const app = useApp();

  test('are for whoever may read alone, by the session and nothing else', async () => {
    await account(app, { name: 'li-na', role: 'leader' });
    const leader = cookieOf(await signIn(app, { name: 'li-na', password: PASSWORD }));
    expect(await named(app.it.ctx, '/', leader)).toContain('/api/v1/overview');
    for (const headers of [{}, { cookie: 'qingyu_session=x' }, { authorization: 'Basic eDp5' }]) {
      expect(await named(app.it.ctx, '/', headers)).toEqual(['/api/v1/session']);
    }
    expect(await named(app.it.ctx, '/', { ...leader, authorization: 'Basic eDp5' })).toHaveLength(5);
  });
});
