import type { Progress } from '#contract/progress.ts';

/** What open screens are told. */
export type LiveEvent =
  | { readonly event: 'statistics'; readonly data: { readonly version: number } }
  | {
      readonly event: 'warning';
      readonly data: { readonly id: string; readonly kind: string; readonly level: string };
    }
  | { readonly event: 'silence'; readonly data: { readonly id: string; readonly state: string } }
  | { readonly event: 'upload'; readonly data: { readonly id: string; readonly state: string } }
  /** Only for requests that named themselves, see progress.ts. */
  | { readonly event: 'progress'; readonly data: Progress };

export interface Events {
  emit(event: LiveEvent): void;
  /** Answers the call that ends the subscription. */
  subscribe(listener: (event: LiveEvent) => void): () => void;
}

/** Hands each event to whoever listens in this process, after the write it tells of was committed. */
export function createEvents(): Events {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
