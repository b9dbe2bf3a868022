import type { AttainmentDto } from '#contract/judgement.ts';
import { evidenceFor, type Evidence } from '#domain/evidence.ts';
import { judge, type Judgement } from '#domain/judge.ts';
import { monthOf, samePeriodYearsBefore } from '#domain/period.ts';
import { targetInForce } from '#domain/target.ts';
import type { SeriesByBasis } from '#domain/year-to-date.ts';
import { cachedRead } from '../../db/cached-read.ts';
import type { ReadDb } from '../../db/open.ts';
import { listTargetVersions, type StoredTarget } from '../../db/read/targets.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { verdictDto } from './verdict-dto.ts';
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
  readonly evidence: Evidence<TracedPoint>;
  readonly judgement: Judgement;
  /** Of the month asked for. */
  readonly series: SeriesByBasis<TracedPoint>;
  /** The same target's evidence a year before. */
  readonly before: Evidence<TracedPoint>;
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
  const seriesOf = await loadSeries(
    db,
    ctx.store.dialect,
    {
      indicators: [...new Set(targets.map(({ indicator }) => indicator))],
      regions: [...new Set(targets.map(({ region }) => region))],
    },
    { ...yearsRange(year - 1, year), asOf: asOf.version },
  );
  const asked = monthOf(year, month);
  const thresholds = ctx.catalogue.pack.judgement.statusThresholds.values;
  const judged = targets.map((target): JudgedTargetOf => {
    const series = seriesOf(target.indicator, target.region);
    const evidence = evidenceFor(target.evaluation, series, asked);
    const at = evidence.figure?.period ?? asked;
    return {
      target,
      evidence,
      judgement: judge(target, evidence, thresholds),
      series,
      before: evidenceFor(target.evaluation, series, samePeriodYearsBefore(at, 1)),
    };
  });
  return judged.sort(inCatalogueOrder(ctx));
}

/** Of each target of a year the version in force on the day of knowledge. */
export async function targetsInForce(db: ReadDb, year: number, asOf: AsOf): Promise<StoredTarget[]> {
  const versions = await cachedRead(db, `targets ${year} ${asOf.version}`, () =>
    listTargetVersions(db, { year, asOf: asOf.version }),
  );
  return [...Map.groupBy(versions, ({ id }) => id).values()].flatMap(
    (list) => list.find((each) => each.version === targetInForce(list, asOf.day)?.version) ?? [],
  );
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
