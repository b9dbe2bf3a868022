import { describe, expect, test } from 'vitest';
import { ruleBodySchema } from '#contract/rules.ts';
import { findAudit } from '#server/db/read/audit.ts';
import { setTrust } from '#server/services/trust/settings.ts';
import {
  approveRule,
  proposeRule,
  readRuleProposals,
  refuseRule,
} from '#server/services/warnings/propose-rule.ts';
import { readRule, readRuleVersions } from '#server/services/warnings/read-rules.ts';
import { readWarnings } from '#server/services/warnings/read-warnings.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { codeOf, put, rates } from '../sheets.ts';
import { bureau, FREE } from '../trust/people.ts';
import { useCtx } from '../use-ctx.ts';

const RULE = ruleBodySchema.parse({
  nameZh: '全国失业率过高',
  nameEn: 'National rate too high',
  indicator: 'surveyed-unemployment-rate',
  regions: ['100000'],
  condition: {
    ...{ kind: 'level', against: 'threshold', side: 'above', recovery: 0 },
    lines: [{ level: 'red', value: 5.8, inclusive: true }],
  },
});
const with6 = {
  ...RULE,
  condition: { ...RULE.condition, lines: [{ level: 'red' as const, value: 6.5, inclusive: true }] },
};

describe.each(DIALECTS)('%s', (dialect) => {
  const made = useCtx({ dialect });
  const raised = async (rule: string) =>
    (await readWarnings(made.ctx, { limit: 50, offset: 0, state: 'active' })).items.filter(
      (each) => each.rule === rule,
    ).length;

  test('a rule is proposed by one and approved by another, and only then judged by', async () => {
    await put(made.ctx, rates({ '2020-06': 5.9 }));
    const { li, wang } = await bureau(made.ctx, { twoPersons: ['rule'] });
    expect(await codeOf(saveRule(li, RULE))).toBe('two.persons');
    const { id } = await proposeRule(li, { rule: null, body: RULE });
    expect(await readRuleProposals(made.ctx)).toEqual([
      {
        ...{ id, rule: null, body: RULE, unit: '%', was: null, state: 'waiting', reason: '' },
        ...{ proposedAt: '2020-07-15T04:00:00.000Z', proposedBy: 'li', decidedAt: null, decidedBy: null },
      },
    ]);
    expect(await codeOf(approveRule(li, id))).toBe('two.persons');
    const saved = await approveRule(wang, id);
    expect(saved).toMatchObject({ version: 1, recordedBy: 'li', nameEn: 'National rate too high' });
    expect(await raised(saved.id)).toBe(1);
    expect(await codeOf(approveRule(wang, id))).toBe('proposal.decided');
    const { rows } = await findAudit(
      made.ctx.store.read,
      { action: 'rule' },
      { limit: 3, before: undefined },
    );
    expect(rows.map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      ...['wang rule.save', 'wang rule.approve', 'li rule.propose'],
    ]);
  });

  test('a change written against an older version is not approved over a newer one', async () => {
    const { ctx } = made;
    const { id: rule } = await saveRule(ctx, RULE);
    const { li, wang } = await bureau(ctx, { twoPersons: ['rule'] });
    const first = await proposeRule(li, { rule, body: with6 });
    const second = await proposeRule(li, { rule, body: { ...RULE, enabled: false } });
    expect(first.was?.version).toBe(1);
    await approveRule(wang, first.id);
    expect(await codeOf(approveRule(wang, second.id))).toBe('conflict');
    expect(await refuseRule(li, second.id, '按新版重提')).toMatchObject({
      ...{ state: 'refused', decidedBy: 'li', reason: '按新版重提' },
    });
    expect((await readRule(ctx, rule)).condition).toEqual(with6.condition);
    expect((await readRuleVersions(ctx, rule)).map(({ enabled }) => enabled)).toEqual([true, true]);
  });

  test('a proposal must be a rule that can be meant, of the same matter', async () => {
    const { ctx } = made;
    const { id: rule } = await saveRule(ctx, RULE);
    const { li } = await bureau(ctx, { twoPersons: ['rule'] });
    const other = { ...RULE, indicator: 'registered-unemployment-rate' };
    expect(await codeOf(proposeRule(li, { rule, body: { ...RULE, indicator: 'no-such' } }))).toBe(
      'not.found',
    );
    expect(await codeOf(proposeRule(li, { rule: 'no-such', body: RULE }))).toBe('not.found');
    expect(await codeOf(proposeRule(li, { rule, body: other }))).toBe('request.invalid');
    expect(await readRuleProposals(ctx)).toEqual([]);
  });

  test('what waits may be approved by anybody once the setting is off', async () => {
    const { keeper, li } = await bureau(made.ctx, { twoPersons: ['rule'] });
    const { id } = await proposeRule(li, { rule: null, body: RULE });
    await setTrust(keeper, { ...FREE, twoPersons: [] });
    expect((await approveRule(li, id)).version).toBe(1);
  });
});
