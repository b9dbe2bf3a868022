import { describe, expect, test } from 'vitest';
import { listAudit } from '#server/db/read/audit.ts';
import type { Ctx } from '#server/services/context.ts';
import { closeWarning } from '#server/services/warnings/handle-warning.ts';
import { readWarning, readWarnings } from '#server/services/warnings/read-warnings.ts';
import { readShiftLog } from '#server/services/warnings/shift-log.ts';
import { tellContact } from '#server/services/warnings/tell-contact.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { as, codeOf, put, rates } from '../sheets.ts';
import { useCtx } from '../use-ctx.ts';

const SECTION = '市人力社保局就业科 · 研判与答复';
const POLICE = '市信访办、市公安局 · 规模性失业的现场处置';

async function opened(ctx: Ctx, rate = 6.2): Promise<string> {
  await put(ctx, rates({ '2020-02': rate }));
  const { items } = await readWarnings(ctx, { limit: 1, offset: 0 });
  return items[0]?.id ?? '';
}

async function toldOf(ctx: Ctx, id: string, contact = SECTION, asOf?: string) {
  const { contacts } = await readWarning(ctx, id, asOf);
  return contacts.find((each) => each.id === contact)?.told;
}

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-03-20' });

  describe('tellContact', () => {
    test('keeps who told whom, when and how, in the ledger, the shift log and the audit', async () => {
      const { ctx, heard } = made;
      const id = await opened(ctx);
      expect(await toldOf(ctx, id)).toBeNull();
      const before = heard().length;
      const note = '已知悉';
      await tellContact(as(ctx, '值班员'), id, { contact: SECTION, done: true, means: 'telephone', note });
      const at = ctx.clock.now();
      expect(await toldOf(ctx, id)).toEqual({
        ...{ by: '值班员', at, level: 'orange', means: 'telephone', text: '已知悉', again: false },
      });
      const { events } = await readWarning(ctx, id);
      const contact = {
        id: SECTION,
        zh: SECTION,
        en: 'HRSS bureau, employment section · judges and answers',
      };
      const line = { kind: 'told', by: '值班员', at, text: '已知悉', contact, means: 'telephone' };
      expect(events.at(-1)).toMatchObject(line);
      const shift = await readShiftLog(ctx, { from: '2020-03-20T00:00:00Z', to: '2020-03-21T00:00:00Z' });
      expect(shift.events.at(-1)).toMatchObject(line);
      const audit = await listAudit(ctx.store.read, 0, 1000);
      expect(audit.at(-1)).toMatchObject({
        actor: '值班员',
        action: 'warning.told',
        subject: `warning:${id}`,
        detail: JSON.stringify({ text: '已知悉', contact: SECTION, means: 'telephone' }),
      });
      expect(heard().slice(before)).toEqual([
        { event: 'warning', data: { id, kind: 'told', level: 'orange' } },
      ]);
    });

    test('is taken back by an entry of its own, and what was noted stays', async () => {
      const { ctx } = made;
      const id = await opened(ctx);
      await tellContact(ctx, id, { contact: SECTION, done: true, by: '张三' });
      await tellContact(ctx, id, { contact: SECTION, done: false, note: '拨错号码', by: '李四' });
      expect(await toldOf(ctx, id)).toBeNull();
      const { events } = await readWarning(ctx, id);
      expect(events.map(({ kind, by, text, means }) => [kind, by, text, means])).toEqual([
        ['opened', 'system', null, null],
        ['told', '张三', null, null],
        ['untold', '李四', '拨错号码', null],
      ]);
    });

    test('does not write twice what the ledger says already', async () => {
      const { ctx, heard } = made;
      const id = await opened(ctx);
      await tellContact(ctx, id, { contact: SECTION, done: false });
      await tellContact(ctx, id, { contact: SECTION, done: true, means: 'telephone' });
      const before = heard().length;
      await tellContact(ctx, id, { contact: SECTION, done: true, means: 'telephone' });
      expect(heard()).toHaveLength(before);
      await tellContact(ctx, id, { contact: SECTION, done: true, means: 'written' });
      const { events } = await readWarning(ctx, id);
      expect(events.map(({ kind, means }) => [kind, means])).toEqual([
        ['opened', null],
        ['told', 'telephone'],
        ['told', 'written'],
      ]);
    });

    test('is to be done again once the warning has risen, and is told as it was on a past day', async () => {
      const { ctx, setToday } = made;
      const id = await opened(ctx);
      await tellContact(ctx, id, { contact: SECTION, done: true });
      setToday('2020-04-18');
      await put(ctx, rates({ '2020-03': 6.6 }, { name: 'march.csv' }));
      expect(await toldOf(ctx, id)).toMatchObject({ level: 'orange', again: true });
      expect(await toldOf(ctx, id, POLICE)).toBeNull();
      expect(await toldOf(ctx, id, SECTION, '2020-03-20')).toMatchObject({ again: false });
      expect(await toldOf(ctx, id, SECTION, '2020-03-19T00:00:00Z').catch(() => 'none')).toBe('none');
      await tellContact(ctx, id, { contact: SECTION, done: true });
      expect(await toldOf(ctx, id)).toMatchObject({ level: 'red', again: false });
    });

    test('is refused for who is not on the list of its level, and for what is closed or not there', async () => {
      const { ctx } = made;
      const id = await opened(ctx, 5.8);
      expect(await codeOf(tellContact(ctx, id, { contact: POLICE, done: true }))).toBe('request.invalid');
      expect(await codeOf(tellContact(ctx, id, { contact: POLICE, done: false }))).toBe('request.invalid');
      await closeWarning(ctx, id, { reason: '已处置' });
      expect(await codeOf(tellContact(ctx, id, { contact: SECTION, done: true }))).toBe('warning.closed');
      expect(await codeOf(tellContact(ctx, 'nobody', { contact: SECTION, done: true }))).toBe('not.found');
    });
  });
});
