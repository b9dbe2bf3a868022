import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { databaseFile } from '#server/compose.ts';
import { notesBetween } from '#server/db/read/handling.ts';
import { createApp } from '#server/http/app.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { fileForm, json, makeApp } from '#tests/support/make-app.ts';

const SHEET = [
  'indicator,region,period,basis,value,unit',
  ...Array.from({ length: 12 }, (_, month) => {
    const period = `2019-${String(month + 1).padStart(2, '0')}`;
    return `urban-new-jobs,500103,${period},ytd,${(month + 1) * 1000},人`;
  }),
  '',
].join('\n');

const ROWS_TO_FILL = 4000;

function longSheet(): string {
  const rows = Array.from({ length: ROWS_TO_FILL }, (_, row) => {
    const period = `${1700 + Math.floor(row / 12)}-${String((row % 12) + 1).padStart(2, '0')}`;
    return `monitored-firms-staff,500103,${period},period,${1000 + (row % 7)},人`;
  });
  return ['indicator,region,period,basis,value,unit', ...rows, ''].join('\n');
}

async function stage(app: Awaited<ReturnType<typeof makeApp>>, sheet: string): Promise<string> {
  const response = await app.request('/api/v1/uploads', { method: 'POST', body: fileForm('s.csv', sheet) });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

const commit = (app: Awaited<ReturnType<typeof makeApp>>, id: string) =>
  app.request(`/api/v1/uploads/${id}/commit`, { method: 'POST', ...json({ accept: [], reason: '更正' }) });

describe('a disk that is full', () => {
  test('refuses a commit with 507, writes nothing of it, and takes it once there is room', async () => {
    const app = await makeApp({ dialect: 'sqlite' });
    const { store } = app.deps;
    const id = await stage(app, longSheet());
    const pages = Number(store.sqlite?.pragma('page_count', { simple: true }));
    store.sqlite?.pragma(`max_page_count = ${pages + 2}`);
    const refused = await commit(app, id);
    expect([refused.status, await refused.json()]).toMatchObject([507, { code: 'store.full' }]);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect((await verifyStore(app.ctx)).fault).toBeUndefined();
    const none = await app.request('/api/v1/observations?indicator=monitored-firms-staff');
    expect(await none.json()).toMatchObject({ total: 0 });

    store.sqlite?.pragma('max_page_count = 1000000');
    expect((await commit(app, id)).status).toBe(200);
    expect((await verifyStore(app.ctx)).fault).toBeUndefined();
    await app.close();
  });
});

describe('a database that cannot be written to', () => {
  test('refuses uploads with 503 and goes on answering reads', async () => {
    const app = await makeApp({ dialect: 'sqlite' });
    app.deps.store.sqlite?.pragma('query_only = ON');
    const refused = await app.request('/api/v1/uploads', { method: 'POST', body: fileForm('s.csv', SHEET) });
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'store.read.only' }]);
    expect((await app.request('/api/v1/overview')).status).toBe(200);
    await app.close();
  });
});

describe('a database another process has locked', () => {
  const NOTE = json({ text: '夜里雨大', by: '王芳' });
  const notes = async (app: Awaited<ReturnType<typeof makeApp>>) =>
    (await notesBetween(app.deps.store.read, '2020-07-01', '2020-08-01')).length;

  test('is waited for, while reads go on', async () => {
    const app = await makeApp({ dialect: 'sqlite' });
    const other = new Sqlite(databaseFile(app.config));
    other.exec('begin immediate');
    const written = app.request('/api/v1/shift-log/notes', { method: 'POST', ...NOTE });
    expect((await app.request('/api/v1/overview')).status).toBe(200);
    expect(await notes(app)).toBe(0);
    other.exec('rollback');
    expect((await written).status).toBe(201);
    expect(await notes(app)).toBe(1);
    other.close();
    await app.close();
  });

  test('for longer than any write takes is refused with 503 and what to do, and nothing is half written', async () => {
    const app = await makeApp({ dialect: 'sqlite' });
    const hasty = createApp(
      { ...app.deps, store: { ...app.deps.store, longestWaitMs: 50 } },
      { token: undefined, hosts: new Set(['127.0.0.1']), page: 'no-such-folder' },
    );
    const ask = () =>
      hasty.request('http://127.0.0.1:8787/api/v1/shift-log/notes', { method: 'POST', ...NOTE });
    const other = new Sqlite(databaseFile(app.config));
    other.exec('begin immediate');
    const refused = await ask();
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'store.busy' }]);
    other.exec('rollback');
    other.close();
    expect(await notes(app)).toBe(0);
    expect((await ask()).status).toBe(201);
    expect((await verifyStore(app.ctx)).fault).toBeUndefined();
    await app.close();
  });
});

describe('a clock that is put back', () => {
  test('changes no order: what was said last stands, and the past has one answer', async () => {
    const app = await makeApp({ dialect: 'sqlite' });
    const put = async (value: number) => {
      const sheet = `indicator,region,period,basis,value,unit\nurban-new-jobs,500103,2020-06,ytd,${value},人\n`;
      expect((await commit(app, await stage(app, sheet))).status).toBe(200);
    };
    const seen = async (query = '') => {
      const path = `/api/v1/observations?indicator=urban-new-jobs&region=500103${query}`;
      const { items } = (await (await app.request(path)).json()) as { items: { value: number }[] };
      return items.map(({ value }) => value);
    };
    await put(8100);
    app.setToday('2020-07-10');
    await put(8200);
    expect([await seen(), await seen('&asOf=2020-07-10')]).toEqual([[0.82], []]);
    // On the day both were known, the later word counts.
    expect(await seen('&asOf=2020-07-15')).toEqual([0.82]);
    app.setToday('2020-07-20');
    await put(8300);
    expect([await seen(), await seen('&asOf=2020-07-15')]).toEqual([[0.83], [0.82]]);
    expect((await verifyStore(app.ctx)).fault).toBeUndefined();
    await app.close();
  });
});

describe('a database found damaged', () => {
  test('is not ready, refuses writes, and still shows what can be read', async () => {
    const app = await makeApp({ dialect: 'sqlite' });
    const damaged = createApp(app.deps, {
      token: undefined,
      hosts: new Set(['127.0.0.1']),
      page: 'no-such-folder',
      health: { integrity: () => 'damaged' },
    });
    const ask = (path: string, init?: RequestInit) => damaged.request(`http://127.0.0.1${path}`, init);
    const ready = await ask('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'damaged', version: 0, integrity: 'damaged' },
    ]);
    const refused = await ask('/api/v1/uploads', { method: 'POST', body: fileForm('s.csv', SHEET) });
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'store.damaged' }]);
    expect((await ask('/api/v1/overview')).status).toBe(200);
    await app.close();
  });
});
