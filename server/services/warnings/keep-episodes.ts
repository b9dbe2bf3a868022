import { randomBytes } from 'node:crypto';
import { periodId, periodKey, periodOfKey } from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import { toBase, type Unit } from '#domain/unit.ts';
import type { Episode, Transition, WarningTrace } from '#domain/warning.ts';
import { reconcileEpisodes } from '#domain/warning-reconcile.ts';
import { listWarningEvents, type WarningEventRow, type WarningRow } from '../../db/read/warnings.ts';
import type { Tx } from '../../db/transaction.ts';
import {
  insertWarning,
  insertWarningEvents,
  updateWarning,
  type NewWarningEvent,
  type WarningChange,
} from '../../db/write/warnings.ts';
import type { Ctx } from '../context.ts';
import type { RuleChange } from './evaluate-rules.ts';

export interface EpisodePlace {
  readonly rule: Rule;
  readonly unit: Unit;
  readonly region: string;
  readonly seriesId: number;
}

const OPEN_STATES = ['active', 'recovering', 'released'] as const;

/**
 * Brings the stored episodes of one rule and region in line with what the figures say now: new ones are opened, known
 * ones go on, and one the revised figures no longer bear out is marked 修订后不成立 and released. What is already as
 * computed is not touched.
 */
export async function keepEpisodes(
  tx: Tx,
  ctx: Ctx,
  place: EpisodePlace,
  stored: readonly WarningRow[],
  trace: WarningTrace,
): Promise<RuleChange[]> {
  const plan = reconcileEpisodes(stored.map(asStored), trace);
  const rowOf = new Map(stored.map((row) => [row.id, row]));
  const changes: RuleChange[] = [];
  for (const episode of plan.opened) {
    const id = randomBytes(8).toString('hex');
    await insertWarning(tx, {
      id,
      ...openedColumns(place, episode, ctx.clock.now()),
      ...currentColumns(place, episode),
    });
    changes.push(...(await appendTransitions(tx, ctx, place, id, [], episode)));
  }
  for (const { id, episode } of plan.continued) {
    const row = rowOf.get(id);
    if (!row) continue;
    const columns = { ...currentColumns(place, episode), holds: 1 as const };
    if (differs(row, columns)) await updateWarning(tx, id, columns, OPEN_STATES);
    changes.push(
      ...(await appendTransitions(tx, ctx, place, id, await listWarningEvents(tx.reader, id), episode)),
    );
  }
  for (const { id } of plan.closed) {
    if (rowOf.get(id)?.holds === 0) await updateWarning(tx, id, { holds: 1 }, ['closed']);
  }
  for (const id of plan.gone) changes.push(...(await markGone(tx, ctx, place, id, rowOf.get(id))));
  return changes;
}

function asStored(row: WarningRow): Parameters<typeof reconcileEpisodes>[0][number] {
  return {
    id: row.id,
    openedPeriod: periodOfKey(row.opened_period),
    latestPeriod: periodOfKey(row.latest_period),
    releasedPeriod: row.released_period === null ? undefined : periodOfKey(row.released_period),
    closedAtPeriod: row.state === 'closed' ? periodOfKey(row.latest_period) : undefined,
    holds: row.holds === 1,
  };
}

function openedColumns(place: EpisodePlace, episode: Episode, at: string) {
  return {
    rule_id: place.rule.id,
    rule_version: place.rule.version,
    series_id: place.seriesId,
    opened_period: periodKey(episode.openedPeriod),
    opened_value: toBase(episode.openedValue, place.unit),
    holds: 1 as const,
    opened_at: at,
    acknowledged_by: null,
    acknowledged_at: null,
    assignee: null,
    closed_by: null,
    closed_at: null,
    close_reason: null,
  };
}

function currentColumns({ unit }: EpisodePlace, episode: Episode) {
  return {
    state: episode.state,
    level: episode.level,
    peak_level: episode.peakLevel,
    overdue: episode.overdue ? (1 as const) : (0 as const),
    latest_period: periodKey(episode.latestPeriod),
    released_period: episode.releasedPeriod ? periodKey(episode.releasedPeriod) : null,
    latest_value: toBase(episode.latestValue, unit),
    peak_value: toBase(episode.peak.value, unit),
    line: toBase(episode.line, unit),
    recover_at: toBase(episode.recoverAt, unit),
  };
}

