import { useQuery } from '@tanstack/react-query';
import type { SessionDto } from '#contract/access.ts';
import { formatDay } from '#client/lib/format.ts';
import { useView } from '#client/lib/view.ts';
import { sessionQuery } from './session-query.ts';

/** What of the page waits to be published; nothing where all of it is public, as of a day before too. */
export function useEarly(): SessionDto['embargo'] | undefined {
  const { view } = useView();
  const embargo = useQuery(sessionQuery).data?.embargo;
  const isBefore = embargo && view.asOf !== undefined && view.asOf < formatDay(embargo.since);
  return isBefore === true ? undefined : embargo;
}
