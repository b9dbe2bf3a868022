import type { ReactNode } from 'react';
import type { Permission } from '#domain/access.ts';
import { useLeave } from '#client/lib/leave.ts';

export interface MayProps {
  readonly leave: Permission;
  /** In its place for whoever may not; nothing when not told. */
  readonly otherwise?: ReactNode;
  readonly children: ReactNode;
}

/** What only some may do is offered to them alone. */
export function May({ leave, otherwise = null, children }: MayProps): ReactNode {
  return useLeave().may(leave) ? children : otherwise;
}
