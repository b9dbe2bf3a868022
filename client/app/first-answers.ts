import type { QueryClient } from '@tanstack/react-query';
import { indicatorsQuery, packsQuery, regionsQuery } from '#client/api/catalogue-query.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { SESSION_KEY, sessionQuery, type Session } from '#client/api/session-query.ts';
import { joinHref, readView, writeView } from '#client/lib/url-state.ts';
import { chosenPlace } from './use-canonical-address.ts';

/** Longer than this the page shows that it loads. */
const PATIENCE_MS = 200;

/** After this the page is shown without knowing who looks: that it loads is more than nothing at all. */
const SESSION_PATIENCE_MS = 3000;

/** Waits for who is asking, as long as it makes sense; who asks may stay unknown for now. */
export async function sessionAtHand(client: QueryClient): Promise<void> {
  await Promise.race([client.query(sessionQuery).catch(() => undefined), passed(SESSION_PATIENCE_MS)]);
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Waits a blink for what every page shows first, where the server did not send it with the page, so that it is drawn
 * once and whole, not as a skeleton before. Whoever may not read asks for nothing; what fails the page asks for again
 * and tells itself.
 */
export async function firstAnswers(client: QueryClient): Promise<void> {
  const session = client.getQueryData<Session>(SESSION_KEY);
  if (session?.permissions.includes('read') !== true) return;
  const view = readView(window.location.search);
  const reads = [
    client.query(overviewQuery(view)),
    client.query(packsQuery),
    client.query(indicatorsQuery),
    client.query(regionsQuery),
  ];
  await Promise.race([Promise.allSettled(reads), passed(PATIENCE_MS)]);
  const { pathname, search, hash } = window.location;
  // The wall stands in no month: it goes on to the next by itself.
  if (pathname === '/wall') return;
  const overview = client.getQueryData(overviewQuery(view).queryKey);
  const chosen = overview && chosenPlace(view, overview);
  if (!chosen) return;
  // Before the page is drawn: afterwards it would be drawn once more.
  client.setQueryData(overviewQuery({ ...chosen, asOf: view.asOf }).queryKey, overview);
  window.history.replaceState(null, '', joinHref(pathname, writeView(search, chosen)) + hash);
}
