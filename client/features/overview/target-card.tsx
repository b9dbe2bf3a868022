import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AttainmentDto, SeriesPoint } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { AttainmentBullet } from '#client/charts/attainment-bullet.tsx';
import { Sparkline } from '#client/charts/sparkline.tsx';
import { basisOf, disagreeingLeads, statusDetail, targetText } from '#client/lib/attainment-text.ts';
import { formatFigure, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { statusTone } from '#client/ui/status-tone.ts';
import { cardFacts } from './card-facts.ts';

export interface TargetCardProps {
  readonly item: AttainmentDto;
  /** The months of a rate, when they are of this very region. */
  readonly points: readonly SeriesPoint[];
}

/** One target: where it stands, against what, and what the figure is made of. */
export function TargetCard({ item, points }: TargetCardProps): ReactNode {
  const wording = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const name = names.indicator(item.indicator);
  return (
    <article className="card target-card">
      <header className="target-card-head">
        <h3>
          <Link href={hrefTo(`/targets/${item.target}`)}>{name}</Link>
        </h3>
        <StatusWord
          status={item.status}
          detail={statusDetail(item, wording)}
          lenient={item.comparator === 'strive'}
        />
      </header>
      {item.actual === null && item.latest === null ? (
        <MissingBody item={item} />
      ) : (
        <KnownBody item={item} points={points} name={name} />
      )}
    </article>
  );
}

function KnownBody({ item, points, name }: TargetCardProps & { readonly name: string }): ReactNode {
  const wording = useLanguage();
  const { language, t } = wording;
  const isRate = item.evaluation === 'ytd-mean';
  const leads = disagreeingLeads(item);
  return (
    <>
      <p className="target-card-figure">
        <MainFigure item={item} name={name} />
        <span className="target-card-target">{t.overview.targetOf(targetText(item, wording))}</span>
      </p>
      {isRate && points.length > 1 ? (
        <Sparkline
          label={name}
          values={points.map((point) => point.value)}
          target={item.targetValue}
          tone={statusTone(item.status)}
        />
      ) : (
        <AttainmentBullet item={item} name={name} />
      )}
      <dl className="target-card-facts">
        {cardFacts(item, wording).map((fact) => (
          <div key={fact.key} className={fact.wide === true ? 'fact-wide' : undefined}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <p className="target-card-note">
        {leads && (
          <span>{t.overview.pacesDisagree(leads.calendar, leads.other, t.terms.otherPace[leads.by])}</span>
        )}
        {item.actualPeriod !== null && item.actualPeriod !== item.period && (
          <span>{t.overview.earlier(formatPeriod(item.actualPeriod, language))}</span>
        )}
        {item.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
      </p>
    </>
  );
}

function MainFigure({ item, name }: { readonly item: AttainmentDto; readonly name: string }): ReactNode {
  const { language, t } = useLanguage();
  const latest = item.evaluation === 'ytd-mean' ? item.latest : null;
  const value = latest?.value ?? item.actual ?? item.latest?.value;
  if (value === undefined) return null;
  const { text, unit } = formatFigure({ value, unit: item.unit, decimals: item.decimals }, language);
  const period = latest?.period ?? item.actualPeriod ?? item.period;
  const basis = latest ? 'period' : basisOf(item);
  return (
    <FigureButton
      of={{ indicator: item.indicator, region: item.region, period, basis }}
      label={name}
      className="target-card-value"
    >
      {text} <small>{unit}</small>
      {item.evaluation === 'ytd-mean' && latest === null && <small> {t.overview.facts.meanShort}</small>}
    </FigureButton>
  );
}

function MissingBody({ item }: { readonly item: AttainmentDto }): ReactNode {
  const wording = useLanguage();
  const { t } = wording;
  const { known, expected } = item.coverage;
  return (
    <>
      <p className="target-card-figure">
        <span className="target-card-missing">{t.terms.status.missing}</span>
        <span className="target-card-target">{t.overview.targetOf(targetText(item, wording))}</span>
      </p>
      <p className="target-card-why">
        {known > 0
          ? t.overview.incomplete(known, expected)
          : t.overview.missingWhy[item.missing ?? 'not-reported']}{' '}
        <ReportLink />
      </p>
    </>
  );
}
