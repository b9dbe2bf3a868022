import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createQueryClient } from '#client/api/query-client.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { SESSION_KEY } from '#client/api/session-query.ts';
import { firstAnswers, sessionAtHand } from '#client/app/first-answers.ts';
import { anOverview } from '../fixtures.ts';

const VIEW = { period: '2020-09', region: undefined, asOf: undefined };

/** A page at an address whose server answers like this. */
function page(permissions: readonly string[], answer: () => Promise<Response>) {
  window.history.replaceState(null, '', '/?period=2020-09');
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return answer();
  });
  const client = createQueryClient();
  client.setQueryData(SESSION_KEY, { mode: 'accounts', user: null, permissions, embargo: null });
  return { client, asked };
}

describe(sessionAtHand, () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('waits for who is asking, but not for ever', async () => {
    const session = { mode: 'local', user: null, permissions: ['read'], embargo: null };
    const answered = page([], () => Promise.resolve(Response.json(session))).client;
    answered.removeQueries();
    await sessionAtHand(answered);
    expect(answered.getQueryData(SESSION_KEY)).toEqual(session);

    const silent = page([], () => new Promise(() => undefined)).client;
    silent.removeQueries();
    const done = vi.fn();
    const waiting = sessionAtHand(silent).then(done);
    await vi.advanceTimersByTimeAsync(2900);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await waiting;
    expect(silent.getQueryData(SESSION_KEY)).toBeUndefined();
  });
});

describe(firstAnswers, () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('has the overview of the address at hand when it comes back', async () => {
    const { client, asked } = page(['read'], () => Promise.resolve(Response.json(anOverview())));
    await firstAnswers(client);
    expect(client.getQueryData(overviewQuery(VIEW).queryKey)).toEqual(anOverview());
    expect(asked).toEqual([
      '/api/v1/overview?period=2020-09',
      '/api/v1/packs',
      '/api/v1/indicators',
      '/api/v1/regions',
    ]);
  });

  test('writes what the server chose into the address before anything is drawn', async () => {
    const { client } = page(['read'], () => Promise.resolve(Response.json(anOverview())));
    await firstAnswers(client);
    expect(window.location.search).toBe('?period=2020-09&region=500000');
    const whole = { ...VIEW, region: '500000' };
    expect(client.getQueryData(overviewQuery(whole).queryKey)).toEqual(anOverview());
  });

  test('leaves the wall at no month, so that it goes on to the next', async () => {
    const { client } = page(['read'], () => Promise.resolve(Response.json(anOverview())));
    window.history.replaceState(null, '', '/wall');
    await firstAnswers(client);
    expect(window.location.search).toBe('');
  });

  test('asks for nothing that whoever looks may not read', async () => {
    const { client, asked } = page([], () => Promise.reject(new Error('asked')));
    await firstAnswers(client);
    expect(asked).toEqual([]);
  });

  test('waits a blink for a server that does not answer, and no longer', async () => {
    const { client } = page(['read'], () => new Promise(() => undefined));
    const waited = vi.fn();
    const done = firstAnswers(client).then(waited);
    await vi.advanceTimersByTimeAsync(199);
    expect(waited).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await done;
    expect(waited).toHaveBeenCalledOnce();
  });

  test('leaves what failed to the page', async () => {
    const { client } = page(['read'], () => Promise.resolve(Response.json({}, { status: 500 })));
    await expect(firstAnswers(client)).resolves.toBeUndefined();
  });
});
