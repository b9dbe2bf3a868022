import type { DecompositionDto, SplitDto } from '#contract/decomposition.ts';
import { sumDecimals } from '#domain/decimal.ts';
import { decompose, expectedByLastYear, type Part } from '#domain/judging/decomposition.ts';
import { periodId, type Period } from '#domain/period.ts';
import { CALENDAR, scheduleShare, typedSchedule } from '#domain/schedule.ts';
import { UNITS, type Unit } from '#domain/unit.ts';
import type { ReadDb } from '../../db/open.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { judgeAll, targetsInForce, type JudgedTargetOf } from './judge-targets.ts';
import { loadParts, type LoadedPart } from './load-parts.ts';
import type { TracedPoint } from './load-series.ts';
import { isSample, loadTracesOf, sourcesOf } from './load-traces.ts';

export interface DecompositionQuestion {
  readonly target: string;
  readonly period: Period;
  readonly by: DecompositionDto['by'];
  readonly asOf?: string | undefined;
}

type WhyNot = NonNullable<DecompositionDto['levelWhyNot']>;

/**
 * Who owes the gap: a target's distance to what is due, and its change on last year, split over districts or
 * industries, both closing exactly.
 * Errors: not.found for a target not known that year.
 */
export async function decomposeTarget(
  db: ReadDb,
  ctx: Ctx,
  question: DecompositionQuestion,
): Promise<DecompositionDto> {
  const { by, period } = question;
  const asOf = await resolveAsOf(db, question.asOf, ctx.clock.today());
  const target = (await targetsInForce(db, period.year, asOf)).find(({ id }) => id === question.target);
  if (!target) throw notFound('target', question.target);
  const asked = { year: period.year, month: period.month };
  const places = { regions: [target.region], indicators: [target.indicator] };
  const all = await judgeAll(db, ctx, { ...asked, ...places }, asOf);
  const judged = all.find((each) => each.target.id === target.id);
  if (!judged) throw notFound('target', question.target);
  const unit = baseUnitOf(ctx.catalogue.unit(ctx.catalogue.indicator(target.indicator)));
  const { figure } = judged.evidence;
  const answer = {
    target: target.id,
    indicator: target.indicator,
    region: target.region,
    by,
    period: periodId(period),
    actualPeriod: figure ? periodId(figure.period) : null,
    unit: unit.code,
    decimals: 0,
    schedule: scheduleOf(judged),
    asOf: asOf.text,
  };
  const tell = (points: readonly TracedPoint[]) => provenance(db, ctx, points, asOf);
  const why = whyNone(judged, by);
  if (why || !figure || by === 'group') {
    const reason = why ?? 'no-figure';
    const none = { zones: null, level: null, levelWhyNot: reason, change: null, changeWhyNot: reason };
    return { ...answer, ...none, ...(await tell(figure?.from ?? [])) };
  }
  const loaded = await loadParts(
    db,
    ctx,
    { indicator: target.indicator, region: target.region, at: figure.period, asOf },
    by,
  );
  const { parts, zones } = readZones(loaded, figure.value);
  const level = await splitLevel(db, judged, parts, asOf);
  const change = splitChange(judged, parts);
  return {
    ...answer,
    zones,
    level: typeof level === 'string' ? null : level,
    levelWhyNot: typeof level === 'string' ? level : null,
    change: typeof change === 'string' ? null : change,
    changeWhyNot: typeof change === 'string' ? change : null,
    ...(await tell([
      ...figure.from,
      ...(judged.before?.from ?? []),
      ...parts.flatMap((part) => [...part.from]),
    ])),
  };
}

/** Where the figures come from, and which version of the statistics they are of. */
async function provenance(
  db: ReadDb,
  { store }: Ctx,
  points: readonly TracedPoint[],
  { version }: AsOf,
): Promise<Pick<DecompositionDto, 'version' | 'sample' | 'sources'>> {
  const traces = await loadTracesOf(db, store.dialect, points);
  return {
    version: Number.isFinite(version) ? version : await latestVersion(db),
    sample: isSample(points, traces),
    sources: sourcesOf(points, traces),
  };
}

function scheduleOf({ judgement }: JudgedTargetOf): DecompositionDto['schedule'] {
  const { typed, seasonal } = judgement.pace;
  if (typed !== undefined) return 'typed';
  return seasonal === undefined ? 'calendar' : 'seasonal';
}

