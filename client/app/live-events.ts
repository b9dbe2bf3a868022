import { LEVELS } from '#domain/rule.ts';
import type { Level } from '#domain/rule.ts';
import type { Messages } from '#client/lib/messages/catalogue.ts';
import type { Toast } from '#client/ui/toast-store.ts';

export interface WarningEvent {
  readonly id: string;
  readonly kind: string;
  readonly level: Level | undefined;
}

/** The data of a `warning` event; undefined when it is not what the server sends. */
export function readWarningEvent(text: string): WarningEvent | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || !('id' in data) || !('kind' in data)) return undefined;
  if (typeof data.id !== 'string' || typeof data.kind !== 'string') return undefined;
  const level = 'level' in data ? LEVELS.find((each) => each === data.level) : undefined;
  return { id: data.id, kind: data.kind, level };
}

/** What to say about it: only a change of level is news; handling by a colleague is not. */
export function warningNotice(event: WarningEvent, t: Messages): Omit<Toast, 'id'> | undefined {
  const words: Readonly<Record<string, string>> = {
    opened: t.app.toast.warningOpened,
    raised: t.app.toast.warningRaised,
    lowered: t.app.toast.warningLowered,
    released: t.app.toast.warningReleased,
  };
  const word = words[event.kind];
  if (word === undefined) return undefined;
  const text = event.level === undefined ? word : `${word} · ${t.terms.levelLong[event.level]}`;
  return { text, tone: event.kind === 'opened' || event.kind === 'raised' ? 'alert' : 'plain' };
}
