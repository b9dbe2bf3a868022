import { randomBytes } from 'node:crypto';
import { periodId, periodKey, periodOfKey } from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import { statisticUnit, toStored, type StatisticUnit } from '#domain/rules/statistic-unit.ts';
import type { Episode, Transition, WarningTrace } from '#domain/warning.ts';
import { reconcileEpisodes, type StoredEpisode } from '#domain/warning-reconcile.ts';
import { levelSchema } from '#contract/primitives.ts';
import { listEventsOf, type WarningEventRow, type WarningRow } from '../../db/read/warnings.ts';
import type { Tx } from '../../db/transaction.ts';
import {
  insertWarningEvents,
  insertWarnings,
  keepKnown,
  updateWarning,
  type NewWarning,
  type NewWarningEvent,
  type WarningChange,
} from '../../db/write/warnings.ts';
import type { Ctx } from '../context.ts';
import type { RuleChange } from './evaluate-rules.ts';
import { NOT_CLOSING } from './handle-warning.ts';
import { latestOf, levelMoved, SHOWN_KINDS } from './level-moved.ts';
import { planLedger } from './plan-ledger.ts';
import type { RulePlace } from './rule-scope.ts';
import { seriesKeys } from './series-keys.ts';

/** What the figures say now of one rule at one place, and what is stored of it. */
export interface KeptPlace {
  readonly rule: Rule;
  readonly place: RulePlace;
  readonly trace: WarningTrace;
  /** What an earlier version of the rule says of the same figures. Missing: undefined where none is needed. */
  readonly traceUnder: (version: number) => WarningTrace | undefined;
  readonly stored: readonly WarningRow[];
  /** Missing: undefined where the series has no key yet. */
  readonly seriesId: number | undefined;
}

const OPEN_STATES = ['active', 'recovering', 'released'] as const;
const ALL_STATES = [...OPEN_STATES, 'closed'] as const;

/** What is to be written, gathered first and written at once. */
interface Writes {
  readonly warnings: NewWarning[];
  readonly updates: { id: string; change: WarningChange; whileIn: readonly string[] }[];
  readonly events: NewWarningEvent[];
  readonly changes: RuleChange[];
}

/**
 * Brings the stored episodes in line with what the figures say now: new ones are opened, known ones go on, and one the
 * revised figures no longer bear out is marked 修订后不成立 and released. One they do bear out under the version of the
 * rule it was opened by ends for the change of the rule. What is already as computed is not touched.
 */
export async function keepEpisodes(tx: Tx, ctx: Ctx, kept: readonly KeptPlace[]): Promise<RuleChange[]> {
  const writes: Writes = { warnings: [], updates: [], events: [], changes: [] };
  const plans = kept.map((each) => ({
    ...each,
    plan: reconcileEpisodes(each.stored.map(asStored), each.trace),
  }));
  const continued = plans.flatMap(({ plan }) => plan.continued.map(({ id }) => id));
  const ledgers = Map.groupBy(await listEventsOf(tx.reader, continued), (event) => event.warning_id);
  const keys = await seriesKeys(
    tx,
    plans.filter(({ plan }) => plan.opened.length > 0),
  );
  for (const each of plans) {
    const { rule, place, plan, stored } = each;
    const at: At = { rule, region: place.region, unit: unitOfRule(ctx, rule), now: ctx.clock.now() };
    const rowOf = new Map(stored.map((row) => [row.id, row]));
    for (const episode of plan.opened) openEpisode(writes, at, episode, keys.get(each) ?? 0);
    for (const { id, episode } of plan.continued) {
      const columns = { ...currentColumns(at, episode), holds: 1 as const };
      if (differs(rowOf.get(id), columns)) {
        writes.updates.push({ id, change: columns, whileIn: OPEN_STATES });
      }
      const row = rowOf.get(id);
      const standing = { ledger: ledgers.get(id) ?? [], stands: row !== undefined && isStanding(row) };
      const news = addTransitions(writes, at, id, standing, episode);
      const moved = levelMoved(row, news, episode);
      if (moved) writes.changes.push(changeOf(at, id, latestOf(episode), moved));
      if ([...news, moved].some((kind) => kind !== undefined && WORSE_KINDS.has(kind))) {
        stopClosing(writes, at, row);
      }
    }
    for (const { id } of plan.closed) {
      if (rowOf.get(id)?.holds === 0) {
        writes.updates.push({ id, change: { holds: 1 }, whileIn: ['closed'] });
      }
    }
    for (const id of plan.gone) {
      const row = rowOf.get(id);
      if (!row) continue;
      if (!heldThen(each, row)) markGone(writes, at, row);
      else if (isStanding(row)) end(writes, at, row, 'rule-changed');
    }
  }
  return write(tx, ctx, writes);
}

