import type { QueryClient } from '@tanstack/react-query';
import { indicatorsQuery, packsQuery, regionsQuery } from '#client/api/catalogue-query.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { SESSION_KEY, type Session } from '#client/api/session-query.ts';
import { readView } from '#client/lib/url-state.ts';

/** Longer than this the page shows that it loads. */
const PATIENCE_MS = 200;

/**
 * Waits a blink for what every page shows first, so that it is drawn once and whole, not as a skeleton before. The head
 * of the page had it asked for already. Whoever may not read asks for nothing; what fails the page asks for again and
 * tells itself.
 */
export async function firstAnswers(client: QueryClient): Promise<void> {
  const session = client.getQueryData<Session>(SESSION_KEY);
  if (session?.permissions.includes('read') !== true) return;
  const reads = [
    client.query(overviewQuery(readView(window.location.search))),
    client.query(packsQuery),
    client.query(indicatorsQuery),
    client.query(regionsQuery),
  ];
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled(reads), patience]);
}
