import { randomBytes } from 'node:crypto';
import type { SilenceBody, SilenceDto } from '#contract/silences.ts';
import { silenceState, type SilenceScope } from '#domain/silence.ts';
import { isIsoDate } from '#domain/period.ts';
import { beginningOf, instantOf } from '../../clock.ts';
import { findSilence, type SilenceRow } from '../../db/read/silences.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertSilence, updateSilence } from '../../db/write/silences.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { settingsOf } from './handling-overlay.ts';
import { personOf } from '../person.ts';
import { rulesInForce } from './rules-in-force.ts';
import { silenceDtos } from './silence-dto.ts';
import { termOf } from './silence-scope.ts';
import { tellSilencesOver } from './tell-silences.ts';

export type ScopeAsked = Pick<SilenceBody, 'rule' | 'indicator' | 'region' | 'upTo'>;

const DAY_MS = 86_400_000;

/**
 * Sets a silence: warnings of its scope tell nobody while it lasts; they are judged and listed all the same.
 * Errors: request.invalid where it names no scope at all, ends before it begins or in the past, or lasts longer than
 * the settings allow; not.found for a rule, indicator or region that is none.
 */
export async function setSilence(ctx: Ctx, body: SilenceBody): Promise<SilenceDto> {
  const scope = await scopeAsked(ctx, body);
  const now = ctx.clock.now();
  const from = startOf(body.from, now);
  const until = endOf(ctx, body.until, from, now);
  const person = personOf(ctx, body.by);
  const row: SilenceRow = {
    id: randomBytes(8).toString('hex'),
    reason: body.reason,
    ...{ rule: scope.rule ?? null, indicator: scope.indicator ?? null, region: scope.region ?? null },
    up_to: scope.upTo,
    starts_at: from,
    ends_at: until,
    created_at: now,
    created_by: person,
    ...{ ended_at: null, ended_by: null, end_reason: null },
    told: from === now ? 1 : 0,
  };
  await withTransaction(ctx.store, async (tx) => {
    await insertSilence(tx, row);
    const { reason, starts_at, ends_at } = row;
    const detail = { ...scope, reason, from: starts_at, until: ends_at, by: person };
    await recordAudit(tx, {
      at: now,
      actor: ctx.actor,
      action: 'silence.set',
      subject: `silence:${row.id}`,
      detail,
    });
  });
  ctx.events.emit({ event: 'silence', data: { id: row.id, state: silenceState(termOf(row), now) } });
  return one(ctx, row);
}

/** Ends it before its time; what still stands under it is told of at once. Errors: not.found; silence.over. */
export async function endSilence(
  ctx: Ctx,
  id: string,
  { reason, by }: { readonly reason?: string | undefined; readonly by?: string | undefined },
): Promise<SilenceDto> {
  return change(ctx, id, 'silence.end', by, (_, { now, person }) => ({
    ...{ ended_at: now, ended_by: person, end_reason: reason ?? null },
    told: 2,
  }));
}

/** Gives it another end. Errors: not.found; silence.over; request.invalid as for a new one. */
export async function extendSilence(
  ctx: Ctx,
  id: string,
  { until, by }: { readonly until: string; readonly by?: string | undefined },
): Promise<SilenceDto> {
  return change(ctx, id, 'silence.extend', by, (row, { now }) => ({
    ends_at: endOf(ctx, until, row.starts_at, now),
  }));
}

/** The scope a silence is asked for. Errors: request.invalid where it names none at all; not.found. */
export async function scopeAsked(
  ctx: Ctx,
  { rule, indicator, region, upTo }: ScopeAsked,
): Promise<SilenceScope> {
  if (rule === undefined && indicator === undefined && region === undefined) {
    throw invalid(
      '',
      'scope',
      '请写明静默哪条规则、哪项指标或哪个地区：不能静默全部预警 · name a rule, an indicator or a region: all warnings at once cannot be silenced',
    );
  }
  if (rule !== undefined && !(await rulesInForce(ctx.store.read)).some(({ id }) => id === rule)) {
    throw notFound('rule', rule);
  }
  return {
    rule,
    indicator: indicator === undefined ? undefined : ctx.catalogue.indicator(indicator).code,
    region: region === undefined ? undefined : ctx.catalogue.region(region).code,
    upTo,
  };
}

function startOf(text: string | undefined, now: string): string {
  if (text === undefined) return now;
  const from = isIsoDate(text) ? beginningOf(text) : instantOf(text);
  // Today's midnight is meant as "from now": what was told before was told, and the log of a shift has to say so.
  return from > now ? from : now;
}

function endOf(ctx: Ctx, text: string, from: string, now: string): string {
  // A civil date means its end: the first instant after it.
  const until = isIsoDate(text)
    ? new Date(Date.parse(beginningOf(text)) + DAY_MS).toISOString()
    : instantOf(text);
  if (until <= now || until <= from) {
    throw invalid(
      '/until',
      'past',
      '静默的结束须晚于现在，也须晚于开始 · a silence ends after now and after it begins',
    );
  }
  const { longestSilenceDays } = settingsOf(ctx);
  if (Date.parse(until) - Date.parse(from) > longestSilenceDays * DAY_MS) {
    throw invalid(
      '/until',
      'too-long',
      `静默最长 ${longestSilenceDays} 天 · a silence lasts at most ${longestSilenceDays} days`,
    );
  }
  return until;
}

type Change = Partial<Pick<SilenceRow, 'ended_at' | 'ended_by' | 'end_reason' | 'ends_at' | 'told'>>;
type Decide = (row: SilenceRow, at: { readonly now: string; readonly person: string }) => Change;

async function change(
  ctx: Ctx,
  id: string,
  action: string,
  by: string | undefined,
  decide: Decide,
): Promise<SilenceDto> {
  const now = ctx.clock.now();
  const person = personOf(ctx, by);
  const row = await withTransaction(ctx.store, async (tx) => {
    const before = await findSilence(tx.reader, id);
    if (!before) throw notFound('silence', id);
    const state = silenceState(termOf(before), now);
    if (state === 'ended' || state === 'expired') {
      throw new AppError('silence.over', '这项静默已经结束 · this silence is over');
    }
    const changed = decide(before, { now, person });
    await updateSilence(tx, id, changed);
    if (changed.ended_at !== undefined && state === 'active') await tellSilencesOver(tx, ctx, [before]);
    await recordAudit(tx, {
      at: now,
      actor: ctx.actor,
      action,
      subject: `silence:${id}`,
      detail: { ...changed, by: person },
    });
    return { ...before, ...changed };
  });
  ctx.events.emit({ event: 'silence', data: { id, state: silenceState(termOf(row), now) } });
  return one(ctx, row);
}

async function one(ctx: Ctx, row: SilenceRow): Promise<SilenceDto> {
  const [silence] = await silenceDtos(ctx, [row]);
  if (!silence) throw notFound('silence', row.id);
  return silence;
}

function invalid(pointer: string, code: string, message: string): AppError {
  return new AppError('request.invalid', message, [{ pointer, code, message }]);
}
