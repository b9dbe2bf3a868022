import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import type { Ctx } from '#server/services/context.ts';
import {
  acknowledgeWarning,
  acknowledgeWarnings,
  assignWarning,
  closeWarning,
  noteWarning,
  sendBackWarning,
  signOffWarning,
  tickWarning,
} from '#server/services/warnings/handle-warning.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

async function ids(ctx: Ctx, state?: string): Promise<string[]> {
  return (await readWarnings(ctx, { state, limit: 10, offset: 0 })).items.map(({ id }) => id);
}
/** Opens one warning, orange unless told; answers its id. */
async function opened(ctx: Ctx, rate = 6.2): Promise<string> {
  await put(ctx, rates({ '2020-02': rate }));
  const [id] = await ids(ctx);
  if (id === undefined) throw new Error('nothing opened');
  return id;
}

describe.each(DIALECTS)('%s', (dialect) => {
  // February's figure is due on 18 March, March's on 18 April: none is late yet.
  const made = useCtx({ dialect, today: '2020-03-20' });

  describe('acknowledgeWarning', () => {
    test('says who has seen it first, and mutes nothing', async () => {
      const { ctx, heard, setToday } = made;
      const id = await opened(ctx);
      const before = heard().length;
      const seen = await acknowledgeWarning(as(ctx, '值班员'), id, { note: '已看到' });
      expect(seen).toMatchObject({
        acknowledgedBy: '值班员',
        acknowledgedAt: '2020-03-20T04:00:00.000Z',
        state: 'active',
      });
      setToday('2020-04-18');
      expect(await acknowledgeWarning(as(ctx, '另一人'), id)).toMatchObject({
        acknowledgedBy: '值班员',
        acknowledgedAt: '2020-03-20T04:00:00.000Z',
      });
      expect(heard().slice(before)[0]).toEqual({
        event: 'warning',
        data: { id, kind: 'acknowledged', level: 'orange' },
      });
      const raised = await put(ctx, rates({ '2020-03': 6.6 }, { name: 'march.csv' }));
      expect(raised.warnings).toMatchObject({ raised: 1 });
    });
  });

  describe('acknowledgeWarnings', () => {
    test('acknowledges several at once, or none where one cannot be', async () => {
      const { ctx } = made;
      await put(ctx, rates({ '2020-02': 6.2 }));
      await put(ctx, rates({ '2020-02': 6.2 }, { region: '500000', name: 'city.csv' }));
      const both = await ids(ctx);
      expect(both).toHaveLength(2);
      const officer = as(ctx, '值班员');
      expect(await codeOf(acknowledgeWarnings(officer, [...both, 'nobody']))).toBe('not.found');
      const seenBy = async () =>
        (await readWarnings(ctx, { limit: 10, offset: 0 })).items.map((each) => each.acknowledgedBy);
      expect(await seenBy()).toEqual([null, null]);
      const answered = await acknowledgeWarnings(officer, [...both, ...both], { note: '一并核实' });
      expect(answered.map(({ id }) => id).sort()).toEqual([...both].sort());
      expect(await seenBy()).toEqual(['值班员', '值班员']);
      for (const id of both) {
        const { events } = await readWarning(ctx, id);
        expect(events.map(({ kind, text }) => [kind, text])).toEqual([
          ['opened', null],
          ['acknowledged', '一并核实'],
        ]);
      }
    });
  });

  describe('the ledger', () => {
    test('holds every step, by whom and with what words, and each has its audit row', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      const officer = as(ctx, '值班员');
      await acknowledgeWarning(officer, id);
      await assignWarning(officer, id, { assignee: '就业处', note: '请核实' });
      await noteWarning(officer, id, { text: '已电话核实，数据无误' });
      await closeWarning(officer, id, { reason: '已处置' });
      const closed = await signOffWarning(as(ctx, '处长'), id, { note: '同意' });
      expect(closed).toMatchObject({
        state: 'closed',
        assignee: '就业处',
        closedBy: '处长',
        closedAt: ctx.clock.now(),
        closeReason: '已处置',
      });
      const { events } = await readWarning(ctx, id);
      expect(events.map(({ kind, by, text }) => [kind, by, text])).toEqual([
        ['opened', 'system', null],
        ['acknowledged', '值班员', null],
        ['assigned', '值班员', '就业处：请核实'],
        ['noted', '值班员', '已电话核实，数据无误'],
        ['closing', '值班员', '已处置'],
        ['closed', '处长', '同意'],
      ]);
      const audit = await listAudit(ctx.store.read, 0, 1000);
      expect(audit.filter(({ subject }) => subject === `warning:${id}`).map(({ action }) => action)).toEqual([
        'warning.acknowledged',
        'warning.assigned',
        'warning.noted',
        'warning.closing',
        'warning.closed',
      ]);
    });
  });

  describe('closeWarning', () => {
    test('is the end: nothing more may be done to it', async () => {
      const { ctx } = made;
      const id = await opened(ctx, 5.8);
      await closeWarning(ctx, id, { reason: '已处置' });
      expect(await codeOf(acknowledgeWarning(ctx, id))).toBe('warning.closed');
      expect(await codeOf(assignWarning(ctx, id, { assignee: '就业处' }))).toBe('warning.closed');
      expect(await codeOf(noteWarning(ctx, id, { text: '又及' }))).toBe('warning.closed');
      expect(await codeOf(closeWarning(ctx, id, { reason: '再销' }))).toBe('warning.closed');
      expect((await readWarning(ctx, id)).events.map(({ kind }) => kind)).toEqual(['opened', 'closed']);
    });

    test('stays closed when the same figures are judged again', async () => {
      const { ctx } = made;
      const id = await opened(ctx, 5.8);
      await closeWarning(ctx, id, { reason: '已处置' });
      expect(await evaluateAll(ctx)).toEqual({ opened: 0, raised: 0, lowered: 0, released: 0 });
      expect(await ids(ctx, 'open')).toEqual([]);
      expect((await readWarning(ctx, id)).state).toBe('closed');
    });

    test('hides nothing to come: a later breach opens a new warning', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx, 5.8);
      await closeWarning(ctx, id, { reason: '已处置' });
      setToday('2020-04-18');
      const { warnings } = await put(ctx, rates({ '2020-03': 5.8 }, { name: 'march.csv' }));
      expect(warnings).toMatchObject({ opened: 1 });
      const [fresh = ''] = await ids(ctx, 'open');
      expect(fresh).not.toBe(id);
      expect(await readWarning(ctx, fresh)).toMatchObject({ openedPeriod: '2020-03', level: 'yellow' });
    });

    test('of two at once, one is refused', async () => {
      const { ctx } = made;
      const id = await opened(ctx, 5.8);
      const both = await Promise.allSettled([
        closeWarning(ctx, id, { reason: 'a' }),
        closeWarning(ctx, id, { reason: 'b' }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('a closing from 橙 up', () => {
    test('waits for a second person, who may send it back', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      expect(await codeOf(signOffWarning(as(ctx, '处长'), id))).toBe('warning.not.closing');
      const asked = await closeWarning(as(ctx, '值班员'), id, { reason: '已处置' });
      expect(asked).toMatchObject({
        state: 'active',
        needsSignOff: true,
        closing: { by: '值班员', at: ctx.clock.now(), reason: '已处置' },
      });
      expect(await codeOf(closeWarning(as(ctx, '值班员'), id, { reason: '再催' }))).toBe(
        'warning.same.person',
      );
      expect(await codeOf(signOffWarning(as(ctx, '值班员'), id))).toBe('warning.same.person');
      expect(await sendBackWarning(as(ctx, '处长'), id, { reason: '原因不清' })).toMatchObject({
        state: 'active',
        closing: null,
      });
      await closeWarning(as(ctx, '值班员'), id, { reason: '已处置，附核实记录' });
      expect(await closeWarning(as(ctx, '处长'), id, { reason: '同意' })).toMatchObject({
        state: 'closed',
        closedBy: '处长',
        closeReason: '已处置，附核实记录',
      });
    });

    test('takes two names where nobody is signed in', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      await closeWarning(ctx, id, { reason: '已处置', by: '张三' });
      expect(await codeOf(signOffWarning(ctx, id, { by: '张三' }))).toBe('warning.same.person');
      expect(await signOffWarning(ctx, id, { by: '李四' })).toMatchObject({ closedBy: '李四' });
      // Whoever is signed in acts under that name, whatever the request says.
      expect((await readWarning(ctx, id)).events.at(-1)).toMatchObject({ kind: 'closed', by: '李四' });
    });

    test('is signed off by nobody where either of the two gives no name', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      // Whoever sits at this machine asks without a name: a name typed afterwards may be the same person's.
      expect(await closeWarning(ctx, id, { reason: '已处置' })).toMatchObject({
        closing: { by: 'operator' },
      });
      expect(await codeOf(signOffWarning(ctx, id, { by: '李四' }))).toBe('warning.same.person');
      expect(await codeOf(closeWarning(ctx, id, { reason: '再催' }))).toBe('warning.same.person');
      expect(await closeWarning(ctx, id, { reason: '已处置，已核', by: '张三' })).toMatchObject({
        state: 'active',
        closing: { by: '张三', reason: '已处置，已核' },
      });
      expect(await codeOf(signOffWarning(ctx, id))).toBe('warning.same.person');
      expect(await codeOf(signOffWarning(as(ctx, 'token'), id))).toBe('warning.same.person');
      expect(await signOffWarning(ctx, id, { by: '李四' })).toMatchObject({ state: 'closed' });
    });

    test('is off when the warning gets worse meanwhile', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx);
      await closeWarning(as(ctx, '值班员'), id, { reason: '已处置' });
      setToday('2020-04-18');
      await put(ctx, rates({ '2020-03': 6.6 }, { name: 'march.csv' }));
      const { closing, events, level } = await readWarning(ctx, id);
      expect([closing, level]).toEqual([null, 'red']);
      expect(events.map(({ kind, text }) => [kind, text]).slice(-2)).toEqual([
        ['raised', null],
        ['sent-back', 'got-worse'],
      ]);
    });
  });

  describe('tickWarning', () => {
    test('keeps who did which step of the response, and takes a tick back', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      await tickWarning(as(ctx, '值班员'), id, { item: 'check-figure', done: true });
      await tickWarning(as(ctx, '值班员'), id, { item: 'tell-leader', done: true });
      await tickWarning(as(ctx, '处长'), id, { item: 'tell-leader', done: false });
      const { checklist } = await readWarning(ctx, id);
      expect(checklist.map((step) => [step.id, step.done, step.by])).toEqual([
        ['check-figure', true, '值班员'],
        ['ask-district', false, null],
        ['written-report', false, null],
        ['tell-leader', false, null],
        ['policy', false, null],
      ]);
      expect(await codeOf(tickWarning(ctx, id, { item: 'on-site', done: true }))).toBe('request.invalid');
    });
  });

  test('every step is refused for a warning that is not there', async () => {
    const { ctx } = made;
    expect(await codeOf(acknowledgeWarning(ctx, 'nobody'))).toBe('not.found');
    expect(await codeOf(assignWarning(ctx, 'nobody', { assignee: '就业处' }))).toBe('not.found');
    expect(await codeOf(noteWarning(ctx, 'nobody', { text: '…' }))).toBe('not.found');
    expect(await codeOf(closeWarning(ctx, 'nobody', { reason: '…' }))).toBe('not.found');
    expect(await codeOf(readWarning(ctx, 'nobody'))).toBe('not.found');
  });
});