function whyNone(
  { target, projection, evidence }: JudgedTargetOf,
  by: DecompositionDto['by'],
): WhyNot | undefined {
  if (projection === 'not-a-running-total' || target.evaluation !== 'cumulative')
    return 'not-a-running-total';
  if (by === 'group') return 'groups-overlap';
  return evidence.figure ? undefined : 'no-figure';
}

/** Zones lie inside districts; the reading whose sum is nearer to the whole is taken and said. */
function readZones(
  parts: readonly LoadedPart[],
  whole: number,
): { readonly parts: readonly LoadedPart[]; readonly zones: DecompositionDto['zones'] } {
  const sumOf = (kind: LoadedPart['kind']): number =>
    sumDecimals(parts.flatMap((part) => (part.kind === kind ? (part.now ?? []) : [])));
  const zoneSum = sumOf('zone');
  if (!parts.some(({ kind, now }) => kind === 'zone' && now !== undefined)) return { parts, zones: null };
  const divisions = sumOf('division');
  const inside = Math.abs(whole - divisions) < Math.abs(whole - divisions - zoneSum);
  return inside
    ? { parts: parts.filter(({ kind }) => kind !== 'zone'), zones: 'inside' }
    : { parts, zones: 'beside' };
}

/** Against what is due by now: the parts' own targets where any has one, else the whole's, split as last year. */
async function splitLevel(
  db: ReadDb,
  { target, evidence, before, season }: JudgedTargetOf,
  parts: readonly LoadedPart[],
  asOf: AsOf,
): Promise<SplitDto | WhyNot> {
  const { figure } = evidence;
  if (!figure) return 'no-figure';
  if (parts.every(({ now }) => now === undefined)) return 'no-parts';
  const { month } = figure.period;
  const path = typedSchedule(target.path, target.value);
  const share = scheduleShare(path ?? season ?? CALENDAR, month) ?? scheduleShare(CALENDAR, month);
  const due = target.value * share;
  const targets = await targetsInForce(db, target.year, asOf);
  const own = new Map(
    targets.flatMap(({ indicator, region, evaluation, value }) =>
      indicator === target.indicator && evaluation === 'cumulative' ? [[region, value * share] as const] : [],
    ),
  );
  const hasOwn = parts.some(({ code, kind }) => kind !== 'industry' && own.has(code));
  const split = parts.map((part) => expectedByLastYear(due, { whole: before?.value, part: part.before }));
  if (!hasOwn && split.every((value) => value === undefined)) return 'no-last-year';
  const given = parts.map(({ code, now }, index): Part => ({
    code,
    actual: now,
    expected: hasOwn ? own.get(code) : split[index],
  }));
  const found = decompose({ actual: figure.value, expected: due }, given, 0);
  return splitDto(found, given, hasOwn ? 'own-targets' : 'split-as-last-year');
}

/** Against the same months of last year. */
function splitChange({ evidence, before }: JudgedTargetOf, parts: readonly LoadedPart[]): SplitDto | WhyNot {
  const { figure } = evidence;
  if (!figure) return 'no-figure';
  if (!before) return 'no-last-year';
  if (parts.every(({ now }) => now === undefined)) return 'no-parts';
  const given = parts.map(({ code, now, before: last }): Part => ({ code, actual: now, expected: last }));
  const found = decompose({ actual: figure.value, expected: before.value }, given, 0);
  return splitDto(found, given, 'last-year');
}

function splitDto(
  found: ReturnType<typeof decompose>,
  given: readonly Part[],
  expectedBy: SplitDto['expectedBy'],
): SplitDto {
  const actualOf = new Map(given.map(({ code, actual }) => [code, actual]));
  return {
    expectedBy,
    total: found.total,
    parts: found.parts.flatMap(({ code, amount, points }) => {
      const actual = actualOf.get(code);
      return actual === undefined ? [] : [{ code, actual, amount, points: points ?? null }];
    }),
    remainder: found.remainder,
    missing: [...found.missing],
    concentration: found.concentration ?? null,
  };
}

function baseUnitOf(unit: Unit): Unit {
  return UNITS.find(({ dimension, power }) => dimension === unit.dimension && power === 0) ?? unit;
}