/** Ends episodes nothing judges any more. The figures are not why: they hold, and the ledger says that the rule is. */
export async function endEpisodes(
  tx: Tx,
  ctx: Ctx,
  ended: readonly { readonly rule: Rule; readonly row: WarningRow }[],
): Promise<RuleChange[]> {
  const writes: Writes = { warnings: [], updates: [], events: [], changes: [] };
  for (const { rule, row } of ended) {
    const at: At = { rule, region: row.region, unit: unitOfRule(ctx, rule), now: ctx.clock.now() };
    end(writes, at, row, rule.enabled ? 'out-of-scope' : 'rule-off');
  }
  return write(tx, ctx, writes);
}

async function write(
  tx: Tx,
  ctx: Ctx,
  { warnings, updates, events, changes }: Writes,
): Promise<RuleChange[]> {
  await insertWarnings(tx, warnings);
  for (const { id, change, whileIn } of updates) await updateWarning(tx, id, change, whileIn);
  const changed = new Set([...warnings, ...updates].map(({ id }) => id));
  await keepKnown(tx, [...changed], ctx.clock.now());
  await insertWarningEvents(tx, events);
  return changes;
}

interface At {
  readonly rule: Rule;
  readonly region: string;
  readonly unit: StatisticUnit;
  readonly now: string;
}

function unitOfRule(ctx: Ctx, rule: Rule): StatisticUnit {
  const indicator = ctx.catalogue.indicator(rule.indicator);
  return statisticUnit(rule.condition, ctx.catalogue.unit(indicator), indicator.decimals);
}

function openEpisode(writes: Writes, at: At, episode: Episode, seriesId: number): void {
  const id = randomBytes(8).toString('hex');
  writes.warnings.push({
    id,
    rule_id: at.rule.id,
    rule_version: at.rule.version,
    series_id: seriesId,
    opened_period: periodKey(episode.openedPeriod),
    opened_value: toStored(episode.openedValue, at.unit),
    holds: 1,
    opened_at: at.now,
    acknowledged_by: null,
    acknowledged_at: null,
    assignee: null,
    closed_by: null,
    closed_at: null,
    close_reason: null,
    closing_by: null,
    closing_at: null,
    closing_reason: null,
    ...currentColumns(at, episode),
  });
  addTransitions(writes, at, id, { ledger: [], stands: false }, episode);
}

function asStored(row: WarningRow): StoredEpisode {
  return {
    id: row.id,
    openedPeriod: periodOfKey(row.opened_period),
    latestPeriod: periodOfKey(row.latest_period),
    releasedPeriod: row.released_period === null ? undefined : periodOfKey(row.released_period),
    closedAtPeriod: row.state === 'closed' ? periodOfKey(row.latest_period) : undefined,
    holds: row.holds === 1,
  };
}

function currentColumns({ unit }: At, episode: Episode) {
  return {
    state: episode.state,
    level: episode.level,
    peak_level: episode.peakLevel,
    overdue: episode.overdue ? (1 as const) : (0 as const),
    error: episode.error ?? null,
    latest_period: periodKey(episode.latestPeriod),
    released_period: episode.releasedPeriod ? periodKey(episode.releasedPeriod) : null,
    latest_value: toStored(episode.latestValue, unit),
    peak_value: toStored(episode.peak.value, unit),
    line: toStored(episode.line, unit),
    recover_at: toStored(episode.recoverAt, unit),
  };
}

function differs(row: WarningRow | undefined, columns: WarningChange): boolean {
  const stored: Readonly<Record<string, unknown>> = { ...row };
  return Object.entries(columns).some(([name, value]) => stored[name] !== value);
}

