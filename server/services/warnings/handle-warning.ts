import { checklistOf, needsSignOff } from '#domain/handling.ts';
import { levelSchema } from '#contract/primitives.ts';
import type { WarningDto, WarningEventDto } from '#contract/warnings.ts';
import { ledgerMarks } from '../../db/read/handling.ts';
import { findWarning, findWarnings, type WarningRow } from '../../db/read/warnings.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { markSeen } from '../../db/write/handling.ts';
import {
  insertWarningEvents,
  keepKnown,
  updateWarning,
  type WarningChange,
} from '../../db/write/warnings.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { settingsOf, warningDtos } from './handling-overlay.ts';
import { isNobody, personOf } from '../person.ts';

export interface Handling {
  readonly kind: WarningEventDto['kind'];
  readonly change: WarningChange;
  readonly text: string | null;
  /** Whom of the call list somebody told, and how. */
  readonly contact?: string;
  readonly means?: string | null;
}

/** The person who acts, where nobody is signed in. */
export interface By {
  readonly by?: string | undefined;
}

const OPEN_STATES = ['active', 'recovering', 'released'] as const;

/**
 * 签收: somebody has seen it. It mutes nothing that comes after.
 * Errors of every verb here: not.found; warning.closed.
 */
export async function acknowledgeWarning(
  ctx: Ctx,
  id: string,
  { note, by }: By & { readonly note?: string | undefined } = {},
): Promise<WarningDto> {
  return handle(ctx, id, by, acknowledgedWith(note));
}

/** Several at once, as a city's with its districts': all of them or, where one cannot be, none. */
export async function acknowledgeWarnings(
  ctx: Ctx,
  ids: readonly string[],
  { note, by }: By & { readonly note?: string | undefined } = {},
): Promise<WarningDto[]> {
  return handleAll(ctx, [...new Set(ids)], by, acknowledgedWith(note));
}

function acknowledgedWith(note: string | undefined): Decide {
  return (row, { person, now }) => ({
    kind: 'acknowledged',
    change: {
      acknowledged_by: row.acknowledged_by ?? person,
      acknowledged_at: row.acknowledged_at ?? now,
    },
    text: note ?? null,
  });
}

/** 转办: gives it to somebody to work on. */
export async function assignWarning(
  ctx: Ctx,
  id: string,
  { assignee, note, by }: By & { readonly assignee: string; readonly note?: string | undefined },
): Promise<WarningDto> {
  return handle(ctx, id, by, () => ({
    kind: 'assigned',
    change: { assignee },
    text: note === undefined ? assignee : `${assignee}：${note}`,
  }));
}

/** Adds a note to its ledger. */
export async function noteWarning(
  ctx: Ctx,
  id: string,
  { text, by }: By & { readonly text: string },
): Promise<WarningDto> {
  return handle(ctx, id, by, () => ({ kind: 'noted', change: {}, text }));
}

/**
 * Ticks a step of the checklist, or takes the tick back.
 * Errors: request.invalid for a step its level does not have.
 */
export async function tickWarning(
  ctx: Ctx,
  id: string,
  { item, done, by }: By & { readonly item: string; readonly done: boolean },
): Promise<WarningDto> {
  return handle(ctx, id, by, (row) => {
    const steps = checklistOf(settingsOf(ctx), levelSchema.parse(row.level)).map((step) => step.id);
    if (!steps.includes(item)) {
      const message = `这一级没有这一步：${item}；有 ${steps.join('、')} · its level has no such step: ${item}; it has ${steps.join(', ')}`;
      throw new AppError('request.invalid', message, [{ pointer: '/item', code: 'unknown', message }]);
    }
    return { kind: done ? 'ticked' : 'unticked', change: {}, text: item };
  });
}

/**
 * 销号 with a reason. A later period that breaches again opens a new warning: closing hides nothing to come. One that
 * reached the level of sign-off waits for a second person, whose own closing completes it. One that nobody in particular
 * asked to close is as good as not asked: whoever asks by name asks in its place.
 * Errors: warning.same.person for the person who asked already.
 */
export async function closeWarning(
  ctx: Ctx,
  id: string,
  { reason, by }: By & { readonly reason: string },
): Promise<WarningDto> {
  return handle(ctx, id, by, (row, { person, now }) => {
    if (!needsSignOff(settingsOf(ctx), levelSchema.parse(row.peak_level))) {
      return { kind: 'closed', change: closedBy(person, now, reason), text: reason };
    }
    if (row.closing_by === null || (isNobody(row.closing_by) && !isNobody(person))) {
      const change = { closing_by: person, closing_at: now, closing_reason: reason };
      return { kind: 'closing', change, text: reason };
    }
    return signedOff(row, person, now, reason);
  });
}

/**
 * A second person confirms a closing that waits: two names, each of a person.
 * Errors: warning.not.closing where none does; warning.same.person for whoever asked for it, and where either of the two
 * is nobody in particular.
 */
