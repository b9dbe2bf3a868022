import { escalationClock, needsSignOff } from '#domain/handling.ts';
import { covers } from '#domain/silence.ts';
import { levelSchema } from '#contract/primitives.ts';
import type { WarningDto } from '#contract/warnings.ts';
import { ledgerMarks, seenBy, type LedgerMark } from '../../db/read/handling.ts';
import { silencesAt, type SilenceRow } from '../../db/read/silences.ts';
import { listWarnings, type WarningRow } from '../../db/read/warnings.ts';
import { listWarningsKnownAt } from '../../db/read/warnings-known.ts';
import { hoursAfter } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { ruleNames } from './rule-names.ts';
import { scopeOf } from './silence-scope.ts';
import { isStanding, STANDING_STATES } from './standing.ts';
import { judgedDto } from './warning-dto.ts';

/** What people, clocks and silences add to what the figures say of an episode. */
export type Overlay = Pick<
  WarningDto,
  'needsSignOff' | 'closing' | 'escalation' | 'silencedBy' | 'unread' | 'under'
>;

/**
 * Episodes whole: as judged, and as handled at this moment for this reader, or at a past instant the rows are of.
 */
export async function warningDtos(
  ctx: Ctx,
  rows: readonly WarningRow[],
  past?: string,
): Promise<WarningDto[]> {
  const names = await ruleNames(ctx);
  const ids = rows.map(({ id }) => id);
  const now = past ?? ctx.clock.now();
  const { read } = ctx.store;
  const [marks, seen, silences, citys] = await Promise.all([
    ledgerMarks(read, ids, ctx.actor, past),
    seenBy(read, ctx.actor, ids),
    silencesAt(read, now),
    citysOwn(ctx, rows, past),
  ]);
  return rows.map((row) => ({
    ...judgedDto(ctx, row, names),
    needsSignOff: needsSignOff(settingsOf(ctx), levelSchema.parse(row.peak_level)),
    closing: closingOf(row),
    escalation: escalationOf(ctx, row, marks.get(row.id), now),
    silencedBy: isStanding(row) ? (silenceOf(row, silences)?.id ?? null) : null,
    unread: (marks.get(row.id)?.lastEvent ?? 0) > (seen.get(row.id) ?? 0),
    under: row.region === ctx.catalogue.pack.cityRegion ? null : (citys.get(topic(row)) ?? null),
  }));
}

export function settingsOf(ctx: Ctx) {
  return ctx.catalogue.pack.judgement.handling.values;
}

/** The silence that hides an episode, the one that ends first. */
export function silenceOf(row: WarningRow, silences: readonly SilenceRow[]): SilenceRow | undefined {
  const { rule_id: rule, indicator, region } = row;
  const level = levelSchema.parse(row.level);
  return silences.find((silence) => covers(scopeOf(silence), { rule, indicator, region, level }));
}

function closingOf({ closing_by: by, closing_at: at, closing_reason: reason }: WarningRow) {
  return by === null || at === null || reason === null ? null : { by, at, reason };
}

export function escalationOf(
  ctx: Ctx,
  row: WarningRow,
  mark: LedgerMark | undefined,
  now: string,
): WarningDto['escalation'] {
  const step = settingsOf(ctx).escalation.find(({ level }) => level === row.level);
  if (!step || !isStanding(row) || mark?.startedAt === undefined) return null;
  const { toZh, toEn } = step;
  const { startedAt, acknowledgedAt } = mark;
  const due = hoursAfter(startedAt, step.hours);
  return { ...escalationClock({ startedAt, due }, acknowledgedAt, now), toZh, toEn };
}

const MOST_OF_THE_CITY = 1000;

/** The city's standing warnings by what they are about, looked up only where there is a district's to put under one. */
async function citysOwn(
  ctx: Ctx,
  rows: readonly WarningRow[],
  past: string | undefined,
): Promise<Map<string, string>> {
  const { cityRegion } = ctx.catalogue.pack;
  if (!rows.some((row) => row.region !== cityRegion && isStanding(row))) return new Map();
  const filter = { states: STANDING_STATES, region: cityRegion };
  const { read } = ctx.store;
  const citys =
    past === undefined
      ? await listWarnings(read, filter, { limit: MOST_OF_THE_CITY, offset: 0 })
      : await listWarningsKnownAt(read, past, filter);
  // Gravest first: of two about the same the graver one stands for both.
  const found = new Map<string, string>();
  for (const own of citys) if (!found.has(topic(own))) found.set(topic(own), own.id);
  return found;
}

function topic({ indicator, group, industry, latest_period }: WarningRow): string {
  return [indicator, group, industry, latest_period].join('|');
}
