import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sessionSchema } from '#contract/access.ts';
import { overviewSchema } from '#contract/judgement.ts';
import type { Role } from '#domain/access.ts';
import { CAPPED, FREE } from '#server/http/embargo.ts';
import { parameterNames } from '#server/http/known-address.ts';
import { ROUTE_PERMISSIONS } from '#server/http/route-permissions.ts';
import { createToken } from '#server/services/accounts/tokens.ts';
import { setTrust } from '#server/services/trust/settings.ts';
import { fileForm } from '#tests/support/make-app.ts';
import { account } from './sign-in.ts';
import { exactly, okBody, useApp } from './use-app.ts';

type Headers = Readonly<Record<string, string>>;

const sheet = (month: string, value: string) =>
  `indicator,region,period,basis,value,unit\nurban-new-jobs,500000,${month},ytd,${value},万人\n`;
const READS = ROUTE_PERMISSIONS.filter(({ method, path }) => method === 'GET' && path !== '/events').map(
  ({ path }) => path,
);
/** As they may be written: as reported, in persons, in per cent. */
const FIGURES = /31\.27|312700|6\.83/;
/** Above the line of the rule on the nation’s rate, so a warning stands on it. */
const RATE = 'surveyed-unemployment-rate,100000,2020-06,period,6.83,%\n';
const parametersSchema = z.object({ parameters: z.array(z.unknown()).optional() });
const withCode = z.object({ code: z.string() });
const withId = z.object({ id: z.string() });
const withIds = z.object({ items: z.array(withId) });
const withTotal = z.object({ total: z.number() });
const withItems = z.object({ items: z.array(z.object({ period: z.string(), reported: z.string() })) });

/** Of a query, the parameters an address knows: others would be refused before anything is shown. */
function knownOf(query: string, names: ReadonlySet<string> = new Set()): string {
  const known = [...new URLSearchParams(query)].filter(([name]) => names.has(name) || name === 'asOf');
  return `?${new URLSearchParams(known).toString()}`;
}

describe('the lists of the embargo', () => {
  test('name reads there are, each once', () => {
    const reads = ROUTE_PERMISSIONS.filter(({ permission }) => permission === 'read').map(
      ({ method, path }) => `${method} ${path}`,
    );
    expect([...CAPPED, ...FREE].filter((route) => !reads.includes(route))).toEqual([]);
    expect([...CAPPED].filter((route) => FREE.has(route))).toEqual([]);
  });
});

