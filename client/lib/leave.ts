import { createContext, use } from 'react';
import type { Permission } from '#domain/access.ts';
import type { SessionDto } from '#contract/access.ts';

/** Who looks at the page, and what they may do. */
export interface Leave {
  readonly mode: SessionDto['mode'];
  /** Missing: null on a machine without accounts. */
  readonly user: SessionDto['user'];
  readonly may: (permission: Permission) => boolean;
}

/** Outside a session everything is offered: the server refuses what is not allowed. */
export const LeaveContext = createContext<Leave>({ mode: 'local', user: null, may: () => true });

export function useLeave(): Leave {
  return use(LeaveContext);
}
