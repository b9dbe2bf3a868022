import { StrictMode, startTransition, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from './api/query-client.ts';
import { keepAnswers, takeSentAnswers } from './api/sent-answers.ts';
import { App } from './app/app.tsx';
import { firstAnswers, sessionAtHand } from './app/first-answers.ts';
import { loadMessages } from './lib/messages/catalogue.ts';
import { startLanguage } from './lib/remembered-language.ts';
import { restoreTypeSize } from './lib/type-size.ts';
import { readView } from './lib/url-state.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';

const root = document.getElementById('root');
if (!root) throw new Error('no root element');

restoreTypeSize();
const client = createQueryClient();
keepAnswers(client, readView(window.location.search), takeSentAnswers(document));
// Both are needed before anything can be shown, and neither waits for the other.
await Promise.all([loadMessages(startLanguage(window.location.search)), sessionAtHand(client)]);
await firstAnswers(client);

// What a server drew could only be read; the page can be used.
const wake = (): void => {
  root.inert = false;
};
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
        <Shown tell={wake} />
      </QueryClientProvider>
    </StrictMode>,
  ),
);

/** Tells when the page is in its place. */
function Shown({ tell }: { readonly tell: () => void }): null {
  useLayoutEffect(tell, [tell]);
  return null;
}
