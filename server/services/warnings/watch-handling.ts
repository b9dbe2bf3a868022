import { levelSchema } from '#contract/primitives.ts';
import { silenceState } from '#domain/silence.ts';
import { ledgerMarks } from '../../db/read/handling.ts';
import { silencesAt, silencesToTell } from '../../db/read/silences.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { updateSilence } from '../../db/write/silences.ts';
import { insertWarningEvents, type NewWarningEvent } from '../../db/write/warnings.ts';
import type { Ctx } from '../context.ts';
import type { LiveEvent } from '../events.ts';
import { enqueueNotices } from '../outbox/enqueue.ts';
import { standingNotices } from '../outbox/notices-of.ts';
import { escalationOf, silenceOf } from './handling-overlay.ts';
import { standingRows } from './silence-dto.ts';
import { termOf } from './silence-scope.ts';
import { tellSilencesOver } from './tell-silences.ts';

/**
 * What time alone brings about: a warning nobody acknowledged within its level's hours is escalated, once until it
 * rises again, and not while a silence hides it; a silence that begins or ends is told of. Doing it twice does nothing
 * more. Answers how many of each.
 */
export async function watchHandling(
  ctx: Ctx,
): Promise<{ readonly escalated: number; readonly silences: number }> {
  const now = ctx.clock.now();
  const heard: LiveEvent[] = [];
  const counts = await withTransaction(ctx.store, async (tx) => {
    const hiding = await silencesAt(tx.reader, now);
    // The ledger says whom it was escalated to: under a silence nobody is told, so it waits.
    const rows = (await standingRows(tx.reader)).filter((row) => silenceOf(row, hiding) === undefined);
    const marks = await ledgerMarks(
      tx.reader,
      rows.map(({ id }) => id),
      '',
    );
    const events = rows.flatMap((row): NewWarningEvent[] => {
      const mark = marks.get(row.id);
      const clock = escalationOf(ctx, row, mark, now);
      // Somebody who came too late is known to all: there is nobody left to be told.
      const isLate = clock?.state === 'missed' && mark?.escalatedAt === undefined;
      if (!clock || !isLate || mark?.acknowledgedAt !== undefined) return [];
      heard.push({
        event: 'warning',
        data: { id: row.id, kind: 'escalated', level: levelSchema.parse(row.level) },
      });
      const text = `${clock.toZh} · ${clock.toEn}`;
      const { id: warning_id, level } = row;
      return [
        { warning_id, at: now, by: 'system', kind: 'escalated', period: null, level, value: null, text },
      ];
    });
    await insertWarningEvents(tx, events);
    const late = new Set(events.map((event) => event.warning_id));
    await enqueueNotices(
      tx,
      ctx,
      await standingNotices(
        tx,
        ctx,
        'escalated',
        rows.filter(({ id }) => late.has(id)),
      ),
    );
    const silences = await silencesToTell(tx.reader, now);
    for (const row of silences) {
      const state = silenceState(termOf(row), now);
      await updateSilence(tx, row.id, { told: state === 'active' ? 1 : 2 });
      heard.push({ event: 'silence', data: { id: row.id, state } });
      await recordAudit(tx, {
        at: now,
        actor: ctx.actor,
        action: state === 'active' ? 'silence.begun' : 'silence.over',
        subject: `silence:${row.id}`,
        detail: {},
      });
    }
    const over = silences.filter((row) => silenceState(termOf(row), now) !== 'active');
    await tellSilencesOver(tx, ctx, over);
    return { escalated: events.length, silences: silences.length };
  });
  for (const event of heard) ctx.events.emit(event);
  return counts;
}
