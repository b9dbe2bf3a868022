import type { Rehearsal } from '#contract/rules.ts';
import { addDecimals, subtractDecimals } from '#domain/decimal.ts';
import type { Level } from '#domain/rule.ts';
import type { DraftCondition } from './draft.ts';

/**
 * The lines of a rule as values to be drawn: its own, or, where they hang on a target, moved so that the mildest lies
 * where the latest judged period has it. Offsets 0 and 0.2 with the mildest at 5.5 give 5.5 and 5.7.
 * Missing: none for limits that move with the figures, and none where no period was judged.
 */
export function chartLines(
  condition: DraftCondition,
  points: NonNullable<Rehearsal['chart']>['points'],
): { readonly level: Level; readonly value: number }[] {
  if (condition.kind === 'xmr') return [];
  const lines = condition.lines.map(({ level, value }) => ({ level, value }));
  if (condition.kind !== 'level' || condition.against === 'threshold') return lines;
  const last = points.findLast(({ line }) => line !== null)?.line;
  if (last === undefined || last === null) return [];
  const offsets = lines.map(({ value }) => value);
  const mildest = condition.side === 'above' ? Math.min(...offsets) : Math.max(...offsets);
  const base = subtractDecimals(last, mildest);
  return lines.map(({ level, value }) => ({ level, value: addDecimals(base, value) }));
}
