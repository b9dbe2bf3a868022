import { levelSchema } from '#contract/primitives.ts';
import type { WarningDto } from '#contract/warnings.ts';
import { findWarning, type WarningRow } from '../../db/read/warnings.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertWarningEvents, updateWarning, type WarningChange } from '../../db/write/warnings.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { warningDto } from './warning-dto.ts';
import { ruleNames } from './rule-names.ts';

type HandlingKind = 'acknowledged' | 'assigned' | 'noted' | 'closed';

interface Handling {
  readonly kind: HandlingKind;
  readonly change: WarningChange;
  readonly text: string | null;
}

const OPEN_STATES = ['active', 'recovering', 'released'] as const;

/**
 * 签收: somebody has seen it. It mutes nothing that comes after.
 * Errors for this and the next three: not.found; warning.closed.
 */
export async function acknowledgeWarning(ctx: Ctx, id: string, note?: string): Promise<WarningDto> {
  return handle(ctx, id, (row) => ({
    kind: 'acknowledged',
    change: {
      acknowledged_by: row.acknowledged_by ?? ctx.actor,
      acknowledged_at: row.acknowledged_at ?? ctx.clock.now(),
    },
    text: note ?? null,
  }));
}

/** Gives it to somebody to work on. */
export async function assignWarning(
  ctx: Ctx,
  id: string,
  assignee: string,
  note?: string,
): Promise<WarningDto> {
  return handle(ctx, id, () => ({
    kind: 'assigned',
    change: { assignee },
    text: note === undefined ? assignee : `${assignee}：${note}`,
  }));
}

/** Adds a note to its ledger. */
export async function noteWarning(ctx: Ctx, id: string, text: string): Promise<WarningDto> {
  return handle(ctx, id, () => ({ kind: 'noted', change: {}, text }));
}

/** 销号 with a reason. A later period that breaches again opens a new warning: closing hides nothing to come. */
export async function closeWarning(ctx: Ctx, id: string, reason: string): Promise<WarningDto> {
  return handle(ctx, id, () => ({
    kind: 'closed',
    change: { state: 'closed', closed_by: ctx.actor, closed_at: ctx.clock.now(), close_reason: reason },
    text: reason,
  }));
}

async function handle(ctx: Ctx, id: string, decide: (row: WarningRow) => Handling): Promise<WarningDto> {
  const kind = await withTransaction(ctx.store, async (tx) => {
    const row = await findWarning(tx.reader, id);
    if (!row) throw notFound('warning', id);
    const handling = decide(row);
    const changes = Object.keys(handling.change).length > 0;
    const done = changes ? await updateWarning(tx, id, handling.change, OPEN_STATES) : row.state !== 'closed';
    if (!done) throw new AppError('warning.closed', '这条预警已销号 · this warning is closed');
    await insertWarningEvents(tx, [
      {
        warning_id: id,
        at: ctx.clock.now(),
        by: ctx.actor,
        kind: handling.kind,
        period: null,
        level: row.level,
        value: null,
        text: handling.text,
      },
    ]);
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: `warning.${handling.kind}`,
      subject: `warning:${id}`,
      detail: { text: handling.text },
    });
    return handling.kind;
  });
  const row = await findWarning(ctx.store.read, id);
  if (!row) throw notFound('warning', id);
  ctx.events.emit({ event: 'warning', data: { id, kind, level: levelSchema.parse(row.level) } });
  return warningDto(ctx, row, await ruleNames(ctx));
}
