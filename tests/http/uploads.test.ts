import { describe, expect, test } from 'vitest';
import { observationsSchema } from '#contract/observations.ts';
import { reconciliationSchema } from '#contract/reconciliation.ts';
import { commitResultSchema, uploadSchema } from '#contract/uploads.ts';
import { exactly, JOBS, okBody, RATES, useApp } from './use-app.ts';

const api = '/api/v1';
const REVISED = { accept: [], reason: '报送单位更正' };
const COUNTS = { opened: 0, raised: 0, lowered: 0, released: 0 };

describe('an upload', () => {
  const app = useApp();
  const verb = async (id: string, name: string, body?: unknown, headers?: Record<string, string>) =>
    app.post(`${api}/uploads/${id}/${name}`, body, headers);

  test('is staged, committed with no body, and withdrawn', async () => {
    const staged = await app.send('rates.csv', RATES);
    expect(staged).toMatchObject({ state: 'staged', summary: { cells: 3, added: 3 }, createdBy: 'operator' });
    const committed = exactly(commitResultSchema, await okBody(await verb(staged.id, 'commit'), 200));
    // 6.0 is not above orange's 6: yellow; 6.2 raises it; 5.9 is one figure below orange.
    expect(committed).toEqual({
      version: 1,
      written: 3,
      held: 0,
      warnings: { ...COUNTS, opened: 1, raised: 1 },
    });
    const withdrawn = await okBody(await verb(staged.id, 'withdraw', { reason: '报错了表' }), 200);
    expect(exactly(commitResultSchema, withdrawn)).toEqual({
      version: 2,
      written: 3,
      held: 0,
      warnings: { ...COUNTS, released: 1 },
    });
    expect(await app.get(`${api}/uploads/${staged.id}`, uploadSchema)).toMatchObject({ state: 'withdrawn' });
  });

  test('takes what the sender says of it: unit, region, period and the meaning of columns', async () => {
    const text = '区县,数\n渝中区,8120\n万州区,12400\n';
    const mapping = JSON.stringify({
      indicator: 'urban-new-jobs',
      basis: 'ytd',
      columns: { A: { as: 'label', field: 'region' }, B: { as: 'value', indicator: 'urban-new-jobs' } },
    });
    const staged = await app.send('plain.csv', text, { period: '2020-04', unit: '人', mapping });
    expect(staged).toMatchObject({ state: 'staged', summary: { cells: 2, added: 2, errors: 0 } });
    await okBody(await verb(staged.id, 'commit', { accept: [] }), 200);
    const path = `${api}/observations?indicator=urban-new-jobs&from=2020-04&to=2020-04`;
    const { items } = await app.get(path, observationsSchema);
    expect(items.map(({ region, period, basis, value }) => [region, period, basis, value]).sort()).toEqual([
      ['500101', '2020-04', 'ytd', 1.24],
      ['500103', '2020-04', 'ytd', 0.812],
    ]);
  });

  test('is read again as the analyst corrects it', async () => {
    const text = 'indicator,region,period,basis,value\nurban-new-jobs,500000,2020-03,ytd,162600\n';
    const staged = await app.send('persons.csv', text);
    const corrected = await okBody(await verb(staged.id, 'recognise', { unit: '人' }), 200);
    expect(exactly(uploadSchema, corrected)).toMatchObject({ id: staged.id, state: 'staged' });
    await okBody(await verb(staged.id, 'commit'), 200);
    const path = `${api}/observations?indicator=urban-new-jobs&from=2020-03&to=2020-03`;
    const { items } = await app.get(path, observationsSchema);
    expect(items.map(({ value, reported }) => [value, reported])).toEqual([[16.26, '162600']]);
  });

  test('is reconciled, and a proposal applied reads the cell anew', async () => {
    const header = 'indicator,region,period,basis,value,unit';
    const row = (period: string, basis: string, value: string) =>
      `traineeships,500000,${period},${basis},${value},人`;
    const rows = [
      row('2020-05', 'ytd', '15200'),
      row('2020-06', 'ytd', '18600'),
      row('2020-06', 'period', '34'),
    ];
    const staged = await app.send('slip.csv', [header, ...rows, ''].join('\n'));
    const path = `${api}/uploads/${staged.id}/reconciliation`;
    const before = await app.get(path, reconciliationSchema);
    expect(before.items.map(({ cell, explanation, proposal }) => [cell, explanation, proposal?.id])).toEqual([
      ['E4', 'unit-slip', 'unit-slip-s0-r4-c5'],
    ]);
    const applied = await verb(staged.id, 'reconciliation/unit-slip-s0-r4-c5/apply');
    const upload = exactly(uploadSchema, await okBody(applied, 200));
    expect(upload.corrections.map(({ cell, from, to, by }) => [cell, from, to, by])).toEqual([
      ['E4', '34', '3400', 'operator'],
    ]);
    expect(await app.get(path, reconciliationSchema)).toEqual({
      items: [],
      differing: 0,
      agreed: 1,
      total: 1,
    });
  });

  test('whose statistics moved answers 409, and goes through once compared', async () => {
    const staged = await app.send('slow.csv', JOBS);
    await app.put('quick.csv', JOBS.replace('31.2', '30'));
    const refused = await verb(staged.id, 'commit', { accept: [] });
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'upload.moved' }]);
    const compared = exactly(uploadSchema, await okBody(await verb(staged.id, 'compare'), 200));
    expect(compared.summary).toMatchObject({ changed: 1, unchanged: 2 });
    const silent = await verb(staged.id, 'commit', { accept: [] });
    expect([silent.status, await silent.json()]).toMatchObject([
      422,
      { code: 'reason.required', errors: [{ pointer: '/reason' }] },
    ]);
    await okBody(await verb(staged.id, 'commit', { accept: [], reason: '以本表为准' }), 200);
  });

  test('is put aside and then cannot be committed', async () => {
    const staged = await app.send('aside.csv', JOBS.replace('31.2', '33'));
    const aside = exactly(uploadSchema, await okBody(await verb(staged.id, 'discard'), 200));
    expect(aside.state).toBe('discarded');
    const refused = await verb(staged.id, 'commit');
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'conflict' }]);
  });

  test('that cannot be read is kept, says why in both languages, and is not committed', async () => {
    const refused = await app.send('hello.csv', 'hello\n');
    expect(refused).toMatchObject({ state: 'refused', recognised: null, summary: { cells: 0 } });
    const [problem] = refused.problems;
    expect([problem?.message, problem?.fix].every((text) => /[\u4e00-\u9fff]/.test(text ?? ''))).toBe(true);
    expect([problem?.messageEn, problem?.fixEn].every((text) => /[a-z]{3}/.test(text ?? ''))).toBe(true);
    const answer = await verb(refused.id, 'commit');
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'upload.refused' }]);
  });

  describe('with an Idempotency-Key', () => {
    const key = (value: string) => ({ 'idempotency-key': value });

    test('is committed once, and the same request again hears the same', async () => {
      const staged = await app.send('once.csv', JOBS.replace('31.2', '34'));
      const first = await verb(staged.id, 'commit', REVISED, key('k-1'));
      const again = await verb(staged.id, 'commit', REVISED, key('k-1'));
      expect([first.status, again.status]).toEqual([200, 200]);
      expect(await again.text()).toBe(await first.text());
      expect(again.headers.get('content-type')).toMatch(/^application\/json/);
      const other = await verb(staged.id, 'commit', { accept: [] }, key('k-2'));
      expect([other.status, await other.json()]).toMatchObject([409, { code: 'upload.already.committed' }]);
    });

    test('hears a refusal again as the problem it was', async () => {
      const first = await verb('nobody', 'commit', { accept: [] }, key('k-3'));
      const again = await verb('nobody', 'commit', { accept: [] }, key('k-3'));
      expect([first.status, again.status]).toEqual([404, 404]);
      expect(again.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await again.text()).toBe(await first.text());
    });

    test('is refused with another body under the same key', async () => {
      const staged = await app.send('other.csv', JOBS.replace('31.2', '35'));
      await okBody(await verb(staged.id, 'commit', REVISED, key('k-4')), 200);
      const other = await verb(staged.id, 'commit', { accept: [], reason: '另一个' }, key('k-4'));
      expect([other.status, await other.json()]).toMatchObject([422, { code: 'idempotency.mismatch' }]);
    });

    test('is refused under a key that is none, rather than done without it', async () => {
      const staged = await app.send('long-key.csv', JOBS.replace('31.2', '36'));
      const refused = await verb(staged.id, 'commit', { accept: [] }, key('k'.repeat(201)));
      expect([refused.status, await refused.json()]).toMatchObject([400, { code: 'request.invalid' }]);
      expect(await app.get(`${api}/uploads/${staged.id}`, uploadSchema)).toMatchObject({ state: 'staged' });
    });

    test('commits without a body too', async () => {
      const staged = await app.send('no-body.csv', JOBS.replaceAll('2020', '2018'));
      const first = await verb(staged.id, 'commit', undefined, key('k-5'));
      const again = await verb(staged.id, 'commit', undefined, key('k-5'));
      expect([first.status, again.status]).toEqual([200, 200]);
    });
  });
});
