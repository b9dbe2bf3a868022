import type { WarningChangeDto, WarningChangesDto } from '#contract/changes.ts';
import { levelSchema } from '#contract/primitives.ts';
import { LEVELS, type Level } from '#domain/rule.ts';
import {
  standingAfter,
  stillStands,
  type LedgerLine,
  type LedgerStanding,
} from '#domain/warning-standing.ts';
import { WARNING_STATES } from '#domain/warning.ts';
import { member } from '../../db/read/targets.ts';
import {
  listEventsOf,
  listWarningsSince,
  type WarningEventRow,
  type WarningRow,
} from '../../db/read/warnings.ts';
import type { Ctx } from '../context.ts';
import { ruleNames } from '../warnings/rule-names.ts';
import { judgedDto, unitOfWarning, warningEventDto } from '../warnings/warning-dto.ts';
import { knownSpan, pageOfList, type KnownSpan, type SpanQuery } from './known-span.ts';

export interface WarningChangesQuery extends SpanQuery {
  readonly region?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

/**
 * Episodes that opened, rose, fell or ended between two states of knowledge, from their ledgers: the gravest first. One
 * that opened and ended in between has passed.
 * Errors: not.found for an unknown region; request.invalid where `from` is later than `to`.
 */
export async function compareWarnings(ctx: Ctx, query: WarningChangesQuery): Promise<WarningChangesDto> {
  const span = await knownSpan(ctx, query);
  const { read } = ctx.store;
  const region = query.region === undefined ? undefined : ctx.catalogue.region(query.region).code;
  const rows = await listWarningsSince(read, span.fromInstant);
  const ledgers = Map.groupBy(
    await listEventsOf(
      read,
      rows.map(({ id }) => id),
    ),
    (event) => event.warning_id,
  );
  const names = await ruleNames(ctx);
  const changes = rows.flatMap((row): WarningChangeDto[] => {
    const moved =
      region === undefined || row.region === region
        ? movedIn(span, row, ledgers.get(row.id) ?? [])
        : undefined;
    if (!moved) return [];
    const {
      id,
      ruleZh,
      ruleEn,
      indicator,
      region: place,
      unit,
      decimals,
      openedPeriod,
    } = judgedDto(ctx, row, names);
    const { period, value, at } = warningEventDto(
      ctx,
      moved.last,
      unitOfWarning(ctx, row, names.get(row.rule_id)),
    );
    const { change, before, after, state } = moved;
    const about = { id, ruleZh, ruleEn, indicator, region: place, unit, decimals, openedPeriod };
    return [{ ...about, change, before, after, state, period, value, at }];
  });
  return { ...span.told, ...pageOfList(changes.toSorted(gravestFirst), query) };
}

interface Moved {
  readonly change: WarningChangeDto['change'];
  readonly before: Level | null;
  readonly after: Level | null;
  readonly state: WarningChangeDto['state'];
  readonly last: WarningEventRow;
}

/** Missing: undefined where it stood as it had stood. */
function movedIn(span: KnownSpan, row: WarningRow, ledger: readonly WarningEventRow[]): Moved | undefined {
  const { fromInstant, toInstant = '9999' } = span;
  const known = ledger.filter(({ at }) => at <= toInstant);
  const between = known.filter(({ at, kind }) => at > fromInstant && movesIt(kind));
  const last = between.at(-1);
  const was = standingAfter(known.filter(({ at }) => at <= fromInstant).map(lineOf));
  // Where nothing came later the row itself says how it stands; the ledger is for the past.
  const is =
    known.length === ledger.length
      ? { state: member(WARNING_STATES, row.state), level: levelSchema.parse(row.level) }
      : standingAfter(known.map(lineOf));
  if (!is || !last) return undefined;
  const [before, after] = [levelOf(was), levelOf(is)];
  const change = changeBetween(before, after, was === undefined);
  return change && { change, before, after, state: is.state, last };
}

function changeBetween(
  before: Level | null,
  after: Level | null,
  isNew: boolean,
): WarningChangeDto['change'] | undefined {
  if (before === null) return after === null ? (isNew ? 'passed' : undefined) : 'opened';
  if (after === null) return 'ended';
  const step = LEVELS.indexOf(after) - LEVELS.indexOf(before);
  return step === 0 ? undefined : step > 0 ? 'raised' : 'lowered';
}

const MOVING_KINDS = [
  'opened',
  'raised',
  'lowered',
  'recovering',
  'relapsed',
  'released',
  'revised',
  'closed',
];

function movesIt(kind: string): boolean {
  return MOVING_KINDS.includes(kind);
}

function levelOf(standing: LedgerStanding | undefined): Level | null {
  return standing && stillStands(standing) ? standing.level : null;
}

function lineOf({ id, kind, period, level, text }: WarningEventRow): LedgerLine {
  return { id, kind, period, level: LEVELS.find((each) => each === level) ?? null, text };
}

function gravestFirst(a: WarningChangeDto, b: WarningChangeDto): number {
  const grade = ({ before, after }: WarningChangeDto): number =>
    Math.max(...[before, after].map((level) => (level === null ? -1 : LEVELS.indexOf(level))));
  return grade(b) - grade(a) || b.at.localeCompare(a.at) || a.id.localeCompare(b.id);
}
