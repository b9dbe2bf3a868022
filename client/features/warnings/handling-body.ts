import type { HandlingAction } from './handling-dialog.tsx';

export type HandlingBody =
  | { readonly note?: string }
  | { readonly assignee: string; readonly note?: string }
  | { readonly text: string }
  | { readonly reason: string };

/** Whether the action cannot go without words. */
export function needsText(action: HandlingAction): boolean {
  return action === 'note' || action === 'close';
}

/** What the server is sent for each action. */
export function bodyOf(
  action: HandlingAction,
  { assignee, text }: { readonly assignee: string; readonly text: string },
): HandlingBody {
  const note = text === '' ? {} : { note: text };
  switch (action) {
    case 'acknowledge':
      return note;
    case 'assign':
      return { assignee, ...note };
    case 'note':
      return { text };
    case 'close':
      return { reason: text };
    default:
      return action satisfies never;
  }
}
