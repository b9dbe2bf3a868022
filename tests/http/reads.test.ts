import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  categorySchema,
  governmentUnitSchema,
  indicatorSchema,
  packSchema,
  regionSchema,
} from '#contract/catalogue.ts';
import { attainmentSchema, overviewSchema, targetSchema } from '#contract/judgement.ts';
import { historySchema, observationsSchema } from '#contract/observations.ts';
import { pageOf } from '#contract/primitives.ts';
import { changesSchema, consequencesSchema, uploadListSchema, uploadSchema } from '#contract/uploads.ts';
import { ruleSchema, ruleStandingSchema } from '#contract/rules.ts';
import { warningDetailSchema, warningListSchema } from '#contract/warnings.ts';
import { JOBS, RATES, useApp } from './use-app.ts';

const api = '/api/v1';

describe('reads answer exactly what the contract declares', () => {
  const app = useApp();
  let committed = '';
  let staged = '';
  let warning = '';
  beforeAll(async () => {
    committed = await app.put('jobs.csv', JOBS);
    await app.put('rates.csv', RATES);
    staged = (await app.send('more.csv', JOBS.replace('31.2', '31.5'))).id;
    warning = (await app.get(`${api}/warnings`, warningListSchema)).items[0]?.id ?? '';
  });

  test.each([
    ['/packs', pageOf(packSchema), 1],
    ['/indicators', pageOf(indicatorSchema), 57],
    ['/regions', pageOf(regionSchema), 44],
    ['/groups', pageOf(categorySchema), undefined],
    ['/industries', pageOf(categorySchema), undefined],
    ['/units', pageOf(governmentUnitSchema), 42],
    ['/uploads', uploadListSchema, 3],
    ['/uploads?state=staged&limit=1', uploadListSchema, 1],
    ['/observations?indicator=urban-new-jobs', observationsSchema, 3],
    [
      '/observations?indicator=城镇新增就业&region=渝中&from=2020-H1&to=2020-Q2&basis=ytd',
      observationsSchema,
      1,
    ],
    ['/targets', pageOf(targetSchema), 6],
    ['/targets?year=2020&region=重庆&indicator=urban-new-jobs&asOf=2020-07-14', pageOf(targetSchema), 1],
    ['/targets/urban-new-jobs/versions', pageOf(targetSchema), 1],
    ['/warnings', warningListSchema, 1],
    ['/warnings?state=open&level=orange&region=100000&limit=5', warningListSchema, 1],
    ['/rules', pageOf(ruleSchema), 29],
    ['/rules/standings', pageOf(ruleStandingSchema), 29],
    ['/rules/national-unemployment-line/versions', pageOf(ruleSchema), 1],
  ] as const)('GET %s', async (path, schema, total) => {
    const page = await app.get(
      api + encodeURI(path),
      schema as z.ZodType<{ items: unknown[]; total: number }>,
    );
    expect(page.items.length).toBe(page.total);
    if (total !== undefined) expect(page.total).toBe(total);
  });

  test('GET /uploads/:id, its changes and its consequences', async () => {
    expect(await app.get(`${api}/uploads/${committed}`, uploadSchema)).toMatchObject({
      id: committed,
      state: 'committed',
      committedVersion: 1,
      recognised: { layout: 'tidy' },
    });
    const changes = await app.get(`${api}/uploads/${staged}/changes?kind=changed`, changesSchema);
    expect(changes.items.map(({ old, value }) => [old, value])).toEqual([[31.2, 31.5]]);
    const consequences = await app.get(`${api}/uploads/${staged}/consequences`, consequencesSchema);
    // 31.5 ÷ 30 is 1.05: ahead.
    expect(consequences.verdicts.map(({ before, after }) => [before.status, after.status])).toEqual([
      ['on-schedule', 'ahead'],
    ]);
  });

  test('GET /observations/history', async () => {
    const path = `${api}/observations/history?indicator=urban-new-jobs&region=500000&basis=ytd&period=2020-06`;
    const { items } = await app.get(path, historySchema);
    expect(items.map(({ value, file, cell, by }) => [value, file, cell, by])).toEqual([
      [31.2, 'jobs.csv', 'E3', 'operator'],
    ]);
  });

  test('GET /attainment, of a year, a period, a region, an indicator', async () => {
    const year = await app.get(`${api}/attainment?year=2020`, attainmentSchema);
    expect(year.items).toHaveLength(6);
    const june = await app.get(`${api}/attainment?period=2020-Q2&indicator=urban-new-jobs`, attainmentSchema);
    expect(june.items.map(({ period, actual, status }) => [period, actual, status])).toEqual([
      ['2020-06', 31.2, 'on-schedule'],
    ]);
    expect((await app.get(`${api}/attainment?region=500103`, attainmentSchema)).items).toEqual([]);
  });

  test('GET /overview, now and as of a day', async () => {
    const now = await app.get(`${api}/overview`, overviewSchema);
    expect(now).toMatchObject({ period: '2020-06', version: 2, warnings: { active: 1 } });
    const district = await app.get(
      encodeURI(`${api}/overview?period=2020-06&region=渝中区&asOf=2020-07-15`),
      overviewSchema,
    );
    expect(district).toMatchObject({ region: '500103', asOf: '2020-07-15' });
    const before = await app.get(`${api}/overview?asOf=2020-07-14`, overviewSchema);
    expect(before).toMatchObject({ version: 0, recordedAt: null });
  });

  test('GET /warnings/:id', async () => {
    const detail = await app.get(`${api}/warnings/${warning}`, warningDetailSchema);
    expect(detail).toMatchObject({ level: 'orange', openedPeriod: '2020-04' });
    expect(detail.series.map(({ period }) => period)).toEqual(['2020-04', '2020-05', '2020-06']);
  });

  test('GET /regions?on=… only those in force that day', async () => {
    const on = async (day: string) => (await app.get(`${api}/regions?on=${day}`, pageOf(regionSchema))).items;
    const kinds = (await on('2020-07-15')).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'division' || kind === 'zone')).toHaveLength(41);
  });

  test('GET /healthz and /readyz', async () => {
    expect(await app.get('/healthz', z.object({ status: z.literal('ok') }))).toEqual({ status: 'ok' });
    expect(
      await app.get('/readyz', z.object({ status: z.string(), version: z.number(), integrity: z.string() })),
    ).toEqual({
      status: 'ready',
      version: 2,
      integrity: 'not-checked',
    });
  });

  test('pages of uploads go on where the last one ended', async () => {
    const first = await app.get(`${api}/uploads?limit=2`, uploadListSchema);
    expect([first.items.length, first.total]).toEqual([2, 3]);
    const rest = await app.get(`${api}/uploads?limit=2&cursor=${String(first.next)}`, uploadListSchema);
    expect(rest.items.map(({ id }) => id)).toEqual([committed]);
    expect(rest.next).toBeNull();
  });
});
