import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { useNames } from '#client/api/names.ts';
import { rulesQuery, warningQuery } from '#client/api/warnings-query.ts';
import { withShortEnd } from '#client/charts/points.ts';
import { RateTrend } from '#client/charts/rate-trend.tsx';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { May } from '#client/ui/may.tsx';
import { LevelMark } from '#client/ui/level-mark.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { ChecklistCard } from './checklist-card.tsx';
import { ClockMark } from './clock-mark.tsx';
import { ContactsCard } from './contacts-card.tsx';
import { episodeLines } from './episode-lines.ts';
import { FiguresCard } from './figures-card.tsx';
import { Handling } from './handling.tsx';
import { Ledger } from './ledger.tsx';
import { ReleaseCard } from './release-card.tsx';
import { useSeen } from './use-seen.ts';
import { WarningFacts } from './warning-facts.tsx';
import { WarningMarks } from './warning-marks.tsx';
import './warnings.css';

/** One episode: its level and figures, everything done about it, and what can be done now. */
export function WarningPage({ id }: { readonly id: string }): ReactNode {
  const { language, t } = useLanguage();
  const { view, hrefTo } = useView();
  const names = useNames();
  const query = useQuery(warningQuery(id, view.asOf));
  const warning = query.data;
  const rule = language === 'zh' ? warning?.ruleZh : warning?.ruleEn;
  // The past is looked at: nothing is read or done there.
  useSeen(view.asOf === undefined ? warning : undefined);
  return (
    <Page
      title={
        warning === undefined
          ? t.warnings.title
          : t.warnings.detail.title(rule ?? '', names.region(warning.region))
      }
      aside={
        <span className="row">
          {warning && <LevelMark level={warning.level} long />}
          {warning && <WarningMarks item={warning} />}
          {warning?.suggested === true && <Badge tone="near">{t.warnings.suggested}</Badge>}
          <May leave="report">
            <Link href={hrefTo('/reports', { draft: 'episode', warning: id })}>
              {handlingWords(language).report}
            </Link>
          </May>
          <Link href={hrefTo('/warnings')}>{t.warnings.back}</Link>
        </span>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={460} />}>
        {(data) => <WarningBody warning={data} />}
      </QueryView>
    </Page>
  );
}

function WarningBody({ warning }: { readonly warning: WarningDetailDto }): ReactNode {
  const { language, t } = useLanguage();
  const { view, hrefTo } = useView();
  const words = handlingWords(language);
  const names = useNames();
  const rule = useQuery(rulesQuery).data?.items.find((each) => each.id === warning.rule);
  const name = names.indicator(warning.indicator);
  return (
    <div className="stack">
      {warning.overdue && <p className="warning-note warning-note-bad">{t.warnings.overdueNote}</p>}
      {!warning.holds && <p className="warning-note">{t.warnings.notHeldNote}</p>}
      {warning.silencedBy !== null && (
        <p className="warning-note">
          {words.silencedUntil} <Link href={hrefTo('/warnings/silences')}>{words.showSilence}</Link>
        </p>
      )}
      {warning.escalation && (
        <p className="warning-clock">
          <span>{words.clock.title}</span> <ClockMark clock={warning.escalation} />
          <span className="muted">
            {words.clock.told(language === 'zh' ? warning.escalation.toZh : warning.escalation.toEn)}
          </span>
        </p>
      )}
      {view.asOf === undefined && <Handling warning={warning} />}
      <div className="columns columns-wide-narrow">
        <div className="stack">
          <RateTrend
            title={t.warnings.detail.chart(name)}
            seriesName={`${name} · ${names.region(warning.region)}`}
            fileName={`${warning.indicator}-${warning.region}`}
            unit={warning.unit}
            decimals={warning.decimals}
            points={withShortEnd(warning.series)}
            lines={episodeLines(warning, rule)}
            side={rule?.condition.side ?? 'above'}
            target={warning.recoverAt}
            targetLabel={t.warnings.detail.recoverLine}
            source={names.indicatorOf(warning.indicator)?.agency ?? ''}
          />
          <FiguresCard warning={warning} basis={rule?.basis ?? 'period'} />
          <Ledger warning={warning} />
        </div>
        <div className="stack">
          <WarningFacts warning={warning} rule={rule} />
          <ReleaseCard warning={warning} />
          <ChecklistCard warning={warning} />
          <ContactsCard warning={warning} />
        </div>
      </div>
    </div>
  );
}
