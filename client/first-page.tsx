import { renderToStaticMarkup } from 'react-dom/server';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { createQueryClient } from './api/query-client.ts';
import { keepAnswers, type FirstAnswers } from './api/sent-answers.ts';
import { App } from './app/app.tsx';
import { chosenPlace } from './app/use-canonical-address.ts';
import { DrawnAhead } from './lib/drawn-ahead.ts';
import { loadMessages } from './lib/messages/catalogue.ts';
import type { Language } from './lib/messages/language.ts';
import { readView, writeView } from './lib/url-state.ts';

export interface FirstPageInput {
  readonly path: string;
  /** Of the address, without its question mark. */
  readonly search: string;
  /** The language where the address names none. */
  readonly remembered: Language;
  readonly answers: FirstAnswers;
}

/**
 * The beginning of the page as the browser will draw it from the same answers, as HTML: what a server sends so that the
 * figures are there before any code is. Charts are missing, since their width is the browser's to know.
 */
export async function firstPage({ path, search, remembered, answers }: FirstPageInput): Promise<string> {
  const view = readView(search);
  await loadMessages(view.language ?? remembered);
  const place = chosenPlace(view, answers.overview);
  const client = createQueryClient();
  keepAnswers(client, { ...view, ...place }, answers);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <Router ssrPath={path} ssrSearch={place ? writeView(search, place) : search}>
        <DrawnAhead value>
          <App remembered={() => remembered} />
        </DrawnAhead>
      </Router>
    </QueryClientProvider>,
  );
}