export async function signOffWarning(
  ctx: Ctx,
  id: string,
  { note, by }: By & { readonly note?: string | undefined } = {},
): Promise<WarningDto> {
  return handle(ctx, id, by, (row, { person, now }) => signedOff(waiting(row), person, now, note));
}

/** 退回: the closing does not go through, and why. Errors: warning.not.closing where none waits. */
export async function sendBackWarning(
  ctx: Ctx,
  id: string,
  { reason, by }: By & { readonly reason: string },
): Promise<WarningDto> {
  return handle(ctx, id, by, (row) => {
    waiting(row);
    return { kind: 'sent-back', change: NOT_CLOSING, text: reason };
  });
}

/** What ends a closing that waits. */
export const NOT_CLOSING = { closing_by: null, closing_at: null, closing_reason: null } as const;

function waiting(row: WarningRow): WarningRow {
  if (row.closing_by !== null) return row;
  throw new AppError(
    'warning.not.closing',
    '这条预警没有待复核的销号 · no closing of this warning waits for sign-off',
  );
}

function signedOff(row: WarningRow, person: string, now: string, note: string | undefined): Handling {
  if (row.closing_by === null || isNobody(row.closing_by) || isNobody(person)) {
    const message =
      '复核须两个人，提出销号的和复核的都要写明姓名（by）；没写的请提出人写明后重新提出 · sign-off takes two people: both name themselves (by); whoever asked without a name asks again with one';
    throw new AppError('warning.same.person', message, [{ pointer: '/by', code: 'required', message }]);
  }
  if (row.closing_by === person) {
    throw new AppError(
      'warning.same.person',
      `销号由 ${person} 提出，须由另一人复核 · ${person} asked to close it: another person has to sign off`,
    );
  }
  return { kind: 'closed', change: closedBy(person, now, row.closing_reason ?? ''), text: note ?? null };
}

function closedBy(person: string, now: string, reason: string): WarningChange {
  return { state: 'closed', closed_by: person, closed_at: now, close_reason: reason };
}

/** What a verb makes of a warning as it is; undefined where nothing is to be written. */
type Decide = (
  row: WarningRow,
  at: { readonly person: string; readonly now: string },
  tx: Tx,
) => Handling | undefined | Promise<Handling | undefined>;

/** Does one thing about a warning: ledger, audit, reader's mark, one transaction. Errors: not.found; warning.closed. */
export async function handle(
  ctx: Ctx,
  id: string,
  by: string | undefined,
  decide: Decide,
): Promise<WarningDto> {
  const [warning] = await handleAll(ctx, [id], by, decide);
  if (!warning) throw notFound('warning', id);
  return warning;
}

async function handleAll(
  ctx: Ctx,
  ids: readonly string[],
  by: string | undefined,
  decide: Decide,
): Promise<WarningDto[]> {
  const at = { person: personOf(ctx, by), now: ctx.clock.now() };
  const { kinds, rows } = await withTransaction(ctx.store, async (tx) => {
    const done = new Map<string, Handling['kind']>();
    for (const id of ids) {
      const kind = await handleIn(tx, ctx, id, at, decide);
      if (kind !== undefined) done.set(id, kind);
    }
    return { kinds: done, rows: await findWarnings(tx.reader, ids) };
  });
  const warnings = await warningDtos(ctx, rows);
  for (const { id, level } of warnings) {
    const kind = kinds.get(id);
    if (kind !== undefined) ctx.events.emit({ event: 'warning', data: { id, kind, level } });
  }
  return warnings;
}

async function handleIn(
  tx: Tx,
  ctx: Ctx,
  id: string,
  at: { readonly person: string; readonly now: string },
  decide: Decide,
): Promise<Handling['kind'] | undefined> {
  const { person, now } = at;
  const row = await findWarning(tx.reader, id);
  if (!row) throw notFound('warning', id);
  if (row.state === 'closed') throw closed();
  const handling = await decide(row, at, tx);
  if (!handling) return undefined;
  const { kind, change, text, contact, means } = handling;
  const told = contact === undefined ? {} : { contact, means: means ?? null };
  const changes = Object.keys(change).length > 0;
  if (changes && !(await updateWarning(tx, id, change, OPEN_STATES))) throw closed();
  if (changes) await keepKnown(tx, [id], now);
  const event = { warning_id: id, at: now, by: person, kind, text, ...told };
  await insertWarningEvents(tx, [{ ...event, period: null, level: row.level, value: null }]);
  // Whoever acts on it has seen it.
  const seen = await ledgerMarks(tx.reader, [id], '');
  await markSeen(tx, ctx.actor, [{ warningId: id, eventId: seen.get(id)?.lastEvent ?? 0 }]);
  await recordAudit(tx, {
    at: now,
    actor: ctx.actor,
    action: `warning.${kind}`,
    subject: `warning:${id}`,
    detail: { text, ...told, ...(person !== ctx.actor && { by: person }) },
  });
  return kind;
}

function closed(): AppError {
  return new AppError('warning.closed', '这条预警已销号 · this warning is closed');
}
