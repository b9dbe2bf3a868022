import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OverviewDto } from '#contract/judgement.ts';
import { packsQuery } from '#client/api/catalogue-query.ts';
import { useEarly } from '#client/api/early.ts';
import { useNames } from '#client/api/names.ts';
import { formatInstant, formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { useWallWords } from '#client/lib/wall-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import { useClock } from './use-clock.ts';

export interface WallHeadProps {
  readonly overview: OverviewDto;
  /** When the figures shown were loaded, while the server cannot be reached. Units: ms since 1970. */
  readonly lostAt: number | undefined;
}

/** Whose figures, of which month, and what time it is; says so when they are old, of the past or made up. */
export function WallHead({ overview, lostAt }: WallHeadProps): ReactNode {
  const { language, t } = useLanguage();
  const words = useWallWords();
  const { view } = useView();
  const names = useNames();
  const early = useEarly();
  const pack = useQuery(packsQuery).data?.items[0];
  return (
    <header className="wall-head">
      <p className="wall-brand">
        <b>{t.app.name}</b> {pack && (language === 'zh' ? pack.nameZh : pack.nameEn)}
      </p>
      <p className="wall-about">
        {names.region(overview.region)} · {formatPeriod(overview.period, language)}
      </p>
      <p className="wall-marks" role="status">
        {early && (
          <Badge tone="bad">
            {early.seen ? t.terms.unpublished : words.beforeEarly(formatInstant(early.since))}
          </Badge>
        )}
        {overview.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
        {view.asOf !== undefined && <Badge tone="near">{words.past(view.asOf)}</Badge>}
        {lostAt !== undefined && (
          <Badge tone="bad">{words.lost(formatInstant(new Date(lostAt).toISOString()))}</Badge>
        )}
      </p>
      <Clock />
    </header>
  );
}

function Clock(): ReactNode {
  const [day = '', time = ''] = formatInstant(useClock()).split(' ');
  return (
    <p className="wall-clock">
      <span>{day}</span> <b>{time}</b>
    </p>
  );
}
