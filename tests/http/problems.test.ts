import { describe, expect, test } from 'vitest';
import { problemSchema } from '#contract/problem.ts';
import { latestVersion } from '#server/db/read/versions.ts';
import { createApp } from '#server/http/app.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { fileForm } from '#tests/support/make-app.ts';
import { exactly, JOBS, useApp } from './use-app.ts';

const api = '/api/v1';

describe.each(DIALECTS)('problems on %s', (dialect) => {
  const app = useApp({ dialect });
  const problemOf = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = exactly(problemSchema, await response.json());
    expect(problem.status).toBe(response.status);
    expect(problem.type).toBe(`urn:qingyu:problem:${problem.code}`);
    return problem;
  };
  const ask = async (path: string, init?: RequestInit) => problemOf(await app.it.request(path, init));

  test('an address that is none', async () => {
    expect(await ask(`${api}/nonsense`)).toMatchObject({
      status: 404,
      code: 'not.found',
      instance: `${api}/nonsense`,
    });
    expect(await ask(`${api}/overview`, { method: 'DELETE' })).toMatchObject({ status: 405 });
  });

  test('a query parameter that is not as expected is named', async () => {
    const problem = await ask(`${api}/attainment?year=soon&asOf=yesterday`);
    expect(problem).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(problem.errors.map(({ pointer }) => pointer).sort()).toEqual(['asOf', 'year']);
  });

  test.each([
    ['/overview?period=2020-13', 'period'],
    ['/overview?period=0000-01', 'period'],
    ['/overview?period=1900-01', 'period'],
    ['/observations?indicator=urban-new-jobs&from=2020-12&to=2020-01', 'from'],
    ['/observations?indicator=urban-new-jobs&limit=0', 'limit'],
    ['/observations?indicator=urban-new-jobs&limit=1001', 'limit'],
    ['/observations?indicator=urban-new-jobs&cursor=abc', 'cursor'],
    ['/observations', 'indicator'],
    ['/observations/history?indicator=urban-new-jobs&region=500000&period=2020-03', 'basis'],
    ['/attainment?year=2021&period=2020-06', 'period'],
    ['/regions?on=2020-02-30', 'on'],
    ['/warnings?state=sleeping', 'state'],
    ['/warnings?level=pink', 'level'],
    ['/uploads?state=lost', 'state'],
  ])('GET %s is wrong at %s', async (path, pointer) => {
    const problem = await ask(api + path);
    expect([problem.status, problem.code, problem.errors[0]?.pointer]).toEqual([
      400,
      'request.invalid',
      pointer,
    ]);
  });

  test.each([
    '/uploads/nobody',
    '/uploads/nobody/changes',
    '/uploads/nobody/consequences',
    '/warnings/nobody',
    '/targets/nobody/versions',
    '/observations?indicator=nonsense',
    '/overview?region=nowhere',
    '/warnings?region=nowhere',
    '/attainment?region=nowhere',
  ])('GET %s is not there', async (path) => {
    expect(await ask(api + path)).toMatchObject({ status: 404, code: 'not.found' });
  });

  test('a body that is no JSON, of another type, or not as expected', async () => {
    const headers = { 'content-type': 'application/json' };
    const path = `${api}/uploads/nobody/withdraw`;
    expect(await ask(path, { method: 'POST', body: '{', headers })).toMatchObject({
      status: 400,
      code: 'request.invalid',
    });
    expect(await ask(path, { method: 'POST', body: 'reason=x' })).toMatchObject({ status: 415 });
    const problem = await problemOf(await app.post(path, { reason: ' ' }));
    expect([problem.status, problem.errors[0]?.pointer]).toEqual([400, '/reason']);
  });

  test('a sheet without a file, and hints that are not as expected', async () => {
    const send = (body: FormData) => ask(`${api}/uploads`, { method: 'POST', body });
    const none = new FormData();
    none.set('region', '500000');
    expect(await send(none)).toMatchObject({ status: 400, errors: [{ pointer: 'file' }] });
    const text = new FormData();
    text.set('file', 'indicator,region');
    expect(await send(text)).toMatchObject({ status: 400, errors: [{ pointer: 'file' }] });
    for (const mapping of [
      'not json',
      '[1]',
      '"text"',
      '{"basis":"weekly"}',
      '{"columns":{"1":{}}}',
      '{"columns":7}',
    ]) {
      const problem = await send(fileForm('jobs.csv', JOBS, { mapping }));
      expect([mapping, problem.status, problem.code]).toEqual([mapping, 400, 'request.invalid']);
      expect(problem.errors[0]?.pointer).toMatch(/^mapping/);
    }
  });

  // PostgreSQL stores no NUL in a text: that is the sender's fault, not ours.
  test('a NUL where a text is asked for', async () => {
    expect((await app.it.request(`${api}/uploads/%00`)).status).toBeLessThan(500);
    expect((await app.it.request(`${api}/targets?indicator=%00`)).status).toBe(404);
    const target = {
      indicator: 'urban-new-jobs',
      region: '500000',
      year: 2020,
      comparator: 'at-least',
      value: 55,
    };
    const withNul = { ...target, effectiveFrom: '2020-08-01', document: 'a\u0000b' };
    const answer = await app.post(`${api}/targets`, withNul);
    expect(answer.status).toBeLessThan(500);
    const named = await app.it.request(`${api}/uploads`, {
      method: 'POST',
      body: fileForm('a\u0000b.csv', JOBS),
    });
    expect(named.status).toBeLessThan(500);
  });

  test('a path no decoder can read', async () => {
    expect((await app.it.request('/%E0%A4%A')).status).toBeLessThan(500);
    expect((await app.it.request('/api/v1/uploads/%E0%A4%A')).status).toBeLessThan(500);
  });

  test('a number no figure can be compared with', async () => {
    const before = await latestVersion(app.it.ctx.store.read);
    const target = { indicator: 'urban-new-jobs', region: '500000', year: 2020, comparator: 'at-least' };
    const answer = await app.post(`${api}/targets`, {
      ...target,
      value: 1e308,
      document: 'x',
      effectiveFrom: '2020-08-01',
    });
    expect(await problemOf(answer)).toMatchObject({ status: 400, errors: [{ pointer: '/value' }] });
    expect(await latestVersion(app.it.ctx.store.read)).toBe(before);
  });

  test('whatever breaks says nothing but its request id', async () => {
    const { deps } = app.it;
    const today = (): never => {
      throw new Error('SELECT secret FROM table');
    };
    const broken = createApp(
      { ...deps, clock: { ...deps.clock, today } },
      { token: undefined, hosts: new Set(['127.0.0.1']), page: 'no-such-folder' },
    );
    const response = await broken.request('http://127.0.0.1:8787/api/v1/overview');
    const problem = await problemOf(response);
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem.detail).toContain(String(response.headers.get('x-request-id')));
  });
});
