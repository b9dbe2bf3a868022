import { describe, expect, test } from 'vitest';
import { ruleConditionSchema } from '#contract/rule-condition.ts';
import { RULE_KINDS } from '#domain/rule.ts';
import { CONDITION_FIELDS, settingOf } from '#client/features/rules/condition-fields.ts';
import { chartLines } from '#client/features/rules/chart-lines.ts';
import { conditionOf, draftFault, newDraft } from '#client/features/rules/draft.ts';

describe('conditionOf', () => {
  test.each(RULE_KINDS)('starts a %s rule the server takes, with every setting the form shows', (kind) => {
    const condition = conditionOf(kind, 'urban-new-jobs');
    expect(ruleConditionSchema.parse(condition)).toEqual(condition);
    const shown = CONDITION_FIELDS[kind].filter(({ name }) => settingOf(condition, name) === '');
    expect(shown).toEqual([]);
  });
});

describe('draftFault', () => {
  test('is what keeps a draft from being tried or saved', () => {
    const draft = newDraft('500000');
    expect(draftFault(draft)).toBe('name');
    expect(draftFault({ ...draft, regions: [] })).toBe('region');
    expect(draftFault({ ...draft, nameZh: '名', nameEn: 'name' })).toBeUndefined();
  });
});

describe('chartLines', () => {
  const point = { period: '2020-01', value: 5.3, figure: 5.3, level: null, recoverAt: 5.3, reason: null };
  const level = conditionOf('level', 'a-rate');
  if (level.kind !== 'level') throw new Error('a level rule');
  const lines = [
    { level: 'blue' as const, value: 0, inclusive: false },
    { level: 'yellow' as const, value: 0.2, inclusive: false },
  ];

  test('are moved by the target where they hang on one', () => {
    expect(chartLines({ ...level, against: 'target', lines }, [{ ...point, line: 5.5 }])).toEqual([
      { level: 'blue', value: 5.5 },
      { level: 'yellow', value: 5.7 },
    ]);
    expect(chartLines({ ...level, against: 'target', lines }, [])).toEqual([]);
    expect(chartLines({ ...level, lines }, [])).toEqual([
      { level: 'blue', value: 0 },
      { level: 'yellow', value: 0.2 },
    ]);
  });
});
