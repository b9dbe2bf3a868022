import type { NewReturn, ReturnStandingDto } from '#contract/tasks.ts';
import type { ReturnWindow } from '#domain/task-return.ts';
import { listReturns, listDecisions } from '../../db/read/tasks.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertDecision, insertReturn } from '../../db/write/tasks.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { personOf } from '../person.ts';
import { knownAt } from './known-at.ts';
import { loadReturns } from './load-returns.ts';
import { taskOf } from './read-tasks.ts';
import { windowOf } from './return-windows.ts';
import { unitOfName } from './units.ts';

const EVER = '9999';

/**
 * Files a unit's return on a task: the next version of the period's, whatever was decided on the last. Nothing of the
 * earlier ones is lost. Errors: not.found; return.no.window for a period the notice asks no return of.
 */
export async function fileReturn(ctx: Ctx, no: number, body: NewReturn): Promise<ReturnStandingDto> {
  const task = taskOf(ctx, no);
  const window = windowOf(ctx, body.period);
  const person = personOf(ctx, body.by);
  const unit = unitOfName(ctx, body.unit ?? task.leadUnits[0] ?? person).slug;
  const { progress, figures, problems, nextSteps, confidence } = body;
  await withTransaction(ctx.store, async (tx) => {
    const before = (await listReturns(tx.reader, EVER, no)).filter(({ period }) => period === window.period);
    const number = before.length + 1;
    const at = ctx.clock.now();
    await insertReturn(tx, {
      task: no,
      period: window.period,
      number,
      unit,
      ...{ progress, figures, problems, confidence },
      next_steps: nextSteps,
      ...{ at, by: person },
    });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'return.file',
      subject: `task:${no}/${window.period}`,
      detail: { number, unit, progress, figures, problems, nextSteps, confidence, by: person },
    });
  });
  return standing(ctx, no, window);
}

/**
 * Accepts the newest return of a period, or sends it back.
 * Errors: not.found where none was filed; return.decided where it was decided on already.
 */
export async function decideReturn(
  ctx: Ctx,
  { no, period }: { readonly no: number; readonly period: string },
  {
    decision,
    reason,
    by,
  }: {
    readonly decision: 'accepted' | 'sent-back';
    readonly reason: string;
    readonly by?: string | undefined;
  },
): Promise<ReturnStandingDto> {
  taskOf(ctx, no);
  const window = windowOf(ctx, period);
  const person = personOf(ctx, by);
  await withTransaction(ctx.store, async (tx) => {
    const filed = (await listReturns(tx.reader, EVER, no)).filter((row) => row.period === window.period);
    const newest = filed.at(-1);
    if (!newest) throw notFound('return', `${no}/${window.period}`);
    if ((await listDecisions(tx.reader, EVER)).some(({ return_id }) => return_id === newest.id)) {
      throw new AppError('return.decided', '这份报送已有处理结果 · this return has been decided on already');
    }
    const at = ctx.clock.now();
    await insertDecision(tx, { return_id: newest.id, decision, reason, at, by: person });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: decision === 'accepted' ? 'return.accept' : 'return.send-back',
      subject: `task:${no}/${window.period}`,
      detail: { number: newest.number, reason, by: person },
    });
  });
  return standing(ctx, no, window);
}

async function standing(ctx: Ctx, no: number, window: ReturnWindow): Promise<ReturnStandingDto> {
  return (await loadReturns(ctx.store.read, knownAt(ctx, undefined), no)).standingOf(no, window);
}
