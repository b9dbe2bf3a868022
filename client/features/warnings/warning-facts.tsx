import { AsWritten } from '#client/ui/as-written.tsx';
import type { ReactNode } from 'react';
import type { RuleDto } from '#contract/rules.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { useNames } from '#client/api/names.ts';
import { figureText, formatInstant, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { conditionText } from '#client/lib/rule-text.ts';
import type { Wording } from '#client/lib/attainment-text.ts';
import { Card } from '#client/ui/card.tsx';
import { Facts } from '#client/ui/facts.tsx';
import type { Fact } from '#client/ui/facts.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';

export interface WarningFactsProps {
  readonly warning: WarningDetailDto;
  readonly rule: RuleDto | undefined;
}

/** The episode in facts: when and at what it opened, its worst, its lines, and the rule that raised it. */
export function WarningFacts({ warning, rule }: WarningFactsProps): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const names = useNames();
  const words = t.warnings.detail;
  const { indicator, region, unit } = warning;
  const text = (value: number): string => figureText({ value, unit, decimals: warning.decimals }, language);
  const figure = (period: string, content: string): ReactNode => (
    <FigureButton of={{ indicator, region, period, basis: rule?.basis ?? 'period' }}>{content}</FigureButton>
  );
  const facts: (Fact | undefined)[] = [
    { key: 'region', label: words.region, value: names.region(region) },
    {
      key: 'opened',
      label: words.opened,
      value: figure(
        warning.openedPeriod,
        words.openedAt(formatPeriod(warning.openedPeriod, language), text(warning.openedValue)),
      ),
    },
    {
      key: 'peak',
      label: words.peak,
      value: words.peakAt(t.terms.levelLong[warning.peakLevel], text(warning.peakValue)),
    },
    {
      key: 'latest',
      label: words.latest,
      value: figure(
        warning.latestPeriod,
        words.latestAt(
          formatPeriod(warning.latestPeriod, language),
          warning.latestValue === null ? t.chart.noFigure : text(warning.latestValue),
        ),
      ),
    },
    { key: 'line', label: words.line, value: text(warning.line) },
    { key: 'recover', label: words.recoverAt, value: text(warning.recoverAt) },
    warning.releasedPeriod === null
      ? undefined
      : { key: 'released', label: words.released, value: formatPeriod(warning.releasedPeriod, language) },
    ...handlingFacts(warning, wording),
    {
      key: 'rule',
      label: words.rule,
      value: `${language === 'zh' ? warning.ruleZh : warning.ruleEn} · ${words.ruleVersion(warning.ruleVersion)}`,
    },
    rule && {
      key: 'condition',
      label: words.condition,
      value: conditionText(rule, wording, names.indicator),
    },
    rule?.source
      ? { key: 'source', label: words.source, value: <AsWritten>{rule.source}</AsWritten> }
      : undefined,
  ];
  return (
    <Card title={words.facts}>
      <Facts items={facts.filter((fact) => fact !== undefined)} />
    </Card>
  );
}

function handlingFacts(warning: WarningDetailDto, { t }: Wording): (Fact | undefined)[] {
  const words = t.warnings.detail;
  const by = (who: string, at: string | null): string =>
    at === null ? who : words.by(wordFor(t.terms.actors, who), formatInstant(at));
  return [
    {
      key: 'acknowledged',
      label: words.acknowledgedBy,
      value:
        warning.acknowledgedBy === null
          ? t.warnings.unacknowledged
          : by(warning.acknowledgedBy, warning.acknowledgedAt),
    },
    warning.assignee === null
      ? undefined
      : { key: 'assignee', label: words.assignee, value: warning.assignee },
    warning.closedBy === null
      ? undefined
      : {
          key: 'closed',
          label: words.closed,
          value: [
            by(warning.closedBy, warning.closedAt),
            ...(warning.closeReason === null ? [] : [words.closeReason(warning.closeReason)]),
          ].join(t.terms.semicolon),
        },
  ];
}
