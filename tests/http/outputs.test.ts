import { beforeAll, describe, expect, test } from 'vitest';
import { JOBS, useApp } from './use-app.ts';

describe('GET /export', () => {
  const app = useApp();
  const ask = (query: string) => app.it.request(`/api/v1/export?${query}`);
  beforeAll(async () => {
    await app.put('jobs.csv', JOBS);
  });

  test('is a file to be saved, under a name in Chinese, and never taken for another type', async () => {
    const response = await ask('format=csv&indicator=urban-new-jobs&from=2020-01&to=2020-06');
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const name = encodeURIComponent('晴雨数据-城镇新增就业-2020-01至2020-06.csv');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="qingyu.csv"; filename*=UTF-8''${name}`,
    );
    expect((await response.text()).split('\r\n').slice(0, 2)).toEqual([
      'indicator,region,group,industry,period,basis,value,unit,note,source,comparable_prior',
      'urban-new-jobs,500000,total,total,2020-05,ytd,26,万人,,,',
    ]);
  });

  test('read in again it changes nothing', async () => {
    const again = await app.send('again.csv', await (await ask('format=csv')).text());
    expect(again.summary).toMatchObject({ cells: 3, added: 0, changed: 0, unchanged: 3, errors: 0 });
  });

  test('is a workbook unless another format is asked for', async () => {
    const response = await ask('indicator=urban-new-jobs');
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(new TextDecoder().decode(bytes.subarray(0, 2))).toBe('PK');
  });

  test.each([
    ['format=doc', 400],
    ['mood=good', 400],
    ['from=June', 400],
    ['indicator=happiness', 404],
  ])('refuses %s before it sends a byte', async (query, status) => {
    const response = await ask(query);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
  });
});

describe('GET /uploads/{id}/return-slip and /original', () => {
  const app = useApp();

  test('are files to be saved; a day that is none is refused', async () => {
    const { id } = await app.send(
      '六月.csv',
      'indicator,region,period,value\nurban-new-jobs,渝中去,2020-06,1\n',
    );
    const slip = await app.it.request(`/api/v1/uploads/${id}/return-slip?deadline=2020-07-31`);
    expect([slip.status, slip.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(slip.headers.get('content-disposition')).toContain(encodeURIComponent('退回-六月.xlsx'));
    const original = await app.it.request(`/api/v1/uploads/${id}/original`);
    expect(original.headers.get('content-type')).toBe('application/octet-stream');
    expect(original.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await original.text()).toContain('渝中去,2020-06,1');
    const wrong = await app.it.request(`/api/v1/uploads/${id}/return-slip?deadline=soon`);
    expect(wrong.status).toBe(400);
    expect((await app.it.request('/api/v1/uploads/none/return-slip')).status).toBe(404);
  });
});
