import type { RuleBody, RuleDto } from '#contract/rules.ts';
import type { Basis } from '#domain/catalogue.ts';
import type { RuleCondition, RuleKind } from '#domain/rule.ts';

/** A rule as the form holds it. */
export type RuleDraft = RuleBody;
export type DraftCondition = RuleDraft['condition'];
export type LinedDraft = Exclude<DraftCondition, { kind: 'xmr' }>;

/** The part of a saved rule a form may change. */
export function draftOf(rule: RuleDto): RuleDraft {
  const {
    id: _,
    version: __,
    unit: ___,
    decimals: ____,
    recordedAt: _____,
    recordedBy: ______,
    ...body
  } = rule;
  return { ...body, reason: '' };
}

/** A new rule: the city's unemployment against its target, until somebody says otherwise. */
export function newDraft(city: string): RuleDraft {
  return {
    nameZh: '',
    nameEn: '',
    indicator: 'surveyed-unemployment-rate',
    basis: 'period',
    regions: [city],
    groups: ['total'],
    industries: ['total'],
    condition: conditionOf('level', 'surveyed-unemployment-rate'),
    minBase: null,
    months: null,
    confirmPeriods: 1,
    releasePeriods: 2,
    enabled: true,
    source: '',
    suggested: true,
    reason: '',
  };
}

/** What a kind starts with: lines that mean something in its unit. */
export function conditionOf(kind: RuleKind, indicator: string): DraftCondition {
  const line = (value: number) => ({ level: 'yellow' as const, value, inclusive: true });
  switch (kind) {
    case 'level':
      return { kind, against: 'threshold', side: 'above', lines: [line(5.5)], recovery: 0.2 };
    case 'change':
      return {
        kind,
        from: 'year-ago',
        years: 3,
        measure: 'percent',
        side: 'below',
        lines: [line(-10)],
        recovery: 2,
      };
    case 'behind':
      return { kind, pace: 'calendar', measure: 'lead', side: 'below', lines: [line(-5)], recovery: 1 };
    case 'run':
      return { kind, worse: 'rising', from: 'previous', side: 'above', lines: [line(3)], recovery: 3 };
    case 'momentum':
      return {
        kind,
        measure: 'year-on-year',
        fewestMonths: 2,
        side: 'above',
        lines: [line(0.3)],
        recovery: 0.1,
      };
    case 'xmr':
      return {
        kind,
        of: 'value',
        baseline: 24,
        side: 'above',
        signals: [
          { signal: 'beyond-limit', level: 'yellow' },
          { signal: 'shift', level: 'blue' },
        ],
      };
    case 'counts':
      return {
        kind,
        method: 'ears-c2',
        window: 12,
        leastCases: 5,
        leastPeriods: 4,
        side: 'above',
        lines: [line(3.09)],
        recovery: 1,
      };
    case 'gap':
      return {
        kind,
        other: indicator,
        otherBasis: 'period',
        basePeriods: 12,
        direction: 'either',
        side: 'above',
        lines: [line(2)],
        recovery: 0.5,
      };
    case 'late':
      return { kind, again: null, side: 'above', lines: [line(3)], recovery: 0 };
    case 'coverage':
      return { kind, measure: 'share', side: 'below', lines: [line(90)], recovery: 2 };
    case 'revision':
      return {
        kind,
        from: 'first',
        measure: 'percent',
        direction: 'either',
        side: 'above',
        lines: [line(10)],
        recovery: 2,
      };
    case 'event':
      return { kind, of: 'region', window: 1, side: 'above', lines: [line(100)], recovery: 0 };
    default:
      return kind satisfies never;
  }
}

/** The basis a kind is judged on, where it does not go with every one. */
export function basisFor(kind: RuleKind, usual: Basis): Basis {
  if (kind === 'behind') return 'ytd';
  const monthly: readonly RuleKind[] = ['run', 'momentum', 'xmr', 'counts', 'event'];
  return monthly.includes(kind) ? 'period' : usual;
}

/** What keeps a draft from being rehearsed or saved; undefined when nothing does. */
export function draftFault(draft: RuleDraft): 'name' | 'region' | 'line' | undefined {
  if (draft.regions.length === 0) return 'region';
  if (markCount(draft.condition) === 0) return 'line';
  return draft.nameZh.trim() === '' || draft.nameEn.trim() === '' ? 'name' : undefined;
}

function markCount(condition: RuleCondition): number {
  return condition.kind === 'xmr' ? condition.signals.length : condition.lines.length;
}
