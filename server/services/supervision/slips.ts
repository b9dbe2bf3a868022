import { SLIP_REASONS, type NewSlip, type SlipDto, type SlipList } from '#contract/supervision.ts';
import {
  closingTimes,
  nextSlipState,
  SLIP_STATES,
  type SlipState,
  type SlipStep,
} from '#domain/supervision.ts';
import { findWarning } from '../../db/read/warnings.ts';
import { asReader } from '../../db/open.ts';
import { listSlips } from '../../db/read/tasks.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertSlip, insertSlipEvent } from '../../db/write/tasks.ts';
import { civilDayOf } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { personOf } from '../person.ts';
import { knownAt } from '../tasks/known-at.ts';
import { taskOf } from '../tasks/read-tasks.ts';
import { unitOfName } from '../tasks/units.ts';
import { loadSlips, type KnownSlip } from './load-slips.ts';

export interface SlipQuery {
  readonly state?: SlipState | undefined;
  readonly unit?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly asOf?: string | undefined;
}

/** 督办单, the newest first, with how many are in each state. */
export async function readSlips(ctx: Ctx, { state, unit, overdue, asOf }: SlipQuery): Promise<SlipList> {
  const all = await loadSlips(ctx.store.read, knownAt(ctx, asOf));
  const slug = unit === undefined ? undefined : unitOfName(ctx, unit).slug;
  const items = all
    .filter(
      ({ row, standing }) =>
        (state === undefined || standing.state === state) &&
        (slug === undefined || row.unit === slug) &&
        (overdue === undefined || standing.overdue === overdue),
    )
    .map((slip) => slipDto(ctx, slip))
    .toReversed();
  const count = (each: SlipState): number => all.filter(({ standing }) => standing.state === each).length;
  return {
    items,
    total: items.length,
    next: null,
    // Every state is counted, so that none is missing where nothing is in it.
    counts: Object.fromEntries(SLIP_STATES.map((each) => [each, count(each)])) as Record<SlipState, number>,
    overdue: all.filter(({ standing }) => standing.overdue).length,
    closing: closingDto(all),
  };
}

function closingDto(slips: readonly KnownSlip[]): SlipList['closing'] {
  const times = closingTimes(
    slips.map(({ events }) => events.map(({ step, at }) => ({ step, on: civilDayOf(at) }))),
  );
  return { ...times, medianDays: times.medianDays ?? null };
}

/** Errors: not.found. */
export async function readSlip(ctx: Ctx, no: string, asOf?: string): Promise<SlipDto> {
  const all = await loadSlips(ctx.store.read, knownAt(ctx, asOf));
  const slip = all.find(({ row }) => row.no === no);
  if (!slip) throw notFound('slip', no);
  return slipDto(ctx, slip);
}

/**
 * Issues a slip under the next number of the year.
 * Errors: request.invalid for a deadline that has passed; not.found for a task, region or warning that is none.
 */
export async function issueSlip(ctx: Ctx, body: NewSlip): Promise<SlipDto> {
  const today = ctx.clock.today();
  if (body.due < today) {
    const message = '办结期限不能早于今天 · the deadline must not lie before today';
    throw new AppError('request.invalid', message, [{ pointer: '/due', code: 'past', message }]);
  }
  if (body.task !== null) taskOf(ctx, body.task);
  const region = body.region === null ? null : ctx.catalogue.region(body.region).code;
  const person = personOf(ctx, body.by);
  const no = await withTransaction(ctx.store, async (tx) => {
    if (body.reasonKind === 'warning' && body.reasonRef !== null) {
      if (!(await findWarning(tx.reader, body.reasonRef))) throw notFound('warning', body.reasonRef);
    }
    const number = await nextNumber(tx, today.slice(0, 4));
    const { reason, reasonKind, reasonRef, task, basis, requirement, due } = body;
    const unit = unitOfName(ctx, body.unit).slug;
    const issuer = body.issuer === '' ? person : body.issuer;
    const at = ctx.clock.now();
    const slip = await insertSlip(tx, {
      no: number,
      ...{ reason, task, region, unit, basis, requirement, due, issuer },
      reason_kind: reasonKind,
      reason_ref: reasonRef,
    });
    await insertSlipEvent(tx, { slip_id: slip, step: 'issued', text: '', at, by: person });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'slip.issue',
      subject: `slip:${number}`,
      detail: {
        reason,
        reasonKind,
        reasonRef,
        task,
        region,
        unit,
        basis,
        requirement,
        due,
        issuer,
        by: person,
      },
    });
    return number;
  });
  return readSlip(ctx, no);
}

/** What a slip is taken through after it was issued. */
export type TakenStep = Exclude<SlipStep, 'issued'>;

/** Takes a slip one step further. Errors: not.found; slip.out.of.turn. */
export async function takeStep(
  ctx: Ctx,
  no: string,
  step: TakenStep,
  { text, by }: { readonly text: string; readonly by?: string | undefined },
): Promise<SlipDto> {
  const person = personOf(ctx, by);
  await withTransaction(ctx.store, async (tx) => {
    const known = await loadSlips(asReader(tx.db), knownAt(ctx, undefined));
    const slip = known.find(({ row }) => row.no === no);
    if (!slip) throw notFound('slip', no);
    if (nextSlipState(slip.standing.state, step) === undefined) {
      throw new AppError(
        'slip.out.of.turn',
        `督办单现在是“${STATES[slip.standing.state]}”，不能走这一步 · the slip is ${slip.standing.state}: this step is not its turn`,
      );
    }
    const at = ctx.clock.now();
    await insertSlipEvent(tx, { slip_id: slip.row.id, step, text, at, by: person });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: `slip.${step}`,
      subject: `slip:${no}`,
      detail: { text, by: person },
    });
  });
  return readSlip(ctx, no);
}

const STATES: Readonly<Record<SlipState, string>> = {
  'to-sign': '待签收',
  'in-progress': '办理中',
  replied: '已反馈',
  checked: '已核查',
  closed: '已销号',
};

async function nextNumber(tx: Tx, year: string): Promise<string> {
  const issued = (await listSlips(tx.reader)).filter(({ no }) => no.startsWith(`${year}-`));
  return `${year}-${String(issued.length + 1).padStart(3, '0')}`;
}

function slipDto(ctx: Ctx, { row, events, standing }: KnownSlip): SlipDto {
  const unit = unitOfName(ctx, row.unit);
  return {
    no: row.no,
    ...standing,
    reason: row.reason,
    reasonKind: SLIP_REASONS.find((each) => each === row.reason_kind) ?? 'other',
    reasonRef: row.reason_ref,
    task: row.task,
    region: row.region,
    unit: unit.slug,
    unitZh: unit.nameZh,
    unitEn: unit.nameEn,
    basis: row.basis,
    requirement: row.requirement,
    due: row.due,
    issuer: row.issuer,
    issuedAt: events[0]?.at ?? '',
    events: events.map(({ step, text, at, by }) => ({ step, text, at, by })),
  };
}
