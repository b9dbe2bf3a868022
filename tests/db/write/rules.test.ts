import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Rule } from '#domain/rule.ts';
import type { Store } from '#server/db/open.ts';
import { findRuleVersions, listRules } from '#server/db/read/rules.ts';
import { withTransaction } from '#server/db/transaction.ts';
import { insertRule } from '#server/db/write/rules.ts';
import { DIALECTS } from '#tests/support/dialects.ts';
import { makeStore, type TestStore } from '#tests/support/make-store.ts';

const RULE: Rule = {
  id: 'a-rule',
  version: 1,
  nameZh: '失业率过高',
  nameEn: 'Rate too high',
  indicator: 'surveyed-unemployment-rate',
  basis: 'period',
  regions: ['100000'],
  groups: ['total'],
  industries: ['total'],
  minBase: null,
  months: null,
  reason: '',
  condition: {
    kind: 'level',
    against: 'threshold',
    side: 'above',
    lines: [{ level: 'blue', value: 5.5, inclusive: false }],
    recovery: 0.2,
  },
  confirmPeriods: 1,
  releasePeriods: 2,
  enabled: true,
  source: '',
  suggested: true,
};

describe.each(DIALECTS)('%s', (dialect) => {
  let store: Store;
  let made: TestStore;
  beforeAll(async () => {
    made = await makeStore({ dialect });
    store = made.store;
    await withTransaction(store, async (tx) => {
      await insertRule(tx, RULE, { at: 'then', by: 'pack' });
      await insertRule(tx, { ...RULE, version: 2, enabled: false }, { at: 'now', by: 'operator' });
      await insertRule(tx, { ...RULE, id: 'another' }, { at: 'then', by: 'pack' });
    });
  });
  afterAll(() => made.close());

  describe('listRules', () => {
    test('is the newest version of each, by id', async () => {
      const rules = await listRules(store.read);
      expect(rules.map(({ id, rule_version: version, recorded_by: by }) => [id, version, by])).toEqual([
        ['a-rule', 2, 'operator'],
        ['another', 1, 'pack'],
      ]);
    });
  });

  describe('findRuleVersions', () => {
    test('is every version of one, oldest first, each as it was saved', async () => {
      const versions = await findRuleVersions(store.read, 'a-rule');
      expect(versions.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
        RULE,
        { ...RULE, version: 2, enabled: false },
      ]);
      expect(await findRuleVersions(store.read, 'nobody')).toEqual([]);
    });
  });

  describe('insertRule', () => {
    test('refuses a version twice', async () => {
      const again = withTransaction(store, (tx) => insertRule(tx, RULE, { at: 'now', by: 'operator' }));
      await expect(again).rejects.toThrow(/unique|duplicate/i);
    });
  });
});