describe('before its figures are published', () => {
  const app = useApp({ today: '2020-07-10' });
  const asking = async (path: string, headers: Headers) =>
    app.it.request(`/api/v1${path}`, { headers: { ...headers } });
  const codeAt = async (path: string, headers: Headers) =>
    withCode.parse(await (await asking(path, headers)).json()).code;
  const jobsSeen = async (headers: Headers, asOf = '') => {
    const path = `/observations?indicator=urban-new-jobs&region=500000&basis=ytd${asOf}`;
    const { items } = withItems.parse(await okBody(await asking(path, headers), 200));
    return items.map(({ period, reported }) => `${period} ${reported}`);
  };
  const activeSeen = async (headers: Headers) =>
    withTotal.parse(await okBody(await asking('/warnings?state=active', headers), 200)).total;
  const person = async (name: string, role: Role, region: string | null = null): Promise<Headers> => {
    await account(app, { name, role, region });
    const asked = { account: name, name: 'test', scope: 'all' } as const;
    const { secret } = await createToken(app.it.ctx, asked, new Date().toISOString());
    return { authorization: `Bearer ${secret}` };
  };

  test('a sheet is shown to those on the list, as of before to the rest, and then to all', async () => {
    const { it } = app;
    await app.put('may.csv', sheet('2020-05', '26.5'));
    await account(app, { name: 'keeper', role: 'security-admin' });
    const li = await person('li', 'analyst');
    const wang = await person('wang', 'analyst');
    const duty = await person('he', 'duty-officer');
    const leader = await person('zhou', 'leader');
    const district = await person('chen', 'district-analyst', '500103');
    await setTrust(it.ctx, { twoPersons: [], smallCount: 3, release: true, early: ['he'] });
    it.setToday('2020-07-15');

    const form = fileForm('june.csv', `${sheet('2020-06', '31.27')}${RATE}`);
    const sent = await it.request('/api/v1/uploads', { method: 'POST', body: form, headers: { ...li } });
    const { id } = z.object({ id: z.string() }).parse(await okBody(sent, 201));
    await okBody(await app.post(`/api/v1/uploads/${id}/commit`, { accept: [] }, li), 200);

    const both = ['2020-05 26.5', '2020-06 31.27'];
    expect(await jobsSeen(li)).toEqual(both);
    expect(await jobsSeen(duty)).toEqual(both);
    for (const who of [leader, district]) {
      expect(await jobsSeen(who)).toEqual(['2020-05 26.5']);
      expect(await jobsSeen(who, '&asOf=2020-07-20')).toEqual(['2020-05 26.5']);
      expect(await jobsSeen(who, '&asOf=2020-07-09')).toEqual([]);
    }

    const since = '2020-07-15T04:00:00.000Z';
    const told = async (headers: Headers) =>
      exactly(sessionSchema, await okBody(await asking('/session', headers), 200)).embargo;
    expect(await told(leader)).toEqual({ since, uploads: 1, seen: false });
    expect(await told(duty)).toEqual({ since, uploads: 1, seen: true });
    const overview = exactly(overviewSchema, await okBody(await asking('/overview', leader), 200));
    expect([overview.period, overview.warnings]).toEqual(['2020-05', { active: 0, items: [] }]);
    expect(await activeSeen(leader)).toBe(0);
    expect(await activeSeen(duty)).toBe(1);
    for (const path of [`/uploads/${id}/changes`, `/uploads/${id}/original`, '/rules/standings']) {
      expect([path, await codeAt(path, leader)]).toEqual([path, 'release.embargo']);
      expect([path, (await asking(path, duty)).status]).toEqual([path, 200]);
    }

    const { items } = withIds.parse(await okBody(await asking('/warnings?state=active', duty), 200));
    const draft = await app.post('/api/v1/reports', { kind: 'monthly', period: '2020-06' }, li);
    const report = withId.parse(await okBody(draft, 201)).id;
    // Nor is it listed: its title may tell that a line was crossed.
    const listed = async (headers: Headers) =>
      withIds.parse(await okBody(await asking('/reports', headers), 200)).items.map((each) => each.id);
    expect([await listed(leader), await listed(duty)]).toEqual([[], [report]]);
    /** What a path is asked for, so that it could show the figure: the sheet, its warning, a report drafted from it. */
    const real: Readonly<Record<string, string>> = {
      '/tasks/{no}': '/tasks/1',
      '/warnings/{id}': `/warnings/${items[0]?.id}`,
      '/reports/{id}': `/reports/${report}`,
      '/reports/{id}.docx': `/reports/${report}.docx`,
      '/reports/{id}.xlsx': `/reports/${report}.xlsx`,
    };
    for (const path of ['/reports/{id}', '/reports/{id}.docx', '/reports/{id}.xlsx']) {
      expect([path, await codeAt(real[path] ?? '', leader)]).toEqual([path, 'release.embargo']);
    }

    // Every read there is, in every way it may be asked: the figure is in none that the leader gets.
    const document = z.object({
      paths: z.record(z.string(), z.object({ get: parametersSchema.optional() })),
    });
    const { paths } = document.parse(await okBody(await it.request('/api/v1/openapi.json'), 200));
    const names = parameterNames(paths, '/api/v1');
    const query =
      '?indicator=urban-new-jobs&region=500000&period=2020-06&year=2020&basis=ytd&target=urban-new-jobs&by=region';
    const showing = async (headers: Headers, queries: readonly string[], only: readonly string[] = READS) => {
      const found = new Set<string>();
      for (const path of only) {
        const place = (real[path] ?? path)
          .replace('/uploads/{id}', `/uploads/${id}`)
          .replace('{region}', '500000');
        for (const wanted of queries) {
          const asked = knownOf(wanted, names.get(`GET ${path}`));
          const response = await asking(place.replaceAll(/\{\w+\}/g, 'urban-new-jobs') + asked, headers);
          if (FIGURES.test(await response.text())) found.add(path);
        }
      }
      return [...found].sort();
    };
    expect(await showing(leader, ['', '?format=csv', `${query}&asOf=2020-07-31`])).toEqual([]);
    expect(await showing(district, [query])).toEqual([]);
    // Each of these shows it to who is on the list: what the leader was asked above could have shown it.
    expect(await showing(li, ['', '?format=csv', query])).toEqual([
      '/attainment',
      '/bases',
      '/districts',
      '/explore',
      '/explore/export',
      '/export',
      '/observations',
      '/observations/history',
      '/overview',
      '/reports/{id}',
      '/uploads/{id}/changes',
      '/uploads/{id}/grid',
      '/uploads/{id}/original',
      '/warnings',
      '/warnings/{id}',
    ]);

    const nameOf = async (headers: Headers) =>
      decodeURIComponent(
        (await asking('/export?indicator=urban-new-jobs', headers)).headers.get('content-disposition') ?? '',
      ).includes('未公布-内部使用');
    expect([await nameOf(li), await nameOf(leader)]).toEqual([true, false]);

    for (const step of ['review', 'approve', 'publish']) {
      await okBody(await app.post(`/api/v1/uploads/${id}/release`, { step }, wang), 200);
    }
    expect(await jobsSeen(leader)).toEqual(both);
    expect(await told(leader)).toBeNull();
    expect(await activeSeen(leader)).toBe(1);
    expect(await nameOf(li)).toBe(false);
  }, 120_000);
});
