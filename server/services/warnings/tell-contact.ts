import { contactKey, contactsOf, tellingOf, type ToldMeans } from '#domain/handling.ts';
import { levelSchema } from '#contract/primitives.ts';
import type { WarningDto } from '#contract/warnings.ts';
import { listWarningEvents } from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { handle, type By } from './handle-warning.ts';
import { settingsOf } from './handling-overlay.ts';

interface Tell extends By {
  /** contactKey of an entry of the call list. */
  readonly contact: string;
  /** False takes it back. */
  readonly done: boolean;
  readonly means?: ToldMeans | null | undefined;
  readonly note?: string | undefined;
}

/**
 * Notes that somebody on the call list was told, or takes that back by an entry of its own. What the ledger says already
 * is not written twice: taking back what nobody told, or telling anew without another word or means.
 * Errors: not.found; warning.closed; request.invalid for who is not on the list of its level.
 */
export async function tellContact(
  ctx: Ctx,
  id: string,
  { contact, done, means = null, note, by }: Tell,
): Promise<WarningDto> {
  return handle(ctx, id, by, async (row, _at, tx) => {
    const told = tellingOf(await listWarningEvents(tx.reader, id), contact);
    const listed = contactsOf(settingsOf(ctx), levelSchema.parse(row.level)).map(contactKey);
    // Who was told while it was graver can still be taken back.
    if (!listed.includes(contact) && !(told && !done)) throw notListed(contact, listed);
    const text = note === undefined || note === '' ? null : note;
    if (!done && !told) return undefined;
    if (done && told && !told.again && told.line.means === means && told.line.text === text) return undefined;
    return { kind: done ? 'told' : 'untold', change: {}, text, contact, means: done ? means : null };
  });
}

function notListed(contact: string, listed: readonly string[]): AppError {
  const [zh, en] = listed.length === 0 ? ['没有', 'nobody'] : [listed.join('；'), listed.join('; ')];
  const message = `这一级的联络名单里没有“${contact}”；有：${zh} · “${contact}” is not on the call list of its level; on it: ${en}`;
  return new AppError('request.invalid', message, [{ pointer: '/contact', code: 'unknown', message }]);
}
