import { beforeAll, describe, expect, test } from 'vitest';
import { risksSchema } from '#contract/risks.ts';
import { uploadSchema } from '#contract/uploads.ts';
import { setTrust } from '#server/services/trust/settings.ts';
import { fileForm } from '#tests/support/make-app.ts';
import { account, bearerOf } from './sign-in.ts';
import { exactly, okBody, useApp } from './use-app.ts';

const RISKS = '/api/v1/registers/risks';
const PLANS = '/api/v1/registers/layoff-plans/entries';
const PLAN = { firm: '甲公司', region: '500103', filedOn: '2020-07-01' };
const JOBS = 'indicator,region,period,basis,value,unit\nurban-new-jobs,500000,2020-06,ytd,31.27,万人\n';

describe('GET /registers/risks', () => {
  const app = useApp({ today: '2020-07-10' });
  type Headers = Readonly<Record<string, string>>;
  let analyst: Headers = {};
  const read = async (headers: Headers, query = '') =>
    exactly(risksSchema, await okBody(await app.it.request(`${RISKS}${query}`, { headers }), 200));

  beforeAll(async () => {
    analyst = await bearerOf(app, 'analyst');
    for (const cut of [60, 2]) {
      const values = { ...PLAN, firm: `企业${cut}`, cut };
      expect((await app.post(PLANS, { values }, analyst)).status).toBe(201);
    }
  });

  test('answers what the contract declares, every district once', async () => {
    const { items, city, total } = await read(analyst);
    expect([total, new Set(items.map(({ region }) => region)).size]).toEqual([41, 41]);
    expect(city.plans).toMatchObject({ cases: 2, firms: 2, persons: 62, hidden: 0, level: 'yellow' });
  });

  test('a leader and another district read it without the small count; nobody without signing in', async () => {
    const leader = await bearerOf(app, 'leader');
    const elsewhere = await bearerOf(app, 'district-analyst', '500105');
    for (const headers of [leader, elsewhere]) {
      const { city, below } = await read(headers);
      expect([city.plans.cases, city.plans.persons, city.plans.hidden, below]).toEqual([2, 60, 1, 3]);
    }
    expect((await app.it.request(RISKS)).status).toBe(401);
  });

  test('is as known on a day, and refuses a day that is none', async () => {
    const { city, day } = await read(analyst, '?asOf=2020-07-09');
    expect([day, city.plans.cases, city.plans.missing]).toEqual(['2020-07-09', 0, 'not-reported']);
    expect((await app.it.request(`${RISKS}?asOf=2020-07-99`, { headers: analyst })).status).toBe(400);
  });

  test('shows no figure of the statistics, so that it stays open while some wait to be published', async () => {
    await account(app, { name: 'second', role: 'analyst', region: null });
    await setTrust(app.it.ctx, { twoPersons: [], smallCount: 3, release: true, early: [] });
    const body = fileForm('june.csv', JOBS);
    const staged = await app.it.request('/api/v1/uploads', { method: 'POST', body, headers: analyst });
    const { id } = uploadSchema.parse(await okBody(staged, 201));
    await okBody(await app.post(`/api/v1/uploads/${id}/commit`, { reason: '例行报送' }, analyst), 200);
    const other = await bearerOf(app, 'duty-officer');
    expect((await app.it.request('/api/v1/changes', { headers: other })).status).toBe(403);
    expect((await read(other)).city.plans.cases).toBe(2);
  });
});