function differs(row: WarningRow, columns: WarningChange): boolean {
  const stored: Readonly<Record<string, unknown>> = { ...row };
  return Object.entries(columns).some(([name, value]) => stored[name] !== value);
}

/** Writes down what the ledger does not hold yet; a transition it holds that no longer happened is noted as revised. */
async function appendTransitions(
  tx: Tx,
  ctx: Ctx,
  place: EpisodePlace,
  warningId: string,
  ledger: readonly WarningEventRow[],
  episode: Episode,
): Promise<RuleChange[]> {
  const written = new Set(ledger.map(eventKey));
  const fresh = episode.transitions.filter((transition) => !written.has(transitionKey(transition)));
  const computed = new Set(episode.transitions.map(transitionKey));
  const undone = ledger.filter((event) => isTransition(event, episode) && !computed.has(eventKey(event)));
  const event = (
    kind: string,
    transition: Pick<Transition, 'period' | 'level' | 'value'>,
  ): NewWarningEvent => ({
    warning_id: warningId,
    at: ctx.clock.now(),
    by: 'system',
    kind,
    period: periodKey(transition.period),
    level: transition.level,
    value: transition.value === undefined ? null : toBase(transition.value, place.unit),
    text: null,
  });
  const revised = undone
    .filter(({ period }) => !ledger.some((each) => each.kind === 'revised' && each.period === period))
    .map(({ period, kind, level }) => ({
      ...event('revised', asTransition(period, episode)),
      level,
      text: kind,
    }));
  await insertWarningEvents(tx, [
    ...revised,
    ...fresh.map((transition) => event(transition.kind, transition)),
  ]);
  return fresh.flatMap((transition) => changeOf(place, warningId, transition));
}

function asTransition(
  period: number | null,
  episode: Episode,
): Pick<Transition, 'period' | 'level' | 'value'> {
  return {
    period: period === null ? episode.openedPeriod : periodOfKey(period),
    level: episode.level,
    value: undefined,
  };
}

const SHOWN_KINDS = ['opened', 'raised', 'lowered', 'released'] as const;

function changeOf(place: EpisodePlace, id: string, transition: Transition): RuleChange[] {
  const kind = SHOWN_KINDS.find((each) => each === transition.kind);
  if (!kind) return [];
  return [
    {
      id,
      kind,
      rule: place.rule.id,
      indicator: place.rule.indicator,
      region: place.region,
      period: periodId(transition.period),
      level: transition.level,
      value: transition.value ?? null,
      unit: place.unit.code,
    },
  ];
}

async function markGone(
  tx: Tx,
  ctx: Ctx,
  place: EpisodePlace,
  id: string,
  row: WarningRow | undefined,
): Promise<RuleChange[]> {
  if (!row) return [];
  const wasOpen = row.state === 'active' || row.state === 'recovering';
  const change: WarningChange = wasOpen
    ? { holds: 0, state: 'released', released_period: row.latest_period }
    : { holds: 0 };
  await updateWarning(tx, id, change, ['active', 'recovering', 'released', 'closed']);
  const period = periodOfKey(row.latest_period);
  const event = {
    warning_id: id,
    at: ctx.clock.now(),
    by: 'system',
    period: row.latest_period,
    level: row.level,
    value: null,
  };
  await insertWarningEvents(tx, [{ ...event, kind: 'revised', text: 'gone' }]);
  if (!wasOpen) return [];
  const level = place.rule.condition.lines.find((line) => line.level === row.level)?.level ?? 'blue';
  return changeOf(place, id, { period, kind: 'released', level, value: undefined });
}

function transitionKey({ kind, period, level }: Transition): string {
  return keyOf(kind, periodKey(period), level);
}

function eventKey({ kind, period, level }: WarningEventRow): string {
  return keyOf(kind, period, level);
}

// 缺报 and its end say nothing of the level: the same one is noted once, whatever a revision made of the level.
function keyOf(kind: string, period: number | null, level: string | null): string {
  return COMPUTED_KINDS.has(kind)
    ? `${kind}|${String(period)}|${String(level)}`
    : `${kind}|${String(period)}`;
}

const COMPUTED_KINDS = new Set(['opened', 'raised', 'lowered', 'recovering', 'relapsed', 'released']);

// 缺报 and its end belong to the day they were noted: a figure that came in late does not undo them.
function isTransition(event: WarningEventRow, episode: Episode): boolean {
  return COMPUTED_KINDS.has(event.kind) && event.period !== null && episode.transitions.length > 0;
}
