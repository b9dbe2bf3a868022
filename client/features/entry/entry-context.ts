import { queryOptions, useQueries } from '@tanstack/react-query';
import type { ObservationDto } from '#contract/observations.ts';
import type { Basis } from '#domain/catalogue.ts';
import { parsePeriodId, periodId, samePeriodYearsBefore, shiftPeriod } from '#domain/period.ts';
import { request } from '#client/api/client.ts';
import type { Page } from '#client/api/types.ts';

/** Of the figures beside a box: what stands now, one period earlier, a year earlier. */
export const CONTEXTS = ['now', 'before', 'yearBefore'] as const;
export type Context = (typeof CONTEXTS)[number];

export type ContextFigures = Readonly<Record<Context, ReadonlyMap<string, ObservationDto>>>;

export interface EntryOf {
  readonly indicator: string;
  readonly period: string;
  readonly basis: Basis;
}

/** The periods the contexts are of; undefined where there is none: a running total has none before January. */
export function contextPeriods({
  period,
  basis,
}: Pick<EntryOf, 'period' | 'basis'>): Record<Context, string | undefined> {
  const own = parsePeriodId(period);
  if (!own) return { now: undefined, before: undefined, yearBefore: undefined };
  const earlier = shiftPeriod(own, -1);
  const isFirst = basis === 'ytd' && earlier.year !== own.year;
  return {
    now: period,
    before: isFirst ? undefined : periodId(earlier),
    yearBefore: periodId(samePeriodYearsBefore(own, 1)),
  };
}

function standingQuery(indicator: string, period: string | undefined, basis: Basis) {
  return queryOptions({
    queryKey: ['observations', 'entry', indicator, period, basis],
    queryFn: ({ signal }) =>
      request<Page<ObservationDto>>('/observations', {
        query: { indicator, from: period, to: period, basis, group: 'total', industry: 'total', limit: 500 },
        signal,
      }),
    enabled: indicator !== '' && period !== undefined,
  });
}

/** The figures that stand of an indicator, by region, for each context. */
export function useEntryContext({ indicator, period, basis }: EntryOf): ContextFigures {
  const periods = contextPeriods({ period, basis });
  const answers = useQueries({
    queries: CONTEXTS.map((context) => standingQuery(indicator, periods[context], basis)),
  });
  const figures = answers.map(({ data }, at) => {
    const wanted = periods[CONTEXTS[at] ?? 'now'];
    const items = (data?.items ?? []).filter((item) => item.period === wanted);
    return new Map(items.map((item) => [item.region, item] as const));
  });
  const [now = new Map(), before = new Map(), yearBefore = new Map()] = figures;
  return { now, before, yearBefore };
}
