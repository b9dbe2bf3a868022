import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { OverviewDto } from '#contract/judgement.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import type { ViewState } from '#client/lib/url-state.ts';
import { useView } from '#client/lib/view.ts';

/** The month and region the server chose where the address left them out; undefined where it says both, or says others. */
export function chosenPlace(
  view: Pick<ViewState, 'period' | 'region'>,
  overview: OverviewDto,
): { readonly period: string; readonly region: string } | undefined {
  if (view.period !== undefined && view.region !== undefined) return undefined;
  const { period, region } = overview;
  const fits = (view.period ?? period) === period && (view.region ?? region) === region;
  return fits ? { period, region } : undefined;
}

/**
 * Writes the month and region the server chose into the address, so that what is seen can be sent to someone. The
 * answer is kept under its new address too, so that nothing is fetched twice.
 */
export function useCanonicalAddress(overview: OverviewDto | undefined): void {
  const client = useQueryClient();
  const { view, setView } = useView();

  useEffect(() => {
    const chosen = overview && chosenPlace(view, overview);
    if (!chosen) return;
    client.setQueryData(overviewQuery({ ...chosen, asOf: view.asOf }).queryKey, overview);
    setView(chosen, { replace: true });
  }, [client, overview, setView, view]);
}
