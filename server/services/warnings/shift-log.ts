import type { ShiftLogDto } from '#contract/shift-log.ts';
import { eventsBetween, notesBetween } from '../../db/read/handling.ts';
import { silencesBetween } from '../../db/read/silences.ts';
import { findWarning, type WarningRow } from '../../db/read/warnings.ts';
import { listWarningsKnownAt } from '../../db/read/warnings-known.ts';
import { pastInstantOf } from '../../clock.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertShiftNote } from '../../db/write/handling.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { warningDtos } from './handling-overlay.ts';
import { personOf } from '../person.ts';
import { inOrder } from './in-order.ts';
import { ruleNames } from './rule-names.ts';
import { silenceDtos, standingRows } from './silence-dto.ts';
import { STANDING_STATES } from './standing.ts';
import { judgedDto, unitOfWarning, warningEventDto } from './warning-dto.ts';

const LONGEST_MS = 31 * 86_400_000;

/**
 * 值班日志: what happened from one instant up to another, and what stood at its end, or stands now where it goes on.
 * Errors: request.invalid where it ends before it begins or spans more than 31 days.
 */
export async function readShiftLog(
  ctx: Ctx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ShiftLogDto> {
  const span = Date.parse(to) - Date.parse(from);
  if (span <= 0 || span > LONGEST_MS) {
    const message =
      '班次的结束须晚于开始，且不超过 31 天 · a shift ends after it begins and lasts at most 31 days';
    throw new AppError('request.invalid', message, [{ pointer: 'to', code: 'span', message }]);
  }
  const { read } = ctx.store;
  const rows = await eventsBetween(read, from, to);
  const names = await ruleNames(ctx);
  const warnings = new Map<string, WarningRow>();
  for (const id of new Set(rows.map((row) => row.warning_id))) {
    const warning = await findWarning(read, id);
    if (warning) warnings.set(id, warning);
  }
  const events = rows.flatMap((row) => {
    const warning = warnings.get(row.warning_id);
    if (!warning) return [];
    const unit = unitOfWarning(ctx, warning, names.get(warning.rule_id));
    const judged = judgedDto(ctx, warning, names);
    const { id, ruleZh, ruleEn, indicator, region, level, decimals } = judged;
    const about = { id, ruleZh, ruleEn, indicator, region, level, unit: judged.unit, decimals };
    return [{ ...warningEventDto(ctx, row, unit), warning: about }];
  });
  const of = (kind: string): number => rows.filter((row) => row.kind === kind).length;
  return {
    from,
    to,
    counts: {
      opened: of('opened'),
      raised: of('raised'),
      lowered: of('lowered'),
      released: of('released'),
      acknowledged: of('acknowledged'),
      escalated: of('escalated'),
      closed: of('closed'),
    },
    events,
    notes: (await notesBetween(read, from, to)).map(({ at, by, text }) => ({ at, by, text })),
    silences: await silenceDtos(ctx, await silencesBetween(read, from, to)),
    standing: await standingAtTheEnd(ctx, to),
  };
}

/** As known at the end of the shift: what became of it since is another shift's. */
async function standingAtTheEnd(ctx: Ctx, to: string): Promise<ShiftLogDto['standing']> {
  const { read } = ctx.store;
  // The end itself is the next shift's.
  const past = pastInstantOf(new Date(Date.parse(to) - 1).toISOString(), ctx.clock.now());
  const rows =
    past === undefined
      ? await standingRows(read)
      : await listWarningsKnownAt(read, past, { states: STANDING_STATES });
  return warningDtos(ctx, await inOrder(ctx, rows, past), past);
}

/** Writes a note into the log. */
export async function noteShift(
  ctx: Ctx,
  { text, by }: { readonly text: string; readonly by?: string | undefined },
): Promise<ShiftLogDto['notes'][number]> {
  const note = { at: ctx.clock.now(), by: personOf(ctx, by), text };
  await withTransaction(ctx.store, async (tx) => {
    await insertShiftNote(tx, note);
    await recordAudit(tx, {
      at: note.at,
      actor: ctx.actor,
      action: 'shift.note',
      subject: 'shift',
      detail: { text, by: note.by },
    });
  });
  return note;
}
