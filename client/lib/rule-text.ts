import { decimalPlaces } from '#domain/decimal.ts';
import type { RuleDto } from '#contract/rules.ts';
import type { RuleCondition } from '#domain/rule.ts';
import type { Wording } from './attainment-text.ts';
import { unitWord } from './format.ts';
import { exactNumber, formatNumber } from './number.ts';
import { ruleWords } from './rule-words.ts';

/** What a rule looks at, in words: 比上年同期变动. `nameOf` gives an indicator's name. */
export function statisticText(
  condition: RuleCondition,
  { language }: Wording,
  nameOf: (code: string) => string,
): string {
  const words = ruleWords(language).statistic;
  switch (condition.kind) {
    case 'level':
      return condition.against === 'target' ? words.overTarget : words.value;
    case 'change':
      if (condition.from === 'years-mean') return words.yearsMean(condition.years);
      return condition.from === 'previous' ? words.previous : words.yearAgo;
    case 'behind':
      if (condition.measure === 'projection') return words.projection;
      return words.paced(words[condition.measure], words[condition.pace]);
    case 'run':
      if (condition.from === 'previous') return words[condition.worse];
      return condition.worse === 'rising' ? words.risingYear : words.fallingYear;
    case 'momentum':
      return condition.measure === 'low' ? words.low : words.yearOnYear;
    case 'xmr':
      return condition.of === 'value' ? words.value : words.yearAgo;
    case 'counts':
      return words.counts;
    case 'gap':
      return words.gap(nameOf(condition.other));
    case 'late':
      return words.late;
    case 'coverage':
      return condition.measure === 'share' ? words.share : words.shareChange;
    case 'revision':
      return words.revision;
    case 'event':
      if (condition.of === 'region') return words.region(condition.window);
      return condition.of === 'firm' ? words.firm : words.largeFirms;
    default:
      return condition satisfies never;
  }
}

/** A rule's condition in one line: what it looks at, its lines, and how many periods confirm and release. */
export function conditionText(
  rule: Pick<RuleDto, 'condition' | 'unit' | 'confirmPeriods' | 'releasePeriods'>,
  wording: Wording,
  nameOf: (code: string) => string,
): string {
  const { t } = wording;
  const words = t.warnings.rule;
  return [
    `${statisticText(rule.condition, wording, nameOf)} ${linesText(rule, wording)}`,
    ...(rule.confirmPeriods > 1 ? [words.confirm(rule.confirmPeriods)] : []),
    ...(rule.condition.kind === 'late'
      ? againText(rule.condition.again, wording)
      : [words.release(rule.releasePeriods)]),
  ].join(t.terms.semicolon);
}

function againText(
  again: Extract<RuleCondition, { kind: 'late' }>['again'],
  { language, t }: Wording,
): string[] {
  if (!again) return [];
  return [ruleWords(language).statistic.again(again.periods, t.terms.level[again.level])];
}

function linesText({ condition, unit }: Pick<RuleDto, 'condition' | 'unit'>, wording: Wording): string {
  const { t, language } = wording;
  const words = t.warnings.rule;
  if (condition.kind === 'xmr') {
    const names = ruleWords(language).signals;
    return condition.signals
      .map(({ signal, level }) => words.line(t.terms.level[level], names[signal]))
      .join(t.terms.listComma);
  }
  const ofTarget = condition.kind === 'level' && condition.against === 'target';
  const suffix = unit === '%' ? '%' : ` ${unitWord(unit, language)}`;
  const listed = condition.lines
    .map(({ level, value }) =>
      ofTarget
        ? offsetText(t.terms.level[level], value, wording)
        : words.line(t.terms.level[level], exactNumber(value) + suffix),
    )
    .join(t.terms.listComma);
  return condition.side === 'above' ? words.above(listed) : words.below(listed);
}

function offsetText(level: string, value: number, { t }: Wording): string {
  if (value === 0) return t.warnings.rule.atTarget(level);
  return t.warnings.rule.offset(level, formatNumber(value, { decimals: decimalPlaces(value), signed: true }));
}