/** Writes what is new of an episode’s course; one that stands and began earlier than was known is not opened again. */
function addTransitions(
  writes: Writes,
  at: At,
  id: string,
  { ledger, stands }: { readonly ledger: readonly WarningEventRow[]; readonly stands: boolean },
  episode: Episode,
): readonly Transition['kind'][] {
  const { fresh, revised } = planLedger(ledger, episode);
  const event = (kind: string, of: Transition, text: string | null): NewWarningEvent => ({
    warning_id: id,
    at: at.now,
    by: 'system',
    kind,
    period: periodKey(of.period),
    level: of.level,
    value: of.value === undefined ? null : toStored(of.value, at.unit),
    text,
  });
  for (const each of revised) writes.events.push(event('revised', each, each.kind));
  for (const each of fresh) {
    writes.events.push(event(each.kind, each, null));
    const kind = SHOWN_KINDS.find((shown) => shown === each.kind);
    if (kind && !(stands && kind === 'opened')) writes.changes.push(changeOf(at, id, each, kind));
  }
  return fresh.map(({ kind }) => kind).filter((kind) => !(stands && kind === 'opened'));
}

const WORSE_KINDS: ReadonlySet<string> = new Set(['opened', 'raised', 'relapsed']);

/** What somebody asked to close has got worse: nobody shall sign that off unawares. */
function stopClosing(writes: Writes, at: At, row: WarningRow | undefined): void {
  if (!row || row.closing_by === null) return;
  writes.updates.push({ id: row.id, change: NOT_CLOSING, whileIn: OPEN_STATES });
  writes.events.push(rowEvent(at, row, 'sent-back', 'got-worse'));
}

function changeOf(
  { rule, region, unit }: At,
  id: string,
  transition: Pick<Transition, 'period' | 'level' | 'value'>,
  kind: RuleChange['kind'],
): RuleChange {
  return {
    id,
    kind,
    rule: rule.id,
    indicator: rule.indicator,
    region,
    period: periodId(transition.period),
    level: transition.level,
    value: transition.value ?? null,
    unit: unit.code,
    decimals: unit.decimals,
  };
}

/** Whether the figures bear an episode out under the version of its rule that opened it. */
function heldThen({ rule, traceUnder }: KeptPlace, row: WarningRow): boolean {
  const trace = row.rule_version === rule.version ? undefined : traceUnder(row.rule_version);
  return trace !== undefined && reconcileEpisodes([asStored(row)], trace).gone.length === 0;
}

function isStanding({ state }: WarningRow): boolean {
  return state === 'active' || state === 'recovering';
}

/** Ends what stands for a reason that lies not in its figures. */
function end(
  writes: Writes,
  at: At,
  row: WarningRow,
  why: 'rule-changed' | 'out-of-scope' | 'rule-off',
): void {
  const change = { state: 'released', released_period: row.latest_period };
  writes.updates.push({ id: row.id, change, whileIn: OPEN_STATES });
  writes.events.push(rowEvent(at, row, 'released', why));
  writes.changes.push(changeOf(at, row.id, endOf(row), 'released'));
}

function markGone(writes: Writes, at: At, row: WarningRow): void {
  const stood = isStanding(row);
  const change: WarningChange = stood
    ? { holds: 0, state: 'released', released_period: row.latest_period }
    : { holds: 0 };
  writes.updates.push({ id: row.id, change, whileIn: ALL_STATES });
  writes.events.push(rowEvent(at, row, 'revised', 'gone'));
  if (stood) writes.changes.push(changeOf(at, row.id, endOf(row), 'released'));
}

function rowEvent({ now }: At, row: WarningRow, kind: string, text: string): NewWarningEvent {
  const { id, latest_period: period, level } = row;
  return { warning_id: id, at: now, by: 'system', kind, period, level, value: null, text };
}

function endOf(row: WarningRow): Pick<Transition, 'period' | 'level' | 'value'> {
  return {
    period: periodOfKey(row.latest_period),
    level: levelSchema.parse(row.level),
    value: undefined,
  };
}
