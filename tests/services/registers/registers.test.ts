import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import { actingAs } from '#server/services/context.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import { exportEntries } from '#server/services/registers/export-entries.ts';
import { importEntries } from '#server/services/registers/import-entries.ts';
import { addEntry, changeEntry, withdrawEntry } from '#server/services/registers/keep-entry.ts';
import { keepLayOffFigures } from '#server/services/registers/lay-off-figures.ts';
import { readEntries, readEntryHistory, readRegisters } from '#server/services/registers/read-registers.ts';
import { standingValues } from '#server/services/registers/standing-values.ts';
import { AppError } from '#server/services/errors.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const PLANS = 'layoff-plans';
const PLAN = { firm: '甲公司', region: '渝中区', staff: 400, cut: 60, filedOn: '2020-06-05' };

async function bytesOf(body: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}

async function faultsOf(promise: Promise<unknown>): Promise<(readonly [string, string])[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof AppError) return error.errors.map(({ pointer, code }) => [pointer, code]);
  }
  return [];
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const figures = async (indicator = 'layoff-plans-persons') =>
    Object.fromEntries(
      [...(await standingValues(made.ctx, [indicator]))].map(([key, value]) => [
        key.split('|').slice(1).join(' '),
        value,
      ]),
    );
  const raised = async () =>
    (await readWarnings(made.ctx, { limit: 100, offset: 0, state: 'active' })).items
      .filter(({ rule }) => rule.startsWith('layoff'))
      .map(({ rule, region, level }) => `${rule} ${region} ${level}`)
      .sort();

  test('an entry is kept, changed and taken back; nothing of it is lost', async () => {
    const { ctx, setToday } = made;
    const fund = { region: '渝中区', fund: '就业补助资金', year: 2020, budget: 100, spent: 40 };
    const first = await addEntry(ctx, 'employment-funds', { values: fund, by: '李娜' });
    expect(first).toMatchObject({
      ...{ number: 1, state: 'kept', by: '李娜', reason: '' },
      ...{ values: { ...fund, region: '500103', asAt: null }, computed: { balance: 60, spentShare: 0.4 } },
    });
    setToday('2020-07-20');
    const change = { values: { ...fund, spent: 50 }, number: 1, reason: '七月支出' };
    const second = await changeEntry(ctx, 'employment-funds', first.id, change);
    expect(second).toMatchObject({ id: first.id, number: 2, computed: { balance: 50 } });
    expect(await codeOf(changeEntry(ctx, 'employment-funds', first.id, change))).toBe('conflict');
    const back = { number: 2, reason: '登记错了' };
    expect(await withdrawEntry(ctx, 'employment-funds', first.id, back)).toMatchObject({
      state: 'withdrawn',
    });
    expect(await codeOf(withdrawEntry(ctx, 'employment-funds', first.id, { ...back, number: 3 }))).toBe(
      'conflict',
    );
    expect(await readEntries(ctx, 'employment-funds', {})).toEqual([]);
    expect(await readEntries(ctx, 'employment-funds', { withdrawn: 'true' })).toHaveLength(1);
    const before = await readEntries(ctx, 'employment-funds', { asOf: '2020-07-15' });
    expect(before.map(({ number, computed }) => [number, computed['balance']])).toEqual([[1, 60]]);
    const history = await readEntryHistory(ctx, 'employment-funds', first.id);
    expect(history.map(({ number, state, reason }) => [number, state, reason])).toEqual([
      [3, 'withdrawn', '登记错了'],
      [2, 'kept', '七月支出'],
      [1, 'kept', ''],
    ]);
    const audit = (await listAudit(ctx.store.read, 0, 1000)).filter(({ action }) =>
      action.startsWith('register'),
    );
    expect(audit.map(({ action }) => action)).toEqual([
      ...['register.keep', 'register.keep', 'register.withdraw'],
    ]);
    expect((await readRegisters(ctx, undefined)).find(({ id }) => id === 'employment-funds')?.entries).toBe(
      0,
    );
  });

  test('what is wrong is named, all of it; nothing is written', async () => {
    const { ctx } = made;
    const wrong = { firm: '', region: '某某区', cut: 'x', filedOn: '昨天' };
    expect(await faultsOf(addEntry(ctx, PLANS, { values: wrong }))).toEqual([
      ['/values/firm', 'required'],
      ['/values/region', 'region'],
      ['/values/cut', 'number'],
      ['/values/filedOn', 'date'],
    ]);
    expect(await codeOf(addEntry(ctx, 'no-such-register', { values: PLAN }))).toBe('not.found');
    expect(await codeOf(readEntryHistory(ctx, PLANS, 'none'))).toBe('not.found');
    expect(await readEntries(ctx, PLANS, {})).toEqual([]);
  });

  test('a plan warns at once, counts by month, and warns no more once it was taken back', async () => {
    const { ctx } = made;
    const one = await addEntry(ctx, PLANS, { values: PLAN });
    expect(await figures()).toEqual({ '500103 2020-06': 60 });
    expect(await raised()).toEqual(['layoff-one-firm 500103 yellow']);
    await addEntry(ctx, PLANS, { values: { ...PLAN, firm: '乙公司', cut: 210, filedOn: '2020-06-20' } });
    expect(await figures()).toEqual({ '500103 2020-06': 270 });
    expect(await figures('layoff-plans-firms')).toEqual({ '500103 2020-06': 2 });
    expect(await raised()).toEqual(['layoff-district 500103 blue', 'layoff-one-firm 500103 orange']);
    await withdrawEntry(ctx, PLANS, one.id, { number: 1, reason: '企业撤回' });
    expect(await figures()).toEqual({ '500103 2020-06': 210 });
    expect((await verifyStore(ctx)).fault).toBeUndefined();
  });

  test('five large plans of a district are yellow; whose staff is known later may become large', async () => {
    const { ctx } = made;
    for (const firm of ['甲', '乙', '丙', '丁'])
      await addEntry(ctx, PLANS, { values: { ...PLAN, firm, cut: 51 } });
    const small = { ...PLAN, firm: '戊', cut: 10, staff: null };
    const fifth = await addEntry(ctx, PLANS, { values: small });
    expect(await raised()).not.toContain('layoff-large-firms 500103 yellow');
    // No sum changes, and the rule is judged all the same.
    await changeEntry(ctx, PLANS, fifth.id, { number: 1, reason: '补报', values: { ...small, staff: 30 } });
    expect(await raised()).toContain('layoff-large-firms 500103 yellow');
  });

  test('a month over without a plan is none; brought in line again, nothing is written twice', async () => {
    const { ctx, setToday } = made;
    await addEntry(ctx, PLANS, { values: PLAN });
    setToday('2020-08-02');
    await keepLayOffFigures(ctx, PLANS, '月初');
    expect(await figures()).toEqual({ '500103 2020-06': 60, '500103 2020-07': 0 });
    const rows = (await listAudit(ctx.store.read, 0, 10_000)).length;
    await keepLayOffFigures(ctx, PLANS, '月初');
    expect((await listAudit(ctx.store.read, 0, 10_000)).length).toBe(rows);
  });

  test('a sheet goes in whole or not at all, and what is handed out reads back in', async () => {
    const { ctx } = made;
    const sheet = (text: string) => ({ name: 'plans.csv', bytes: new TextEncoder().encode(text) });
    const bad =
      '企业裁员方案,,,\n企业,区县,拟裁人数（人）,报告日期\n甲,渝中区,三十,2020-06-01\n乙,天上,20,2020-06-31\n';
    expect(await faultsOf(importEntries(ctx, PLANS, sheet(bad)))).toEqual([
      ['C3', 'number'],
      ['B4', 'region'],
      ['D4', 'date'],
    ]);
    const odd = '企业,区县,拟裁人数,报告日期,心情\n甲,渝中区,30,2020-06-01,好\n';
    expect(await faultsOf(importEntries(ctx, PLANS, sheet(odd)))).toEqual([['E1', 'unknown']]);
    for (const text of ['', '名称,数量\n甲,1\n', '企业,区县,拟裁人数,报告日期\n']) {
      expect(await codeOf(importEntries(ctx, PLANS, sheet(text)))).toBe('upload.refused');
    }
    expect(await readEntries(ctx, PLANS, {})).toEqual([]);

    const good =
      '企业,区县,职工人数,拟裁人数,报告日期,情形\n甲,渝中区,100,30,2020/6/1,破产重整\n=1+1,渝北区,,20,2020-06-02,\n';
    expect(await importEntries(ctx, PLANS, sheet(good))).toEqual({ added: 2 });
    const values = async () => (await readEntries(ctx, PLANS, {})).map((entry) => entry.values);
    const kept = await values();
    for (const format of ['csv', 'xlsx'] as const) {
      const out = await exportEntries(ctx, PLANS, {}, { format, blank: false });
      expect(out.name).toBe(`台账-企业裁员方案.${format}`);
      const before = (await values()).length;
      await importEntries(ctx, PLANS, { name: out.name, bytes: await bytesOf(out.body) });
      const again = (await values()).slice(0, (await values()).length - before);
      if (format === 'csv') expect(again.map(({ cut }) => cut)).toEqual(kept.map(({ cut }) => cut));
    }
    const blank = await exportEntries(ctx, PLANS, {}, { format: 'csv', blank: true });
    expect((await bytesOf(blank.body)).toString().split('\r\n')).toHaveLength(2);
  });

  test('a district analyst writes of the own district alone', async () => {
    const analyst = actingAs(made.deps, 'li-na', '500112');
    expect(await codeOf(addEntry(analyst, PLANS, { values: PLAN }))).toBe('request.forbidden');
    const own = await addEntry(analyst, PLANS, { values: { ...PLAN, region: '渝北区' } });
    expect(own.by).toBe('li-na');
    const moved = { number: 1, reason: '改区县', values: PLAN };
    expect(await codeOf(changeEntry(analyst, PLANS, own.id, moved))).toBe('request.forbidden');
    const city = await addEntry(made.ctx, PLANS, { values: PLAN });
    expect(await codeOf(withdrawEntry(analyst, PLANS, city.id, { number: 1, reason: 'x' }))).toBe(
      'request.forbidden',
    );
    const meeting = { date: '2020-06-30', topic: '研判', conclusion: '平稳' };
    expect(await codeOf(addEntry(analyst, 'assessments', { values: meeting }))).toBe('request.forbidden');
  });

  test('is searched by district and by words', async () => {
    const { ctx } = made;
    await addEntry(ctx, PLANS, { values: PLAN });
    await addEntry(ctx, PLANS, { values: { ...PLAN, firm: '丙工厂', region: '渝北区' } });
    const firms = async (query: Parameters<typeof readEntries>[2]) =>
      (await readEntries(ctx, PLANS, query)).map(({ values }) => values['firm']);
    expect(await firms({})).toEqual(['丙工厂', '甲公司']);
    expect(await firms({ region: '500103' })).toEqual(['甲公司']);
    expect(await firms({ text: '工厂' })).toEqual(['丙工厂']);
    expect(await codeOf(readEntries(ctx, PLANS, { region: '天上' }))).toBe('not.found');
  });
});
