import { describe, expect, test } from 'vitest';
import { createLimiter, REQUESTS, SIGN_INS } from '#server/http/rate-limit.ts';
import { account, bearerOf, signIn } from './sign-in.ts';
import { useApp } from './use-app.ts';

describe('createLimiter', () => {
  test('with 2 requests in 60 s, three at once are answered 0, 0, 30', () => {
    const limiter = createLimiter({ requests: 2, seconds: 60 });
    expect([limiter.take('a', 0), limiter.take('a', 0), limiter.take('a', 0)]).toEqual([0, 0, 30]);
    // Nobody waits for another; after half a minute one more may go, and a long rest fills no more than the bucket.
    expect(limiter.take('b', 0)).toBe(0);
    expect([limiter.take('a', 30_000), limiter.take('a', 30_000)]).toEqual([0, 30]);
    const later = 10_000_000;
    expect([limiter.take('a', later), limiter.take('a', later), limiter.take('a', later)]).toEqual([
      0, 0, 30,
    ]);
  });

  test('a clock that goes back fills nothing and locks nobody out for longer', () => {
    const limiter = createLimiter({ requests: 1, seconds: 60 });
    expect([limiter.take('a', 60_000), limiter.take('a', 0), limiter.take('a', 60_000)]).toEqual([0, 60, 0]);
  });

  test('thousands of made-up keys take no more room than some', () => {
    const limiter = createLimiter({ requests: 1, seconds: 60 });
    expect(limiter.take('first', 0)).toBe(0);
    for (let key = 0; key < 10_000; key += 1) limiter.take(String(key), 0);
    // The first was forgotten, so it begins anew.
    expect(limiter.take('first', 0)).toBe(0);
  });
});

describe('whoever asks too often', () => {
  const app = useApp();

  test('is held back at the password by address, whatever the name', async () => {
    await account(app, { name: 'keeper', role: 'security-admin' });
    // All at once, so that none is asked when the bucket has filled again.
    const asked = Array.from({ length: SIGN_INS.requests + 10 }, (_, n) =>
      signIn(app, { name: `guess-${n}`, password: 'x' }),
    );
    const responses = await Promise.all(asked);
    const refused = responses.filter(({ status }) => status === 429);
    expect(responses.filter(({ status }) => status === 401)).toHaveLength(SIGN_INS.requests);
    expect(refused).toHaveLength(10);
    const [first] = refused;
    expect(Number(first?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await first?.json()).toMatchObject({ code: 'request.too.many' });
  }, 120_000);

  test('is held back as an account, and nobody else with it', async () => {
    const leader = await bearerOf(app, 'leader');
    const other = await bearerOf(app, 'duty-officer');
    const ask = async (headers: Record<string, string>) =>
      (await app.it.request('/api/v1/units', { headers })).status;
    const statuses = new Set<number>();
    for (let n = 0; n < REQUESTS.requests + 200; n += 1) statuses.add(await ask(leader));
    expect(statuses).toEqual(new Set([200, 429]));
    expect(await ask(other)).toBe(200);
  }, 120_000);
});
