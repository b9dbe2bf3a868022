/** What is handed to a channel. Its id is the same in every attempt. */
export interface Message {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  /** For programs. */
  readonly data: unknown;
  readonly createdAt: string;
}

/** How an attempt ended. `final`: trying again would not help. */
export type Sent =
  | { readonly kind: 'sent'; readonly detail: string }
  | {
      readonly kind: 'failed';
      readonly detail: string;
      readonly final: boolean;
      /** The other side said when to come again, in seconds. */
      readonly retryAfter?: number | undefined;
    };

export function failed(detail: string, final = false, retryAfter?: number): Sent {
  return { kind: 'failed', detail: detail.slice(0, 500), final, retryAfter };
}
