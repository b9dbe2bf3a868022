import type { AttainmentDto } from '#contract/judgement.ts';
import { evidenceFor, figureAt, type Evidence, type Figure } from '#domain/evidence.ts';
import { judge, type Judgement } from '#domain/judge.ts';
import { onLandOf } from '#domain/land.ts';
import type { PastCohort } from '#domain/judging/cohorts.ts';
import type { PastYear } from '#domain/judging/past-years.ts';
import { projectTotal, type NoProjectionReason, type Projection } from '#domain/judging/projection.ts';
import { monthOf, samePeriodYearsBefore, type Period } from '#domain/period.ts';
import type { SharesSchedule } from '#domain/schedule.ts';
import { isCeiling, targetInForce } from '#domain/target.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import { listTargetVersions, type StoredTarget } from '../../db/read/targets.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { verdictDto } from './verdict-dto.ts';
import { loadCohorts } from './load-cohorts.ts';
import { loadPastYears } from './load-past-years.ts';
import { loadSeries, yearsRange, type TracedPoint } from './load-series.ts';
import { loadTraces } from './load-traces.ts';

export type Verdict = AttainmentDto;

export interface Question {
  readonly year: number;
  readonly month: number;
  /** Left out: every region with a target. */
  readonly regions?: readonly string[] | undefined;
  readonly indicators?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
}

/** One target, what is known, and the verdict. */
export interface JudgedTargetOf {
  readonly target: StoredTarget;
  /** Its first version, where another one is in force. */
  readonly original: StoredTarget | undefined;
  readonly evidence: Evidence<TracedPoint>;
  readonly judgement: Judgement;
  /** As far as the region was the land it is in the month of the figure. */
  readonly series: SeriesByBasis<TracedPoint>;
  /** The figure of the same month a year before. Missing: undefined when that month has none. */
  readonly before: Figure<TracedPoint> | undefined;
  /** What past cohorts stood at in that month, newest first; none for targets that are not judged at the year's end. */
  readonly cohorts: readonly PastCohort[];
  /** The complete years its season is taken from, newest first; none for targets that are no running total. */
  readonly past: readonly PastYear[];
  readonly season: SharesSchedule | undefined;
  /** Complete years left out of it, newest first, since the region was other land then. */
  readonly otherLand: readonly number[];
  readonly projection: Projection | NoProjectionReason;
}

/** Every target of a year judged at a month, as known then. Shape: by region, then in the pack's order of indicators. */
export async function judgeTargets(db: ReadDb, ctx: Ctx, question: Question): Promise<Verdict[]> {
  const asOf = await resolveAsOf(db, question.asOf, ctx.clock.today());
  const judged = await judgeAll(db, ctx, question, asOf);
  const traces = await loadTraces(db, ctx.store.dialect, judged);
  return judged.map((each) => verdictDto(ctx, each, traces, asOf.text));
}

/** The same before it is put into words of the wire: for callers that need only the numbers. */
export async function judgeAll(
  db: ReadDb,
  ctx: Ctx,
  question: Question,
  asOf: AsOf,
): Promise<JudgedTargetOf[]> {
  const { year, month } = question;
  const targets = (await targetsInForce(db, year, asOf)).filter(
    (target) =>
      (question.regions?.includes(target.region) ?? true) &&
      (question.indicators?.includes(target.indicator) ?? true) &&
      ctx.catalogue.findIndicator(target.indicator) !== undefined,
  );
  const wanted = {
    indicators: [...new Set(targets.map(({ indicator }) => indicator))],
    regions: [...new Set(targets.map(({ region }) => region))],
  };
  const range = { ...yearsRange(year - 1, year), asOf: asOf.version };
  // The twelve months of a year ask for the same points: they are kept until something is committed.
  const key = `judged ${year} ${asOf.version} ${wanted.indicators.join()} ${wanted.regions.join()}`;
  const seriesOf = await cachedRead(db, key, () => loadSeries(db, ctx.store.dialect, wanted, range));
  const pastOf = await loadPastYears(db, ctx, targets.filter(hasPace), { year, asOf: asOf.version });
  const cohortsOf = await loadCohorts(db, ctx, targets, { year, asOf: asOf.version });
  const asked = monthOf(year, month);
  const thresholds = ctx.catalogue.pack.judgement.statusThresholds.values;
  const { minYears } = ctx.catalogue.pack.judgement.seasonal.values;
  const originalOf = await originals(db, year, asOf);
  const judged = targets.map((target): JudgedTargetOf => {
    const { series, evidence } = seriesOnLand(ctx, target, seriesOf(target.indicator, target.region), asked);
    const at = evidence.figure?.period ?? asked;
    const { years: past, season, otherLand } = pastOf(target, at);
    return {
      target,
      original: originalOf(target),
      evidence,
      judgement: judge(target, evidence, thresholds, season),
      series,
      before: figureAt(target.evaluation, series, samePeriodYearsBefore(at, 1)),
      cohorts: cohortsOf(target, at),
      past,
      season,
      otherLand,
      projection: projectionOf(target, evidence, past, minYears),
    };
  });
  return judged.sort(inCatalogueOrder(ctx));
}

