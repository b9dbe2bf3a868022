import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import type { Ctx } from '#server/services/context.ts';
import {
  acknowledgeWarning,
  assignWarning,
  closeWarning,
  noteWarning,
} from '#server/services/warnings/handle-warning.ts';
import { evaluateAll } from '#server/services/warnings/evaluate-all.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

async function ids(ctx: Ctx, state?: string): Promise<string[]> {
  return (await readWarnings(ctx, { state, limit: 10, offset: 0 })).items.map(({ id }) => id);
}
/** Opens one warning; answers its id. */
async function opened(ctx: Ctx): Promise<string> {
  await put(ctx, rates({ '2020-02': 6.2 }));
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
      const seen = await acknowledgeWarning(as(ctx, '值班员'), id, '已看到');
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

  describe('the ledger', () => {
    test('holds every step, by whom and with what words, and each has its audit row', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      const officer = as(ctx, '值班员');
      await acknowledgeWarning(officer, id);
      await assignWarning(officer, id, '就业处', '请核实');
      await noteWarning(officer, id, '已电话核实，数据无误');
      const closed = await closeWarning(officer, id, '已处置');
      expect(closed).toMatchObject({
        state: 'closed',
        assignee: '就业处',
        closedBy: '值班员',
        closedAt: ctx.clock.now(),
        closeReason: '已处置',
      });
      const { events } = await readWarning(ctx, id);
      expect(events.map(({ kind, by, text }) => [kind, by, text])).toEqual([
        ['opened', 'system', null],
        ['acknowledged', '值班员', null],
        ['assigned', '值班员', '就业处：请核实'],
        ['noted', '值班员', '已电话核实，数据无误'],
        ['closed', '值班员', '已处置'],
      ]);
      const audit = await listAudit(ctx.store.read, 0, 1000);
      expect(audit.filter(({ subject }) => subject === `warning:${id}`).map(({ action }) => action)).toEqual([
        'warning.acknowledged',
        'warning.assigned',
        'warning.noted',
        'warning.closed',
      ]);
    });
  });

  describe('closeWarning', () => {
    test('is the end: nothing more may be done to it', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      await closeWarning(ctx, id, '已处置');
      expect(await codeOf(acknowledgeWarning(ctx, id))).toBe('warning.closed');
      expect(await codeOf(assignWarning(ctx, id, '就业处'))).toBe('warning.closed');
      expect(await codeOf(noteWarning(ctx, id, '又及'))).toBe('warning.closed');
      expect(await codeOf(closeWarning(ctx, id, '再销'))).toBe('warning.closed');
      expect((await readWarning(ctx, id)).events.map(({ kind }) => kind)).toEqual(['opened', 'closed']);
    });

    test('stays closed when the same figures are judged again', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      await closeWarning(ctx, id, '已处置');
      expect(await evaluateAll(ctx)).toEqual({ opened: 0, raised: 0, lowered: 0, released: 0 });
      expect(await ids(ctx, 'open')).toEqual([]);
      expect((await readWarning(ctx, id)).state).toBe('closed');
    });

    test('hides nothing to come: a later breach opens a new warning', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx);
      await closeWarning(ctx, id, '已处置');
      setToday('2020-04-18');
      const { warnings } = await put(ctx, rates({ '2020-03': 5.8 }, { name: 'march.csv' }));
      expect(warnings).toMatchObject({ opened: 1 });
      const [fresh = ''] = await ids(ctx, 'open');
      expect(fresh).not.toBe(id);
      expect(await readWarning(ctx, fresh)).toMatchObject({ openedPeriod: '2020-03', level: 'yellow' });
    });

    test('of two at once, one is refused', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      const both = await Promise.allSettled([closeWarning(ctx, id, 'a'), closeWarning(ctx, id, 'b')]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  test('every step is refused for a warning that is not there', async () => {
    const { ctx } = made;
    expect(await codeOf(acknowledgeWarning(ctx, 'nobody'))).toBe('not.found');
    expect(await codeOf(assignWarning(ctx, 'nobody', '就业处'))).toBe('not.found');
    expect(await codeOf(noteWarning(ctx, 'nobody', '…'))).toBe('not.found');
    expect(await codeOf(closeWarning(ctx, 'nobody', '…'))).toBe('not.found');
    expect(await codeOf(readWarning(ctx, 'nobody'))).toBe('not.found');
  });
});
