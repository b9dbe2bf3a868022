import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { FigureChangesDto, VerdictChangesDto, WarningChangesDto } from '#contract/changes.ts';
import { request } from './client.ts';

/** Two days of knowledge, and the region when only one is asked for. */
export interface SpanArgs {
  readonly from: string;
  readonly to: string;
  readonly region: string | undefined;
}

export interface FigureSpanArgs extends SpanArgs {
  readonly indicator: string | undefined;
  readonly kind: string | undefined;
}

/** A screenful: there are three lists on the page, and each has its own way to more. */
const PAGE = 25;

/** What changed in the figures between two days, a page at a time. */
export function figureChangesQuery(args: FigureSpanArgs) {
  return infiniteQueryOptions({
    queryKey: ['changes', args],
    queryFn: ({ pageParam, signal }) =>
      request<FigureChangesDto>('/changes', { query: { ...args, limit: PAGE, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** What changed in the verdicts on one month. */
export function verdictChangesQuery(args: SpanArgs & { readonly period: string | undefined }) {
  return infiniteQueryOptions({
    queryKey: ['changes-verdicts', args],
    queryFn: ({ pageParam, signal }) =>
      request<VerdictChangesDto>('/changes/verdicts', {
        query: { ...args, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Which warnings opened, rose, fell or ended. */
export function warningChangesQuery(args: SpanArgs) {
  return infiniteQueryOptions({
    queryKey: ['changes-warnings', args],
    queryFn: ({ pageParam, signal }) =>
      request<WarningChangesDto>('/changes/warnings', {
        query: { ...args, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
