import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type {
  AccountDto,
  PermissionMatrixDto,
  SessionDto,
  SessionItemDto,
  SignInStateDto,
  TokenDto,
} from '#contract/access.ts';
import { request } from './client.ts';
import type { ItemList } from './types.ts';

/** Who is asking; `ended` when they were signed in and are no more. */
export type Session = SessionDto & { readonly ended?: boolean };

export const SESSION_KEY = ['session'] as const;

export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: ({ signal }) => request<Session>('/session', { signal }),
});

/** Which ways lead in. */
export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => request<SignInStateDto>('/sign-in', { signal }),
});

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => request<ItemList<AccountDto>>('/users', { signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => request<ItemList<SessionItemDto>>('/sessions', { signal }),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => request<ItemList<TokenDto>>('/tokens', { signal }),
});

export const permissionsQuery = queryOptions({
  queryKey: ['permissions'],
  queryFn: ({ signal }) => request<PermissionMatrixDto>('/permissions', { signal }),
});

/** The session after the server said that nobody is signed in: undefined where it must be asked for anew. */
export function sessionOver(known: Session | undefined): Session | undefined {
  return known?.user ? { ...known, user: null, permissions: [], embargo: null, ended: true } : undefined;
}

/** What follows on having come in: the page opens as whoever it is now. */
export function useEntered(): (session: Session) => void {
  const client = useQueryClient();
  return (session) => {
    // What was read for somebody else must not show for whoever comes now.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
    client.setQueryData(SESSION_KEY, session);
  };
}
