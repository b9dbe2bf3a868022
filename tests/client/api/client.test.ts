import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiUrl, request } from '#client/api/client.ts';
import { ApiProblem, OfflineProblem } from '#client/lib/problem.ts';

afterEach(() => void vi.unstubAllGlobals());

function answerWith(response: () => Response | Promise<Response>): Request[] {
  const seen: Request[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    seen.push(new Request(new URL(path, 'http://qingyu.test'), init));
    return Promise.resolve(response());
  });
  return seen;
}

describe(apiUrl, () => {
  test('leaves out what is not said', () => {
    expect(apiUrl('/overview', { period: '2020-09', region: undefined, asOf: '' })).toBe(
      '/api/v1/overview?period=2020-09',
    );
  });
});

describe(request, () => {
  test('answers the body', async () => {
    answerWith(() => Response.json({ items: [1] }));
    expect(await request('/regions')).toEqual({ items: [1] });
  });

  test('sends JSON with its idempotency key', async () => {
    const seen = answerWith(() => Response.json({}));
    await request('/uploads/u/commit', { method: 'POST', json: { accept: [] }, idempotencyKey: 'k1' });
    const [sent] = seen;
    expect([sent?.method, sent?.headers.get('idempotency-key'), await sent?.json()]).toEqual([
      'POST',
      'k1',
      { accept: [] },
    ]);
  });

  test('a refusal keeps its code and its items', async () => {
    const problem = {
      type: 'about:blank',
      title: 'moved',
      status: 409,
      detail: 'd',
      code: 'upload.moved',
      errors: [{ pointer: '/accept', code: 'x', message: 'm' }],
    };
    answerWith(() => Response.json(problem, { status: 409 }));
    const error = await request('/uploads/u/commit', { method: 'POST' }).catch((caught: unknown) => caught);
    expect(error instanceof ApiProblem && error.problem).toEqual(problem);
  });

  test('an answer that is no problem details is an internal one', async () => {
    answerWith(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    const error = await request('/overview').catch((caught: unknown) => caught);
    expect(error instanceof ApiProblem && [error.status, error.code]).toEqual([502, 'internal']);
  });

  test('no answer is being offline', async () => {
    answerWith(() => Promise.reject(new TypeError('fetch failed')));
    await expect(request('/overview')).rejects.toBeInstanceOf(OfflineProblem);
  });
});