// The land that counts is that of the figure judged, which may be of an earlier month than the one asked for.
function seriesOnLand(
  ctx: Ctx,
  { region, evaluation }: StoredTarget,
  whole: SeriesByBasis<TracedPoint>,
  asked: Period,
): Pick<JudgedTargetOf, 'series' | 'evidence'> {
  const evidence = evidenceFor(evaluation, whole, asked);
  const series = onLandOf(whole, ctx.catalogue.landChanges(region), evidence.figure?.period ?? asked);
  return series === whole
    ? { series, evidence }
    : { series, evidence: evidenceFor(evaluation, series, asked) };
}

function hasPace(target: StoredTarget): boolean {
  return target.evaluation === 'cumulative' && !isCeiling(target);
}

function projectionOf(
  target: StoredTarget,
  { figure }: Evidence,
  past: readonly PastYear[],
  minYears: number,
): Projection | NoProjectionReason {
  if (!hasPace(target)) return 'not-a-running-total';
  return figure ? projectTotal(figure.value, figure.period.month, past, minYears) : 'no-figure';
}

/** Of each target of a year the version in force on the day of knowledge. */
export async function targetsInForce(db: ReadDb, year: number, asOf: AsOf): Promise<StoredTarget[]> {
  const versions = await versionsOf(db, year, asOf);
  return [...Map.groupBy(versions, ({ id }) => id).values()].flatMap(
    (list) => list.find((each) => each.version === targetInForce(list, asOf.day)?.version) ?? [],
  );
}

function versionsOf(db: ReadDb, year: number, asOf: AsOf): Promise<StoredTarget[]> {
  return cachedRead(db, `targets ${year} ${asOf.version}`, () =>
    listTargetVersions(db, { year, asOf: asOf.version }),
  );
}

/** Of a target that was changed, what it was at first. */
async function originals(
  db: ReadDb,
  year: number,
  asOf: AsOf,
): Promise<(target: StoredTarget) => StoredTarget | undefined> {
  const versions = await versionsOf(db, year, asOf);
  const firsts = new Map(versions.toReversed().map((target) => [target.id, target]));
  return ({ id, value }) => {
    const first = firsts.get(id);
    // A new version with the same number changed its wording or its path: nothing to measure twice.
    return first?.value === value ? undefined : first;
  };
}

function inCatalogueOrder(ctx: Ctx): (a: JudgedTargetOf, b: JudgedTargetOf) => number {
  const { pack } = ctx.catalogue;
  const targetRank = new Map(pack.targets.map(({ indicator }, index) => [indicator, index]));
  const regionRank = new Map(pack.regions.map(({ code, order }) => [code, order]));
  const rank = (map: ReadonlyMap<string, number>, code: string): number =>
    map.get(code) ?? Number.MAX_SAFE_INTEGER;
  return (a, b) =>
    rank(regionRank, a.target.region) - rank(regionRank, b.target.region) ||
    rank(targetRank, a.target.indicator) - rank(targetRank, b.target.indicator) ||
    a.target.id.localeCompare(b.target.id);
}
