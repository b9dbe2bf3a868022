import { checklistOf } from '#domain/handling.ts';
import type { Level } from '#domain/rule.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import type { WarningEventRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { settingsOf } from './handling-overlay.ts';

/** The steps of a level's response with who did each and when: the last word of the ledger on it counts. */
export function checklistDto(
  ctx: Ctx,
  level: Level,
  events: readonly WarningEventRow[],
): WarningDetailDto['checklist'] {
  return checklistOf(settingsOf(ctx), level).map(({ id, zh, en }) => {
    const last = events.findLast(
      ({ kind, text }) => (kind === 'ticked' || kind === 'unticked') && text === id,
    );
    const done = last?.kind === 'ticked';
    return { id, zh, en, done, by: done ? last.by : null, at: done ? last.at : null };
  });
}
