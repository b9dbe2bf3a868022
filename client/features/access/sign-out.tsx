import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '#client/api/client.ts';
import { SESSION_KEY } from '#client/api/session-query.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Button } from '#client/ui/button.tsx';

/** Ends the session, and forgets here what was read in it. */
export function SignOut(): ReactNode {
  const words = useAccessWords().account;
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => request('/session', { method: 'DELETE' }),
    onSuccess: () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
      client.setQueryData(SESSION_KEY, { mode: 'accounts', user: null, permissions: [] });
    },
  });
  return (
    <Button busy={leave.isPending} onClick={() => leave.mutate()}>
      {words.signOut}
    </Button>
  );
}
