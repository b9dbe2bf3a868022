import type { DraftCondition } from './draft.ts';

/** One setting of a condition: a choice of words, a whole number, or an indicator. */
export type ConditionField =
  | { readonly name: string; readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly name: string; readonly type: 'months' }
  | { readonly name: string; readonly type: 'whole'; readonly min: number; readonly max: number }
  | { readonly name: string; readonly type: 'indicator' };

const choice = (name: string, ...options: string[]): ConditionField => ({ name, type: 'choice', options });
const whole = (name: string, min: number, max: number): ConditionField => ({ name, type: 'whole', min, max });

/** The settings of each kind beside its lines, in the order they are asked for. */
export const CONDITION_FIELDS: Readonly<Record<DraftCondition['kind'], readonly ConditionField[]>> = {
  level: [choice('against', 'threshold', 'target'), choice('side', 'above', 'below')],
  change: [
    choice('from', 'previous', 'year-ago', 'years-mean'),
    whole('years', 2, 5),
    choice('measure', 'percent', 'difference'),
    choice('side', 'above', 'below'),
  ],
  behind: [choice('measure', 'lead', 'ratio', 'projection'), choice('pace', 'calendar', 'seasonal')],
  run: [choice('worse', 'rising', 'falling'), choice('from', 'previous', 'year-ago')],
  momentum: [choice('measure', 'low', 'year-on-year'), { name: 'fewestMonths', type: 'months' }],
  xmr: [choice('of', 'value', 'year-on-year'), choice('side', 'above', 'below'), whole('baseline', 6, 120)],
  counts: [
    choice('method', 'ears-c1', 'ears-c2', 'ears-c3', 'cusum'),
    whole('window', 3, 60),
    whole('leastCases', 0, 1000),
    whole('leastPeriods', 1, 24),
  ],
  gap: [
    { name: 'other', type: 'indicator' },
    choice('otherBasis', 'period', 'ytd', 'ytd_mean'),
    choice('direction', 'ahead', 'behind', 'either'),
    whole('basePeriods', 1, 60),
  ],
  late: [],
  coverage: [choice('measure', 'share', 'change')],
  revision: [
    choice('from', 'first', 'previous'),
    choice('measure', 'percent', 'difference'),
    choice('direction', 'up', 'down', 'either'),
  ],
  event: [choice('of', 'firm', 'large-firms', 'region'), whole('window', 1, 12)],
};

/** Settings a saved rule keeps: another side or unit would make another matter of it. */
export function isFixed(kind: DraftCondition['kind'], name: string): boolean {
  if (name === 'side' || name === 'other') return true;
  const unitMakers = ['change', 'behind', 'coverage', 'revision'];
  return (name === 'measure' && unitMakers.includes(kind)) || (kind === 'xmr' && name === 'of');
}

/** A condition with one setting changed. The value comes from the field's own options, so it fits the kind. */
export function withSetting(condition: DraftCondition, name: string, value: string | number): DraftCondition {
  return { ...condition, [name]: value };
}

export function settingOf(condition: DraftCondition, name: string): string | number {
  const settings: Readonly<Record<string, unknown>> = { ...condition };
  const value = settings[name];
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}
