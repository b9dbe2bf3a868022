import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { OverviewDto } from '#contract/judgement.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { useView } from '#client/lib/view.ts';

/**
 * Writes the month and region the server chose into the address, so that what is seen can be sent to someone. The
 * answer is kept under its new address too, so that nothing is fetched twice.
 */
export function useCanonicalAddress(overview: OverviewDto | undefined): void {
  const client = useQueryClient();
  const { view, setView } = useView();
  const complete = view.period !== undefined && view.region !== undefined;
  const fits =
    overview !== undefined &&
    (view.period ?? overview.period) === overview.period &&
    (view.region ?? overview.region) === overview.region;

  useEffect(() => {
    if (complete || !fits) return;
    const chosen = { period: overview.period, region: overview.region };
    client.setQueryData(overviewQuery({ ...chosen, asOf: view.asOf }).queryKey, overview);
    setView(chosen, { replace: true });
  }, [client, complete, fits, overview, setView, view.asOf]);
}
