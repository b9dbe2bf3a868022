import { describe, expect, test } from 'vitest';
import { observationsSchema } from '#contract/observations.ts';
import { JOBS, useApp } from './use-app.ts';

const PATH = '/api/v1/observations?indicator=urban-new-jobs';
const csv = { headers: { accept: 'text/csv' } };

describe('GET /observations as CSV', () => {
  const app = useApp();

  test('is tidy, and read in again it changes nothing', async () => {
    await app.put('jobs.csv', JOBS);
    const response = await app.it.request(PATH, csv);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(response.headers.get('vary')).toBe('accept, Accept-Encoding');
    const text = await response.text();
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'indicator,region,group,industry,period,basis,value,unit,missing,source,note,comparable_prior,status',
      'urban-new-jobs,500000,total,total,2020-05,ytd,26,万人,,,,,reported',
    ]);
    const again = await app.send('export.csv', text);
    expect(again.summary).toMatchObject({ cells: 3, added: 0, changed: 0, unchanged: 3, errors: 0 });
  });

  test('does not stand in for the JSON of the same address, nor the other way round', async () => {
    expect((await app.get(PATH, observationsSchema)).total).toBe(3);
    expect(await (await app.it.request(PATH, csv)).text()).toMatch(/^indicator,/);
    expect((await app.get(PATH, observationsSchema)).total).toBe(3);
  });

  test('is whole, however many values there are: a file has no next page', async () => {
    // 1200 months from 1921 on, more than a JSON page holds.
    const months = Array.from({ length: 1200 }, (_, n) => {
      const month = `${1921 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
      return `employed-persons,500000,${month},period,${1000 + n},人`;
    });
    const rows = months.filter(
      (row) => row.split(',')[2] !== undefined && String(row.split(',')[2]) < '2020-07',
    );
    await app.put('long.csv', ['indicator,region,period,basis,value,unit', ...rows, ''].join('\n'));
    const path = '/api/v1/observations?indicator=employed-persons';
    const page = await app.get(path, observationsSchema);
    expect([page.items.length, page.next]).toEqual([1000, '1000']);
    const lines = (await (await app.it.request(path, csv)).text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + page.total);
    const limited = (await (await app.it.request(`${path}&limit=5`, csv)).text()).trim().split('\r\n');
    expect(limited).toHaveLength(6);
  });
});
