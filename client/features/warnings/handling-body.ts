import type { Said } from '#client/ui/confirm.tsx';
import type { HandlingAction } from './handling-dialog.tsx';

export type HandlingBody = { readonly by?: string } & (
  | { readonly note?: string }
  | { readonly assignee: string; readonly note?: string }
  | { readonly text: string }
  | { readonly reason: string }
);

/** Whether the action cannot go without words. */
export function needsText(action: HandlingAction): boolean {
  return action === 'note' || action === 'close' || action === 'send-back';
}

/** What the server is sent for each action; who acts only where a name was given. */
export function bodyOf(
  action: HandlingAction,
  { assignee, said }: { readonly assignee: string; readonly said: Said },
): HandlingBody {
  const { reason: text, ...by } = said;
  const note = text === '' ? {} : { note: text };
  switch (action) {
    case 'acknowledge':
    case 'sign-off':
      return { ...note, ...by };
    case 'assign':
      return { assignee, ...note, ...by };
    case 'note':
      return { text, ...by };
    case 'close':
    case 'send-back':
      return { reason: text, ...by };
    default:
      return action satisfies never;
  }
}
