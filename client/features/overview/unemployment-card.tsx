import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { RateTrend } from '#client/charts/rate-trend.tsx';
import { useLanguage } from '#client/lib/language.tsx';
import { Card } from '#client/ui/card.tsx';
import { Empty } from '#client/ui/states.tsx';

/** The unemployment rate over its warning lines; says plainly when the line is the nation's. */
export function UnemploymentCard({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const { t } = useLanguage();
  const names = useNames();
  const { unemployment } = overview;
  const title = t.overview.unemployment.title(names.indicator(unemployment.indicator));
  if (!unemployment.points.some((point) => point.value !== null)) {
    return (
      <Card title={title}>
        <Empty title={t.overview.unemployment.empty} text={t.overview.unemployment.emptyText} />
      </Card>
    );
  }
  const other = unemployment.region !== overview.region;
  return (
    <RateTrend
      title={title}
      seriesName={`${names.indicator(unemployment.indicator)} · ${names.region(unemployment.region)}`}
      fileName={`${unemployment.indicator}-${unemployment.region}`}
      unit={unemployment.unit}
      decimals={names.decimals(unemployment.indicator)}
      points={unemployment.points}
      lines={unemployment.lines}
      target={unemployment.target?.value ?? null}
      source={[unemployment.agency, unemployment.source].filter((text) => text !== '').join(' · ')}
      note={other ? t.overview.unemployment.nation(names.region(unemployment.region)) : undefined}
    />
  );
}
