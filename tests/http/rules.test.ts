import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '#contract/primitives.ts';
import { problemSchema } from '#contract/problem.ts';
import { rehearsalSchema, ruleSchema, ruleStandingSchema } from '#contract/rules.ts';
import { exactly, okBody, RATES, useApp } from './use-app.ts';

const api = '/api/v1';
const BODY = {
  nameZh: '三个月均值高于上年',
  nameEn: 'Three months above the year before',
  indicator: 'surveyed-unemployment-rate',
  regions: ['全市'],
};

describe('rules of every kind', () => {
  const app = useApp();
  beforeAll(async () => {
    await app.put('rates.csv', RATES);
  });

  test('GET /rules/:id, its versions, and how each rule stands', async () => {
    const rule = await app.get(`${api}/rules/late-urban-new-jobs`, ruleSchema);
    expect(rule).toMatchObject({ condition: { kind: 'late' }, unit: '天', regions: ['500000', 'districts'] });
    const versions = await app.get(`${api}/rules/late-urban-new-jobs/versions`, pageOf(ruleSchema));
    expect(versions.items).toEqual([rule]);
    const standings = await app.get(`${api}/rules/standings`, pageOf(ruleStandingSchema));
    // The figures end with June; the nation's rate has no target here, so only its own lines judge it.
    expect(standings.items.find((each) => each.rule === 'national-unemployment-line')).toMatchObject({
      scope: 1,
      series: 1,
      judgedTo: '2020-06',
      notEvaluated: [],
    });
    expect(standings.items.find((each) => each.rule === 'unemployment-momentum-year')).toMatchObject({
      judgedTo: null,
      notEvaluated: [{ reason: 'too-short', series: 1 }],
    });
  });

  test('a kind, a field or a number that is none is refused with where it stands', async () => {
    const problemOf = async (condition: unknown) => {
      const response = await app.post(`${api}/rules/rehearse`, { ...BODY, condition });
      const { errors } = problemSchema.parse(await response.json());
      return [response.status, errors.map(({ pointer }) => pointer)];
    };
    const lines = [{ level: 'blue', value: 0.3 }];
    expect(await problemOf({ kind: 'astrology', lines })).toEqual([400, ['/condition/kind']]);
    expect(await problemOf({ kind: 'momentum', lines, windowMonths: 3 })).toEqual([400, ['/condition']]);
    expect(await problemOf({ kind: 'momentum', lines: [] })).toEqual([400, ['/condition/lines']]);
    // The Sahm form in a city: not seasonally adjusted, so no graver than blue.
    expect(await problemOf({ kind: 'momentum', lines: [{ level: 'red', value: 0.5 }] })).toEqual([
      400,
      ['/condition/lines'],
    ]);
  });

  test('POST /rules/rehearse compares with a saved rule and draws one series', async () => {
    const response = await app.post(`${api}/rules/rehearse`, {
      ...BODY,
      regions: ['全国'],
      condition: {
        kind: 'run',
        worse: 'rising',
        lines: [{ level: 'blue', value: 2, inclusive: true }],
      },
      compareWith: 'national-unemployment-line',
      chart: {},
    });
    const rehearsal = exactly(rehearsalSchema, await okBody(response, 200));
    expect(rehearsal).toMatchObject({ unit: '期', comparison: { rule: 'national-unemployment-line' } });
    expect(rehearsal.chart).toMatchObject({ region: '100000', group: 'total' });
  });

  test('a version cannot be about another matter', async () => {
    const condition = { kind: 'late', lines: [{ level: 'blue', value: 1 }] };
    const response = await app.it.request(`${api}/rules/national-unemployment-line`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...BODY, condition }),
    });
    const problem = problemSchema.parse(await response.json());
    expect([response.status, problem.errors[0]?.code]).toEqual([400, 'rule.other.matter']);
    expect((await app.it.request(`${api}/rules/nobody`)).status).toBe(404);
  });
});
