import { Suspense, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '#client/api/session-query.ts';
import { LeaveContext, type Leave } from '#client/lib/leave.ts';
import { Loading } from '#client/ui/states.tsx';
import { SignInPage } from './routes.ts';

/** Where there are accounts, nothing is shown before somebody signed in; below it everything knows who looks. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useQuery(sessionQuery).data;
  const leave = useMemo<Leave>(() => {
    const allowed = session && new Set(session.permissions);
    return {
      mode: session?.mode ?? 'local',
      user: session?.user ?? null,
      may: (permission) => allowed?.has(permission) ?? true,
    };
  }, [session]);
  if (session?.mode === 'accounts' && session.permissions.length === 0) {
    return (
      <Suspense fallback={<Loading />}>
        <SignInPage ended={session.ended === true} />
      </Suspense>
    );
  }
  return <LeaveContext value={leave}>{children}</LeaveContext>;
}
