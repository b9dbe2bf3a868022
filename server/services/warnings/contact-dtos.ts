import { contactKey, contactsOf, tellingOf, TOLD_MEANS } from '#domain/handling.ts';
import { LEVELS, type Level } from '#domain/rule.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import type { WarningEventRow } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { settingsOf } from './handling-overlay.ts';

/** Whom a level's warning is told to, with who told each, when and how: the last word of the ledger on it counts. */
export function contactDtos(
  ctx: Ctx,
  level: Level,
  events: readonly WarningEventRow[],
): WarningDetailDto['contacts'] {
  return contactsOf(settingsOf(ctx), level).map(({ levels: _, ...contact }) => {
    const id = contactKey(contact);
    return { id, ...contact, told: toldDto(events, id) };
  });
}

function toldDto(
  events: readonly WarningEventRow[],
  id: string,
): WarningDetailDto['contacts'][number]['told'] {
  const telling = tellingOf(events, id);
  if (!telling) return null;
  const { by, at, level, means, text } = telling.line;
  return {
    by,
    at,
    level: LEVELS.find((each) => each === level) ?? null,
    means: TOLD_MEANS.find((each) => each === means) ?? null,
    text,
    again: telling.again,
  };
}
