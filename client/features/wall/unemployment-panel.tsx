import { Suspense } from 'react';
import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { TrendChart } from '#client/charts/lazy-charts.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber } from '#client/lib/number.ts';
import { useWallWords } from '#client/lib/wall-words.ts';
import { Empty, Skeleton } from '#client/ui/states.tsx';

/** Drawn at the size a page has and magnified, so that its letters can be read from afar. */
const DRAWN = { width: 960, height: 290 };

export interface UnemploymentPanelProps {
  readonly unemployment: OverviewDto['unemployment'];
  readonly region: string;
}

/** The unemployment rate over its warning lines; says plainly when the line is the nation’s. */
export function UnemploymentPanel({ unemployment, region }: UnemploymentPanelProps): ReactNode {
  const { language, t } = useLanguage();
  const names = useNames();
  const words = useWallWords();
  const { indicator, points, lines, target } = unemployment;
  const last = points.findLast(({ value }) => value !== null);
  if (last === undefined || last.value === null) return <Empty title={words.noRate} />;
  const decimals = names.decimals(indicator);
  const text = (value: number): string => `${formatNumber(value, { decimals })}%`;
  const name = `${names.indicator(indicator)} · ${names.region(unemployment.region)}`;
  return (
    <div className="wall-trend">
      <p className="wall-figure">
        <b>{text(last.value)}</b>
        <span className="wall-of">
          {name} · {formatPeriod(last.period, language)}
        </span>
      </p>
      <div
        className="wall-chart"
        role="img"
        aria-label={t.chart.trendSummary(
          name,
          formatPeriod(points[0]?.period ?? last.period, language),
          formatPeriod(last.period, language),
          text(last.value),
        )}
      >
        <Suspense fallback={<Skeleton height={DRAWN.height} />}>
          <TrendChart
            {...DRAWN}
            points={points}
            lines={lines}
            target={
              target?.value == null
                ? null
                : { value: target.value, label: t.chart.target(text(target.value)) }
            }
            lineLabel={(line) => t.chart.levelLine(t.terms.level[line.level], text(line.value))}
            formatValue={text}
            formatMonth={(period) => formatPeriod(period, language)}
            formatTick={(period) => period}
            seriesName={name}
            missingText={t.chart.noFigure}
          />
        </Suspense>
      </div>
      <p className="wall-note">
        {unemployment.region === region
          ? unemployment.agency
          : t.overview.unemployment.nation(names.region(unemployment.region))}
      </p>
    </div>
  );
}
