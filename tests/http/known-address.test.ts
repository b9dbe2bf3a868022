import { describe, expect, test } from 'vitest';
import { problemSchema } from '#contract/problem.ts';
import { exactly, useApp } from './use-app.ts';

const api = '/api/v1';

describe('an address that is known by other methods', () => {
  const app = useApp();

  test.each([
    ['PATCH', '/observations', 'GET, HEAD'],
    ['DELETE', '/rules/some', 'GET, HEAD, PUT'],
    ['PUT', '/uploads/some/commit', 'POST'],
  ])('%s %s tells %s', async (method, path, allow) => {
    const response = await app.it.request(api + path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    const problem = exactly(problemSchema, await response.json());
    expect(problem).toMatchObject({ code: 'request.method', status: 405 });
    expect(problem.detail).toContain(allow);
  });

  test('OPTIONS is told without a body', async () => {
    const response = await app.it.request(`${api}/rules`, { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      204,
      'GET, HEAD, POST',
      '',
    ]);
  });

  test('what is no address stays none', async () => {
    expect((await app.it.request(`${api}/nonsense`, { method: 'PATCH' })).status).toBe(404);
  });
});

describe('a parameter nobody knows', () => {
  const app = useApp();

  test('is refused with the names that are known, not passed over', async () => {
    const response = await app.it.request(`${api}/warnings?regoin=500103&level=red`);
    const problem = exactly(problemSchema, await response.json());
    expect([problem.status, problem.code]).toEqual([400, 'request.invalid']);
    expect(problem.errors).toMatchObject([{ pointer: 'regoin', code: 'unrecognized_keys' }]);
    expect(problem.errors[0]?.message).toContain('state、level、region');
  });

  test.each(['/rules?asOf=2020-06-30', '/indicators?limit=1000&cursor=', '/overview?_=1593561600000'])(
    '%s asks for nothing that would be passed over',
    async (path) => {
      const response = await app.it.request(api + path);
      await response.body?.cancel();
      expect(response.status).toBe(200);
    },
  );

  test('is let through at addresses open to all, and in writes', async () => {
    for (const path of ['/openapi.json?v=2', '/session?from=portal']) {
      const response = await app.it.request(api + path);
      await response.body?.cancel();
      expect(response.status).toBe(200);
    }
    const response = await app.post(`${api}/warnings/seen?x=1`, {});
    await response.body?.cancel();
    expect(response.status).toBe(200);
  });
});
