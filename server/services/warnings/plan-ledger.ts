import { LEVELS, type Level } from '#domain/rule.ts';
import { periodKey, periodOfKey } from '#domain/period.ts';
import type { Episode, Transition } from '#domain/warning.ts';
import type { WarningEventRow } from '../../db/read/warnings.ts';

export interface LedgerPlan {
  /** What happened and the ledger does not hold yet, in order. */
  readonly fresh: readonly Transition[];
  /** What it holds and no longer happened, with the level it had. */
  readonly revised: readonly Transition[];
}

/**
 * What is to be written into an episode's ledger: append-only, so what a revision undid is noted, not removed. One that
 * had ended and stands again is told from its beginning: whoever heard of its end has to hear of it anew.
 */
export function planLedger(ledger: readonly WarningEventRow[], episode: Episode): LedgerPlan {
  const written = new Set(currentPart(ledger, episode).map(eventKey));
  const computed = new Set(episode.transitions.map(transitionKey));
  const noted = new Set(ledger.flatMap(({ kind, period }) => (kind === 'revised' ? [period] : [])));
  const undone = ledger.filter(
    (event) => isComputed(event.kind) && event.text === null && !computed.has(eventKey(event)),
  );
  return {
    fresh: episode.transitions.filter((transition) => !written.has(transitionKey(transition))),
    revised: undone.flatMap((event) => {
      const { period, kind } = event;
      if (period === null || noted.has(period) || !isComputed(kind)) return [];
      return [{ period: periodOfKey(period), kind, level: levelOf(event, episode), value: undefined }];
    }),
  };
}

/** What the ledger says since the episode last ended, with that end where the figures still bear it out. */
function currentPart(ledger: readonly WarningEventRow[], { state }: Episode): readonly WarningEventRow[] {
  const last = ledger.findLastIndex(isEnd);
  const end = ledger[last];
  const stillEnded = state === 'released' && end?.kind === 'released' && end.text === null;
  const before = stillEnded ? ledger.slice(0, last).findLastIndex(isEnd) : last;
  return ledger.slice(before + 1);
}

// By the figures, by a revision that took it back, or because its rule was switched off or left the place.
function isEnd({ kind, text }: WarningEventRow): boolean {
  return kind === 'released' || (kind === 'revised' && text === 'gone');
}

const COMPUTED_KINDS = ['opened', 'raised', 'lowered', 'recovering', 'relapsed', 'released'] as const;

// 缺报 and its end belong to the day they were noted: a figure that came in late does not undo them.
function isComputed(kind: string): kind is (typeof COMPUTED_KINDS)[number] {
  return COMPUTED_KINDS.some((each) => each === kind);
}

// The column is a text; what stands in it was a level when it was written.
function levelOf({ level }: WarningEventRow, episode: Episode): Level {
  return LEVELS.find((each) => each === level) ?? episode.level;
}

function transitionKey({ kind, period, level }: Transition): string {
  return keyOf(kind, periodKey(period), level);
}

function eventKey({ kind, period, level }: WarningEventRow): string {
  return keyOf(kind, period, level);
}

// 缺报 and its end say nothing of the level: the same one is noted once, whatever a revision made of the level.
function keyOf(kind: string, period: number | null, level: string | null): string {
  return isComputed(kind) ? `${kind}|${String(period)}|${String(level)}` : `${kind}|${String(period)}`;
}
