import { useState } from 'react';
import type { ReactNode } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '#client/api/query-client.ts';
import { LanguageProvider } from '#client/lib/language.tsx';
import { ToastProvider } from '#client/ui/toasts.tsx';
import { ComponentsPage } from './components-page.tsx';

/** The page of components with all that components ask for around them. */
export function Components(): ReactNode {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <ToastProvider>
          <ComponentsPage />
        </ToastProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
