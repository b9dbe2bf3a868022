import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#contract/problem.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { fileForm, json, makeApp, type TestApp } from '#tests/support/make-app.ts';
import { badRequestsTo, routesOf, strayRequests, type BadRequest } from './bad-requests.ts';

const SHEET = `indicator,region,period,value,unit
surveyed-unemployment-rate,100000,2020-02,6.2,%
surveyed-unemployment-rate,100000,2020-03,5.9,%
`;

const strict = problemSchema.strict();
const withId = z.object({ id: z.string() });
const listOfIds = z.object({ items: z.array(withId) });

describe.each(DIALECTS)('every route on %s, asked for something wrong', (dialect) => {
  let app: TestApp;
  let ids: Record<string, string>;

  beforeAll(async () => {
    app = await makeApp({ dialect });
    ids = await realIds(app);
  });
  afterAll(() => app.close());

  test('answers with a problem of the one shape, and never breaks', async () => {
    const routes = routesOf(await (await app.request('/api/v1/openapi.json')).json());
    expect(routes.length).toBeGreaterThan(25);
    const requests = [...routes.flatMap((route) => badRequestsTo(route, ids)), ...strayRequests(routes)];
    expect(requests.length).toBeGreaterThan(1000);
    const faults: string[] = [];
    for (const request of requests) faults.push(...(await faultsOf(app, request)));
    expect(faults).toEqual([]);
    // Thousands of requests one after the other.
  }, 180_000);

  test('wrote nothing but what was asked well before', async () => {
    const answer = await app.request('/api/v1/observations?indicator=surveyed-unemployment-rate');
    expect(await answer.json()).toMatchObject({ total: 2 });
  });
});

/** Real ids, by the folder of the interface they belong to. */
async function realIds(app: TestApp): Promise<Record<string, string>> {
  const staged = await app.request('/api/v1/uploads', { method: 'POST', body: fileForm('a.csv', SHEET) });
  const upload = withId.parse(await staged.json()).id;
  await app.request(`/api/v1/uploads/${upload}/commit`, { method: 'POST', ...json({ reason: 'a test' }) });
  const again = await app.request('/api/v1/uploads', {
    method: 'POST',
    body: fileForm('b.csv', `${SHEET}\n`),
  });
  const first = async (path: string): Promise<string> => {
    const { items } = listOfIds.parse(await (await app.request(path)).json());
    return items[0]?.id ?? '';
  };
  return {
    uploads: withId.parse(await again.json()).id,
    warnings: await first('/api/v1/warnings'),
    rules: await first('/api/v1/rules'),
    targets: await first('/api/v1/targets'),
  };
}

async function faultsOf(app: TestApp, { what, path, init, mayBeFine }: BadRequest): Promise<string[]> {
  const response = await app.request(path, init);
  const text = await response.text();
  if (response.status < 400) return mayBeFine ? [] : [`${what}: answered ${response.status}`];
  const faults: string[] = [];
  if (response.status >= 500) faults.push(`${what}: ${response.status} ${text}`);
  if (!/^application\/problem\+json/.test(response.headers.get('content-type') ?? '')) {
    faults.push(`${what}: sent as ${String(response.headers.get('content-type'))}`);
    return faults;
  }
  const parsed = strict.safeParse(JSON.parse(text));
  if (!parsed.success) return [...faults, `${what}: ${parsed.error.message}`];
  if (parsed.data.status !== response.status) faults.push(`${what}: the status in the body differs`);
  for (const said of [parsed.data.detail, ...parsed.data.errors.map(({ message }) => message)]) {
    const isInBoth = /[\u4e00-\u9fff].* · .*[A-Za-z]{2}/s.test(said);
    if (!isInBoth) faults.push(`${what}: not in both languages: ${said}`);
  }
  if (response.headers.get('x-request-id') === null) faults.push(`${what}: no request id`);
  return faults;
}
