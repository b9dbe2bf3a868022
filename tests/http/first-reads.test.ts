import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { firstReads } from '#server/http/first-reads.ts';
import type { Deps } from '#server/services/context.ts';
import { account, cookieOf, PASSWORD, signIn } from './sign-in.ts';
import { useApp } from './use-app.ts';

const OTHERS = { packs: 'packs', indicators: 'indicators', regions: 'regions' };
const NOBODY = { session: 'session' };

type Asked = Awaited<ReturnType<typeof firstReads>>;

async function asked(deps: Deps, path: string, headers: Record<string, string> = {}): Promise<Asked> {
  let reads: Asked | undefined;
  const app = new Hono().get('*', async (c) => {
    reads = await firstReads(c, deps);
    return c.text('');
  });
  await app.request(`http://127.0.0.1${path}`, { headers });
  if (!reads) throw new Error('nothing was read');
  return reads;
}

describe('firstReads, without accounts', () => {
  const app = useApp();

  test.each([
    ['/', 'overview'],
    ['/?lang=en&region=500101&period=2020-09', 'overview?period=2020-09&region=500101'],
    ['/targets/urban-new-jobs?asOf=2020-10-01', 'overview?asOf=2020-10-01'],
    ['/?period=2020&region=%22%3E%3Cscript%3E&asOf=yesterday', 'overview'],
  ])('%s asks for %s as the page does', async (path, overview) => {
    const reads = await asked(app.it.ctx, path);
    expect(reads).toEqual({ session: 'session', overview, ...OTHERS });
  });

  test('is nothing but who asks where the store does not answer', async () => {
    const store = { ...app.it.ctx.store, read: null as never };
    expect(await asked({ ...app.it.ctx, store }, '/')).toEqual(NOBODY);
  });
});

describe('firstReads, with accounts', () => {
  const app = useApp();

  test('are for whoever may read alone, by the session and nothing else', async () => {
    await account(app, { name: 'li-na', role: 'leader' });
    const leader = cookieOf(await signIn(app, { name: 'li-na', password: PASSWORD }));
    const read = { session: 'session', overview: 'overview', ...OTHERS };
    expect(await asked(app.it.ctx, '/', leader)).toEqual(read);
    for (const headers of [{}, { cookie: 'qingyu_session=x' }, { authorization: 'Basic eDp5' }]) {
      expect(await asked(app.it.ctx, '/', headers)).toEqual(NOBODY);
    }
    const dressed = await asked(app.it.ctx, '/', { ...leader, authorization: 'Basic eDp5' });
    expect(dressed).toEqual(read);
  });
});
