import { describe, expect, test } from 'vitest';
import { permissionsOf, type Role } from '#domain/access.ts';
import type { Ctx } from '#server/services/context.ts';
import { fillSampleEntries } from '#server/services/fill-sample-entries.ts';
import { addEntry, changeEntry, withdrawEntry } from '#server/services/registers/keep-entry.ts';
import { readRisks } from '#server/services/registers/read-risks.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { readRule } from '#server/services/warnings/read-rules.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { useCtx } from '../use-ctx.ts';

const PLANS = 'layoff-plans';
const PLAN = { firm: '甲公司', region: '渝中区', industry: '汽车制造', cut: 60, filedOn: '2020-07-01' };
const YUZHONG = '500103';

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect, today: '2020-07-15' });
  const as = (role: Role, district?: string): Ctx => ({
    ...made.ctx,
    ...{ actor: role, district, permissions: new Set(permissionsOf(role)) },
  });
  const plansOf = async (region: string, asOf?: string, ctx = made.ctx) => {
    const { items } = await readRisks(ctx, asOf);
    const found = items.find((item) => item.region === region);
    return found && [found.state, found.plans.cases, found.plans.persons, found.plans.level];
  };

  test('plans and events of a district stand on its tile, graded, with their source', async () => {
    const { ctx } = made;
    await addEntry(ctx, PLANS, { values: { ...PLAN, source: '区报〔2020〕7号' } });
    await addEntry(ctx, 'risk-events', {
      values: { title: '停产', region: '渝中区', began: '2020-07-02', persons: 130, level: 'orange' },
    });
    const risks = await readRisks(ctx, undefined);
    const whole = { unknown: 0, hidden: 0, missing: null };
    const plans = { ...whole, cases: 1, firms: 1, persons: 60, level: 'yellow' };
    const events = { ...whole, cases: 1, persons: 130, level: 'orange' };
    const risk = { plans, events, level: 'orange', begun: 0, sample: false };
    expect(risks).toMatchObject({
      ...{ asOf: '2020-07-15', day: '2020-07-15', sample: false, below: null, city: risk, total: 41 },
      ...{ sources: ['区报〔2020〕7号'], rules: [{ id: 'layoff-one-firm', suggested: true }] },
      industries: [{ industry: '汽车制造', ...plans }],
    });
    const [first, ...rest] = risks.items;
    expect(first).toMatchObject({ region: YUZHONG, kind: 'division', state: 'open', ...risk });
    expect(first?.tile).not.toBeNull();
    expect(new Set(rest.map(({ state }) => state))).toEqual(new Set(['not-reported']));
  });

  test('replaced, withdrawn and later versions count for nothing; a day before knows of none', async () => {
    const { ctx, setToday } = made;
    const { id } = await addEntry(ctx, PLANS, { values: PLAN });
    setToday('2020-07-20');
    await changeEntry(ctx, PLANS, id, { values: { ...PLAN, cut: 210 }, number: 1, reason: '改报' });
    setToday('2020-07-25');
    await withdrawEntry(ctx, PLANS, id, { number: 2, reason: '企业撤回' });
    const nothing = ['not-reported', 0, null, null];
    expect(await plansOf(YUZHONG, '2020-07-14')).toEqual(nothing);
    expect(await plansOf(YUZHONG, '2020-07-15')).toEqual(['open', 1, 60, 'yellow']);
    expect(await plansOf(YUZHONG, '2020-07-20')).toEqual(['open', 1, 210, 'orange']);
    expect(await plansOf(YUZHONG)).toEqual(nothing);
  });

  test('a plan whose clock has run out is no risk ahead, and still is as known before', async () => {
    const { ctx, setToday } = made;
    await addEntry(ctx, PLANS, { values: { ...PLAN, noticeDate: '2020-06-20' } });
    setToday('2020-07-21');
    expect(await plansOf(YUZHONG)).toEqual(['none', 0, 0, null]);
    expect((await readRisks(ctx, undefined)).city.begun).toBe(1);
    expect(await plansOf(YUZHONG, '2020-07-20')).toEqual(['open', 1, 60, 'yellow']);
  });

  test('a small count is in the sums of those who keep the register of its place alone', async () => {
    const { ctx } = made;
    await addEntry(ctx, PLANS, { values: PLAN });
    await addEntry(ctx, PLANS, { values: { ...PLAN, firm: '乙公司', staff: 40, cut: 2 } });
    const shownTo = async (who: Ctx) => {
      const { city, industries, below } = await readRisks(who, undefined);
      const [industry] = industries;
      return [city.plans.persons, city.plans.hidden, industry?.persons, industry?.hidden, below];
    };
    const [whole, short] = [
      [62, 0, 62, 0, null],
      [60, 1, 60, 1, 3],
    ];
    expect(await shownTo(as('analyst'))).toEqual(whole);
    expect(await shownTo(as('district-analyst', YUZHONG))).toEqual(whole);
    expect(await shownTo(as('district-analyst', '500105'))).toEqual(short);
    expect(await shownTo(as('leader'))).toEqual(short);
  });

  test('plans are graded by the rule as it stood on the day, and by none that is switched off', async () => {
    const { ctx, setToday } = made;
    await addEntry(ctx, PLANS, { values: PLAN });
    setToday('2020-07-20');
    const { version, id, unit, decimals, recordedAt, recordedBy, ...rule } = await readRule(
      ctx,
      'layoff-one-firm',
    );
    expect([version, unit, decimals, recordedAt, recordedBy]).toHaveLength(5);
    await saveRule(ctx, { ...rule, enabled: false, reason: '停用' }, id);
    expect(await plansOf(YUZHONG)).toEqual(['open', 1, 60, null]);
    expect(await plansOf(YUZHONG, '2020-07-19')).toEqual(['open', 1, 60, 'yellow']);
  });

  test('made-up entries are marked, by district and on the whole', async () => {
    await fillSampleEntries(made.ctx);
    const { city, items, sources } = await readRisks(made.ctx, undefined);
    expect([city.sample, sources]).toEqual([true, []]);
    // The first plan began ten days ago and its event ended; the next two lie ahead, and a second event is handled.
    expect(items.slice(0, 5).map(({ region, state, sample }) => [region, state, sample])).toEqual([
      ['500106', 'open', true],
      ['500104', 'open', true],
      ['500105', 'open', true],
      ['500103', 'none', false],
      ['500107', 'not-reported', false],
    ]);
    expect([city.plans.persons, city.events.persons, city.begun]).toEqual([17, 45, 1]);
  });
});
