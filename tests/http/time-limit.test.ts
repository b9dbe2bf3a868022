import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#server/http/app.ts';
import type { AppEnv } from '#server/http/openapi.ts';
import { limitTime } from '#server/http/time-limit.ts';
import { AppError } from '#server/services/errors.ts';
import { verbsInWorker } from '#server/work/verbs-in-worker.ts';
import { openWorkerPool } from '#server/work/worker-pool.ts';
import { makeCtx, type TestCtx } from '#tests/support/make-ctx.ts';
import { fileForm } from '#tests/support/make-app.ts';

const never = new Promise<Response>(() => undefined);

describe('limitTime', () => {
  const app = new Hono<AppEnv>()
    .use(limitTime({ reading: 5, writing: 5_000 }))
    .get('/quick', (c) => c.text('here'))
    .get('/api/v1/audit/verify', async (c) => {
      // Longer than a read may take, and well within a write's time.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return c.text('proved');
    })
    .get('/api/v1/events', async (c) => {
      // Longer than a read may take: an event stream is open as long as somebody looks.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return c.text('still here');
    })
    .onError((error, c) => c.text(error instanceof AppError ? error.code : String(error), 504));

  const impatient = new Hono<AppEnv>()
    .use(limitTime({ reading: 5, writing: 10 }))
    .all('/slow', () => never)
    .onError((error, c) => c.text(error instanceof AppError ? error.code : String(error), 504));

  test.each(['GET', 'POST'])('ends the wait of a %s that is not answered', async (method) => {
    const answer = await impatient.request('/slow', { method });
    expect([answer.status, await answer.text()]).toEqual([504, 'request.too.slow']);
  });

  test('waits for a read with the work of a write as for a write', async () => {
    expect(await (await app.request('/api/v1/audit/verify')).text()).toBe('proved');
  });

  test('leaves alone what is answered in time, and the stream of events', async () => {
    expect(await (await app.request('/quick')).text()).toBe('here');
    expect(await (await app.request('/api/v1/events')).text()).toBe('still here');
  });
});

describe('a request that takes too long', () => {
  let made: TestCtx;
  beforeAll(async () => {
    made = await makeCtx();
  });
  afterAll(() => made.close());

  test('is answered as a problem in the shape of all others, whatever the worker does', async () => {
    const pool = openWorkerPool(made.config, made.deps);
    try {
      const app = createApp(
        { ...made.deps, imports: verbsInWorker(pool) },
        {
          token: undefined,
          hosts: new Set(['127.0.0.1']),
          page: 'no-such-folder',
          // A worker takes longer than that to start.
          limits: { reading: 5_000, writing: 10 },
        },
      );
      const body = fileForm('a.csv', 'indicator,region,period,value\nurban-new-jobs,500000,2020-03,16.26\n');
      const answer = await app.request('http://127.0.0.1:8787/api/v1/uploads', { method: 'POST', body });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        504,
        'application/problem+json; charset=utf-8',
      ]);
      expect(await answer.json()).toMatchObject({ code: 'request.too.slow', status: 504, errors: [] });
    } finally {
      await pool.close();
    }
  });
});
