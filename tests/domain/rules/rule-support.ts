import type { Indicator } from '#domain/catalogue.ts';
import { DEFAULT_SEASONAL } from '#domain/judging/past-years.ts';
import { periodId } from '#domain/period.ts';
import type { Rule, RuleCondition } from '#domain/rule.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import { indexPoints } from '#domain/series.ts';
import type { Target } from '#domain/target.ts';
import { unitOf } from '#domain/unit.ts';
import type { WarningInput } from '#domain/warning.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import { points } from '../support.ts';

/** A monthly rate in %, due on the 18th. */
export function anIndicator(part: Partial<Indicator> = {}): Indicator {
  return {
    code: 'a-rate',
    nameZh: '某率',
    nameEn: 'A rate',
    aliases: [],
    measure: 'rate',
    usualBasis: 'period',
    displayUnit: '%',
    decimals: 1,
    direction: 'down',
    frequency: 'month',
    dueDays: 18,
    agency: '',
    definitionZh: '',
    definitionEn: '',
    partOf: undefined,
    min: undefined,
    max: undefined,
    scoredByDistrict: true,
    ...part,
  };
}

/** A rule over the nation's whole, judged every month. */
export function aRule(condition: RuleCondition, part: Partial<Rule> = {}): Rule {
  return {
    id: 'a-rule',
    version: 1,
    nameZh: '某规则',
    nameEn: 'A rule',
    indicator: 'a-rate',
    basis: 'period',
    regions: ['100000'],
    groups: ['total'],
    industries: ['total'],
    condition,
    minBase: null,
    months: null,
    confirmPeriods: 1,
    releasePeriods: 2,
    enabled: true,
    source: '',
    suggested: true,
    reason: '',
    ...part,
  };
}

type Values = Parameters<typeof points>[0];

/** Series from values by period id, in base units. */
export function aSeries(part: { period?: Values; ytd?: Values; ytdMean?: Values }): SeriesByBasis {
  const index = (values: Values = {}) => indexPoints(points(values));
  return { period: index(part.period), ytd: index(part.ytd), ytdMean: index(part.ytdMean) };
}

/** Facts as known on a day on which nothing is due yet, unless told. */
export function someFacts(part: Partial<RuleFacts> = {}): RuleFacts {
  const indicator = part.indicator ?? anIndicator();
  return {
    indicator,
    unit: unitOf(indicator.displayUnit),
    series: aSeries({}),
    today: '2000-01-01',
    targets: [],
    seasonal: DEFAULT_SEASONAL,
    validFrom: undefined,
    validTo: undefined,
    ...part,
  };
}

/** A floor for a running total, in the base unit. */
export function aTarget(year: number, value: number, part: Partial<Target> = {}): Target {
  return {
    id: `target-${year}`,
    indicator: 'a-rate',
    region: '100000',
    year,
    comparator: 'at-least',
    evaluation: 'cumulative',
    value,
    tolerance: undefined,
    document: '',
    clause: '',
    wording: '',
    effectiveFrom: `${year}-03-01`,
    version: 1,
    note: '',
    ...part,
  };
}

/** An input in a few words: `2020-03 -12.5 yellow`, `… band`, `… clear`, `… missing`, `… no-base`. */
export function wordsOf(input: WarningInput): string {
  const period = periodId(input.period);
  if (input.kind === 'missing') return `${period} missing`;
  if (input.kind === 'error') return `${period} ${input.reason}`;
  const standing = input.level ?? (input.clear ? 'clear' : 'band');
  return `${period} ${input.value} ${standing}`;
}
