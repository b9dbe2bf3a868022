import { describe, expect, test } from 'vitest';
import { permissionsOf, type Role } from '#domain/access.ts';
import type { Ctx } from '#server/services/context.ts';
import { exportEntries } from '#server/services/registers/export-entries.ts';
import { addEntry, changeEntry } from '#server/services/registers/keep-entry.ts';
import { readEntries, readEntryHistory } from '#server/services/registers/read-registers.ts';
import { setTrust } from '#server/services/trust/settings.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { textOf } from '../outputs/bytes-of.ts';
import { FREE } from '../trust/people.ts';
import { useCtx } from '../use-ctx.ts';

const PLANS = 'layoff-plans';
const PLAN = { firm: '甲公司', region: '渝中区', staff: 400, cut: 2, filedOn: '2020-06-05' };
const HIDDEN = { columns: ['cut', 'share', 'mustReport'], below: 3 };

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const as = (role: Role, district?: string): Ctx => ({
    ...made.ctx,
    ...{ actor: role, district, permissions: new Set(permissionsOf(role)) },
  });
  const shownTo = async (ctx: Ctx) => {
    const [entry] = await readEntries(ctx, PLANS, {});
    return [entry?.values['cut'], entry?.computed['share'], entry?.hidden];
  };

  test('a small count of a firm is shown to those who keep the register of its place', async () => {
    await addEntry(made.ctx, PLANS, { values: PLAN });
    const whole = [2, 0.005, null];
    expect(await shownTo(made.ctx)).toEqual(whole);
    expect(await shownTo(as('analyst'))).toEqual(whole);
    expect(await shownTo(as('duty-officer'))).toEqual(whole);
    expect(await shownTo(as('district-analyst', '500103'))).toEqual(whole);
    expect(await shownTo(as('district-analyst', '500105'))).toEqual([null, null, HIDDEN]);
    expect(await shownTo(as('leader'))).toEqual([null, null, HIDDEN]);
    expect(await shownTo(as('system-admin'))).toEqual([null, null, HIDDEN]);
  });

  test('it is hidden in the history and in what is handed out, too', async () => {
    const { ctx } = made;
    const { id } = await addEntry(ctx, PLANS, { values: PLAN });
    await changeEntry(ctx, PLANS, id, { values: { ...PLAN, cut: 30 }, number: 1, reason: '企业改报' });
    const leader = as('leader');
    const history = await readEntryHistory(leader, PLANS, id);
    expect(history.map(({ values, hidden }) => [values['cut'], hidden])).toEqual([
      [30, null],
      [null, HIDDEN],
    ]);
    await addEntry(ctx, PLANS, { values: { ...PLAN, firm: '乙公司' } });
    const csv = async (who: Ctx) => {
      const file = await exportEntries(who, PLANS, {}, { format: 'csv', blank: false });
      const lines = (await textOf(file)).trim().split(/\r?\n/);
      return lines.slice(1).map((line) => line.split(',').slice(4, 6));
    };
    expect(await csv(ctx)).toEqual([
      ['400', '30'],
      ['400', '2'],
    ]);
    expect(await csv(leader)).toEqual([
      ['400', '30'],
      ['400', '不公开'],
    ]);
  });

  test('from how many they are shown is the bureau’s to choose', async () => {
    const { ctx } = made;
    await addEntry(ctx, PLANS, { values: { ...PLAN, cut: 9 } });
    expect(await shownTo(as('leader'))).toEqual([9, 0.0225, null]);
    await setTrust(ctx, { ...FREE, smallCount: 10 });
    expect(await shownTo(as('leader'))).toEqual([null, null, { ...HIDDEN, below: 10 }]);
    await setTrust(ctx, { ...FREE, smallCount: 0 });
    expect(await shownTo(as('leader'))).toEqual([9, 0.0225, null]);
  });
});
