import type { WarningDetailDto } from '#contract/warnings.ts';

type Slip = WarningDetailDto['slips'][number];

/** One thing of a warning's record: of its own ledger, a step of a slip issued for it, or a message that told of it. */
export type TimelineEntry =
  | { readonly kind: 'event'; readonly at: string; readonly event: WarningDetailDto['events'][number] }
  | {
      readonly kind: 'slip';
      readonly at: string;
      readonly slip: Slip;
      readonly step: Slip['events'][number];
    }
  | { readonly kind: 'message'; readonly at: string; readonly message: WarningDetailDto['messages'][number] };

/**
 * Everything that happened about a warning, the newest first: of one instant, what its own ledger says comes before what
 * followed from it. A message stands where it was delivered, else where it was written.
 */
export function timelineOf({
  events,
  slips,
  messages,
}: Pick<WarningDetailDto, 'events' | 'slips' | 'messages'>): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...events.map((event) => ({ kind: 'event' as const, at: event.at, event })),
    ...slips.flatMap((slip) =>
      slip.events.map((step) => ({ kind: 'slip' as const, at: step.at, slip, step })),
    ),
    ...messages.map((message) => ({ kind: 'message' as const, at: message.sentAt ?? message.at, message })),
  ];
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reverse();
}
