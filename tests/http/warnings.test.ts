import { beforeAll, describe, expect, test } from 'vitest';
import { targetSchema } from '#contract/judgement.ts';
import { rehearsalSchema, ruleSchema } from '#contract/rules.ts';
import {
  acknowledgedSchema,
  warningDetailSchema,
  warningListSchema,
  warningSchema,
} from '#contract/warnings.ts';
import { json } from '#tests/support/make-app.ts';
import { exactly, okBody, RATES, useApp } from './use-app.ts';

const api = '/api/v1';
const RULE = {
  nameZh: '全国失业率过高',
  nameEn: 'National rate too high',
  indicator: '城镇调查失业率',
  regions: ['全国'],
  condition: {
    kind: 'level',
    against: 'threshold',
    side: 'above',
    lines: [{ level: 'red', value: 6.1 }],
    recovery: 0.1,
  },
};

describe('warnings and rules', () => {
  const app = useApp();
  let id = '';
  beforeAll(async () => {
    await app.put('rates.csv', RATES);
    id = (await app.get(`${api}/warnings`, warningListSchema)).items[0]?.id ?? '';
  });
  const verb = async (name: string, body?: unknown, headers?: Record<string, string>) =>
    exactly(warningSchema, await okBody(await app.post(`${api}/warnings/${id}/${name}`, body, headers), 200));

  test('POST /warnings/:id/acknowledge, with no body and with a note', async () => {
    expect(await verb('acknowledge')).toMatchObject({ id, acknowledgedBy: 'operator', state: 'active' });
    expect(await verb('acknowledge', { note: '已看到' })).toMatchObject({ acknowledgedBy: 'operator' });
  });

  test('POST /warnings/acknowledge, several at once and once per key', async () => {
    const all = () =>
      app.post(`${api}/warnings/acknowledge`, { ids: [id], by: '张三' }, { 'idempotency-key': 'all-1' });
    const first = exactly(acknowledgedSchema, await okBody(await all(), 200));
    expect(first.items.map((item) => item.id)).toEqual([id]);
    expect(await okBody(await all(), 200)).toEqual(first);
    const none = await app.post(`${api}/warnings/acknowledge`, { ids: [] });
    expect(none.status).toBe(400);
  });

  test('POST /warnings/:id/assign and /note', async () => {
    expect(await verb('assign', { assignee: '就业处' })).toMatchObject({ assignee: '就业处' });
    expect(await verb('note', { text: '已核实' })).toMatchObject({ assignee: '就业处' });
  });

  test('POST /warnings/:id/checklist, and what the episode then shows', async () => {
    await verb('checklist', { item: 'check-figure', done: true, by: '张三' });
    const detail = await app.get(`${api}/warnings/${id}`, warningDetailSchema);
    expect(detail.checklist[0]).toMatchObject({ id: 'check-figure', done: true, by: '张三' });
    expect(detail.contacts.length).toBeGreaterThan(0);
    const wrong = await app.post(`${api}/warnings/${id}/checklist`, { item: 'dance', done: true });
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { errors: [{ pointer: '/item' }] }]);
  });

  test('POST /warnings/:id/contacts, once per key, and what the episode then shows', async () => {
    const { contacts } = await app.get(`${api}/warnings/${id}`, warningDetailSchema);
    const contact = contacts[0]?.id ?? '';
    const tell = () =>
      verb(
        'contacts',
        { contact, done: true, means: 'telephone', by: '张三' },
        { 'idempotency-key': 'tell-1' },
      );
    expect(await tell()).toEqual(await tell());
    const detail = await app.get(`${api}/warnings/${id}`, warningDetailSchema);
    expect(detail.contacts[0]?.told).toMatchObject({ by: '张三', means: 'telephone', again: false });
    expect(detail.events.filter(({ kind }) => kind === 'told')).toHaveLength(1);
    const wrong = await app.post(`${api}/warnings/${id}/contacts`, { contact: '无此单位', done: true });
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { errors: [{ pointer: '/contact' }] }]);
    const means = await app.post(`${api}/warnings/${id}/contacts`, { contact, done: true, means: 'dove' });
    expect(means.status).toBe(400);
  });

  test('POST /warnings/:id/close once per key; from 橙 up another person signs off, and nothing after it', async () => {
    const close = () => verb('close', { reason: '已处置', by: '张三' }, { 'idempotency-key': 'close-1' });
    expect(await close()).toEqual(await close());
    expect(await close()).toMatchObject({ state: 'active', closing: { by: '张三', reason: '已处置' } });
    const same = await app.post(`${api}/warnings/${id}/sign-off`, { by: '张三' });
    expect([same.status, await same.json()]).toMatchObject([409, { code: 'warning.same.person' }]);
    expect(await verb('send-back', { reason: '写明核实经过', by: '李四' })).toMatchObject({ closing: null });
    await verb('close', { reason: '已核实并处置', by: '张三' });
    const unnamed = await app.post(`${api}/warnings/${id}/sign-off`, {});
    expect([unnamed.status, await unnamed.json()]).toMatchObject([409, { errors: [{ pointer: '/by' }] }]);
    expect(await verb('sign-off', { by: '李四' })).toMatchObject({
      state: 'closed',
      closedBy: '李四',
      closeReason: '已核实并处置',
    });
    const after = await app.post(`${api}/warnings/${id}/note`, { text: '又及' });
    expect([after.status, await after.json()]).toMatchObject([409, { code: 'warning.closed' }]);
  });

  test('POST /rules/rehearse says what saving would do, and saves nothing', async () => {
    const rehearsal = exactly(
      rehearsalSchema,
      await okBody(await app.post(`${api}/rules/rehearse`, RULE), 200),
    );
    // April 6.0, May 6.2, June 5.9: above 6.1 in May; clear at 6.0 in June, and two are needed.
    expect(rehearsal.episodes.map(({ from, to, level, periods }) => [from, to, level, periods])).toEqual([
      ['2020-05', null, 'red', 2],
    ]);
    expect((await app.get(`${api}/warnings?state=open`, warningListSchema)).total).toBe(0);
  });

  test('POST /rules and PUT /rules/:id', async () => {
    const saved = exactly(ruleSchema, await okBody(await app.post(`${api}/rules`, RULE), 201));
    expect(saved).toMatchObject({
      version: 1,
      unit: '%',
      regions: ['100000'],
      releasePeriods: 2,
      enabled: true,
    });
    expect((await app.get(`${api}/warnings?state=open`, warningListSchema)).items).toMatchObject([
      { rule: saved.id, level: 'red', openedPeriod: '2020-05' },
    ]);
    const changed = await app.it.request(`${api}/rules/${saved.id}`, {
      method: 'PUT',
      ...json({ ...RULE, enabled: false }),
    });
    expect(exactly(ruleSchema, await okBody(changed, 200))).toMatchObject({ id: saved.id, version: 2 });
  });

  test('POST /targets', async () => {
    const target = {
      indicator: '城镇新增就业',
      region: '重庆市',
      year: 2020,
      comparator: 'at-least',
      value: 55,
      document: '某文〔2020〕9号',
      effectiveFrom: '2020-08-01',
    };
    const set = exactly(targetSchema, await okBody(await app.post(`${api}/targets`, target), 201));
    expect(set).toMatchObject({ id: 'urban-new-jobs', version: 2, value: 55, unit: '万人' });
  });
});
