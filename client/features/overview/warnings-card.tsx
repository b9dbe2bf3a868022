import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { figureText, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { LevelShield } from '#client/ui/level-mark.tsx';
import { Empty } from '#client/ui/states.tsx';

type ActiveWarning = OverviewDto['warnings']['items'][number];

/** The warnings in force, the gravest first as the server orders them. */
export function WarningsCard({ warnings }: { readonly warnings: OverviewDto['warnings'] }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  return (
    <Card
      title={t.overview.warnings.title}
      actions={
        <Badge tone={warnings.active > 0 ? 'slow' : 'idle'}>
          {t.overview.warnings.count(warnings.active)}
        </Badge>
      }
      footer={
        <span className="row">
          <Link href={hrefTo('/warnings')}>{t.overview.warnings.all}</Link>
          <Link href={hrefTo('/districts', { layer: 'risk' })}>{t.overview.warnings.risks}</Link>
        </span>
      }
    >
      {warnings.items.length === 0 ? (
        <Empty title={t.overview.warnings.empty} text={t.overview.warnings.emptyText} />
      ) : (
        <ul>
          {warnings.items.map((item) => (
            <WarningLine key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function WarningLine({ item }: { readonly item: ActiveWarning }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const value =
    item.value === null
      ? t.chart.noFigure
      : figureText({ value: item.value, unit: item.unit, decimals: item.decimals }, language);
  const handling = [
    item.acknowledged ? t.overview.warnings.acknowledged : t.overview.warnings.unacknowledged,
    ...(item.assignee === null ? [] : [t.overview.warnings.assigned(item.assignee)]),
  ];
  return (
    <li className="active-warning">
      <LevelShield level={item.level} />
      <div>
        <Link href={hrefTo(`/warnings/${item.id}`)}>
          {t.terms.levelLong[item.level]} · {names.region(item.region)} {names.indicator(item.indicator)}{' '}
          {value}
        </Link>
        <p>
          {language === 'zh' ? item.ruleZh : item.ruleEn}
          {t.terms.semicolon}
          {t.overview.warnings.since(formatPeriod(item.since, language))}
        </p>
        <p>
          {wordFor(t.warnings.states, item.state)} · {handling.join(' · ')}
        </p>
      </div>
    </li>
  );
}
