import type { Level } from '#domain/rule.ts';
import type { WarningDetailDto, WarningList } from '#contract/warnings.ts';
import {
  countWarnings,
  findWarning,
  listWarningEvents,
  listWarnings,
  type WarningFilter,
} from '../../db/read/warnings.ts';
import { listWarningsKnownAt } from '../../db/read/warnings-known.ts';
import { pastInstantOf } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { whoReported } from '../reporting/who-reported.ts';
import { ruleNames } from './rule-names.ts';
import { answersTo } from './answers-to.ts';
import { checklistDto } from './checklist-dto.ts';
import { contactDtos } from './contact-dtos.ts';
import { warningDtos } from './handling-overlay.ts';
import { STANDING_STATES } from './standing.ts';
import { unitOfWarning, warningEventDto } from './warning-dto.ts';
import { episodeTraces, figuresAround } from './episode-traces.ts';
import { figuresBehind } from './figures-behind.ts';
import { recoveryDto } from './recovery-dto.ts';
import { inOrder, listInOrder } from './in-order.ts';

export interface WarningQuery {
  /** A state, `open` for those that still stand, or left out for all. */
  readonly state?: string | undefined;
  readonly level?: Level | undefined;
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
  /** Only those with something this reader has not seen. */
  readonly unread?: boolean | undefined;
  /** Only those a silence hides now, or only the others. */
  readonly silenced?: boolean | undefined;
  /** As known at the end of a day or at an instant; now when left out. */
  readonly asOf?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Episodes in the order somebody would turn to them (byUrgency). Errors: not.found for an unknown region or indicator. */
export async function readWarnings(ctx: Ctx, query: WarningQuery): Promise<WarningList> {
  const filter = {
    states: query.state === undefined ? undefined : query.state === 'open' ? STANDING_STATES : [query.state],
    level: query.level,
    region: query.region === undefined ? undefined : ctx.catalogue.region(query.region).code,
    indicator: query.indicator === undefined ? undefined : ctx.catalogue.indicator(query.indicator).code,
  };
  const past = pastInstantOf(query.asOf, ctx.clock.now());
  // Who has read what and what is silenced now stands in no column to page by.
  if (query.unread !== undefined || query.silenced !== undefined || past !== undefined) {
    return sifted(ctx, filter, query, past);
  }
  const rows = await listInOrder(ctx, filter, query);
  const byLevel = await countWarnings(ctx.store.read, filter);
  const of = (level: Level): number => byLevel.get(level) ?? 0;
  const counts = { blue: of('blue'), yellow: of('yellow'), orange: of('orange'), red: of('red') };
  const total = counts.blue + counts.yellow + counts.orange + counts.red;
  const end = query.offset + rows.length;
  return {
    items: await warningDtos(ctx, rows),
    total,
    next: end < total ? String(end) : null,
    counts,
  };
}

const MOST_SIFTED = 10_000;

async function sifted(
  ctx: Ctx,
  filter: WarningFilter,
  query: WarningQuery,
  past: string | undefined,
): Promise<WarningList> {
  const { read } = ctx.store;
  const rows =
    past === undefined
      ? await listWarnings(read, filter, { limit: MOST_SIFTED, offset: 0 })
      : await listWarningsKnownAt(read, past, filter);
  const { unread, silenced } = query;
  const fitting = (await warningDtos(ctx, await inOrder(ctx, rows, past), past)).filter(
    (each) =>
      (unread === undefined || each.unread === unread) &&
      (silenced === undefined || (each.silencedBy !== null) === silenced),
  );
  const of = (level: Level): number => fitting.filter((each) => each.level === level).length;
  const end = query.offset + query.limit;
  return {
    items: fitting.slice(query.offset, end),
    total: fitting.length,
    next: end < fitting.length ? String(end) : null,
    counts: { blue: of('blue'), yellow: of('yellow'), orange: of('orange'), red: of('red') },
  };
}

/**
 * One episode with its ledger and the figures around it, now or as known on a past day. Errors: not.found, also for one
 * that had not opened by then.
 */
export async function readWarning(ctx: Ctx, id: string, asOf?: string): Promise<WarningDetailDto> {
  const { read } = ctx.store;
  const past = pastInstantOf(asOf, ctx.clock.now());
  const row =
    past === undefined ? await findWarning(read, id) : (await listWarningsKnownAt(read, past, { id }))[0];
  if (!row) throw notFound('warning', id);
  const names = await ruleNames(ctx);
  const unit = unitOfWarning(ctx, row, names.get(row.rule_id));
  const events = (await listWarningEvents(read, id)).filter(({ at }) => past === undefined || at <= past);
  const [warning] = await warningDtos(ctx, [row], past);
  const traces = await episodeTraces(ctx, row, past);
  const series = figuresAround(row, traces.opened);
  if (!warning) throw notFound('warning', id);
  return {
    ...warning,
    events: events.map((event) => warningEventDto(ctx, event, unit)),
    checklist: checklistDto(ctx, warning.level, events),
    contacts: contactDtos(ctx, warning.level, events),
    ...(await answersTo(ctx, id, past)),
    recovery: recoveryDto(row, warning.level, traces.now),
    series,
    figures: await figuresBehind(ctx, row, series, past),
    reported: await whoReported(ctx, { indicator: warning.indicator, period: warning.latestPeriod }, asOf),
  };
}
