import type { AttainmentDto } from '#contract/judgement.ts';
import type { SCORE_BASES, SchemeDto, ScoreDto, ScoresDto } from '#contract/scores.ts';
import { deciding } from '#domain/schedule.ts';
import { ranksOf } from '#domain/judging/ranks.ts';
import { SCHEME_PRESETS } from '#domain/judging/scheme-presets.ts';
import { scoreScheme, type Scheme, type SchemeScore } from '#domain/judging/scoring.ts';
import { monthOf, periodId, shiftPeriod } from '#domain/period.ts';
import { isCeiling } from '#domain/target.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { resolveAsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { judgeTargets } from './judge-targets.ts';

export interface ScoreQuery {
  readonly scheme: string;
  /** `2020-06`. */
  readonly period: string;
  readonly against: (typeof SCORE_BASES)[number];
  readonly asOf?: string | undefined;
}

/** The schemes there are, as data. */
export function listSchemes(): SchemeDto[] {
  return SCHEME_PRESETS.map(({ items, ...scheme }) => ({
    ...scheme,
    of: items.reduce((sum, { weight }) => sum + weight, 0),
    items: items.map((item) => ({
      ...{ indicator: item.indicator, weight: item.weight },
      // Steps are lists the caller may keep.
      rule: structuredClone(item.rule) as SchemeDto['items'][number]['rule'],
      bonus: item.bonus ? { ...item.bonus } : null,
      veto: item.veto === true,
    })),
  }));
}

/**
 * The points of every region that has targets, with the working of each, ranks among the districts and how they moved
 * since the month before. A region that lacks a figure or a target has no points: a short sum would pass for a bad one.
 * Errors: not.found for a scheme that is none.
 */
export async function scoreRegions(ctx: Ctx, query: ScoreQuery): Promise<ScoresDto> {
  const scheme = SCHEME_PRESETS.find(({ id }) => id === query.scheme);
  if (!scheme) throw notFound('scheme', query.scheme);
  const verdicts = await verdictsAt(ctx, scheme, query, query.period);
  const scores = scoresOf(scheme, query, verdicts);
  const ranks = ranksAmongDistricts(ctx, scores);
  const [year = 0, month = 0] = query.period.split('-').map(Number);
  // A year begins anew: January has no month before.
  const before =
    month > 1 ? await verdictsAt(ctx, scheme, query, periodId(shiftPeriod(monthOf(year, month), -1))) : [];
  const ranksBefore = ranksAmongDistricts(ctx, scoresOf(scheme, query, before));
  const items = [...scores].map(([region, score]): ScoreDto => {
    const rank = ranks.get(region);
    const was = ranksBefore.get(region);
    return {
      region,
      points: score.points ?? null,
      rank: rank ?? null,
      movement: rank === undefined || was === undefined ? null : was - rank,
      vetoedBy: [...score.vetoedBy],
      missing: score.items.filter(({ points }) => points === undefined).map(({ indicator }) => indicator),
      items: score.items.map(({ indicator, weight, points, working }) => ({
        ...{ indicator, weight },
        points: points ?? null,
        working: working.map(({ step, found, line, points: of }) => ({
          step,
          found: found ?? null,
          line: line ?? null,
          points: of,
        })),
      })),
    };
  });
  const { scheme: id, period, against } = query;
  const of = scheme.items.reduce((sum, { weight }) => sum + weight, 0);
  const listed = { items: inRank(items), total: items.length, next: null };
  return { scheme: id, period, against, of, ...listed, ...(await provenance(ctx, query, verdicts)) };
}

/** What the points are made of: which version of the statistics, from where, and whether any figure is made up. */
async function provenance(
  { store, clock }: Ctx,
  query: ScoreQuery,
  verdicts: readonly AttainmentDto[],
): Promise<Pick<ScoresDto, 'asOf' | 'version' | 'sample' | 'sources'>> {
  const asOf = await resolveAsOf(store.read, query.asOf, clock.today());
  const names = verdicts.flatMap(({ provenance: from }) => from?.source ?? from?.file ?? []);
  return {
    asOf: asOf.text,
    version: Number.isFinite(asOf.version) ? asOf.version : await latestVersion(store.read),
    sample: verdicts.some(({ sample }) => sample),
    sources: [...new Set(names)],
  };
}

type Scores = ReadonlyMap<string, SchemeScore>;

function verdictsAt(
  ctx: Ctx,
  scheme: Scheme,
  { asOf }: ScoreQuery,
  period: string,
): Promise<readonly AttainmentDto[]> {
  const [year = 0, month = 0] = period.split('-').map(Number);
  const indicators = scheme.items.map(({ indicator }) => indicator);
  return judgeTargets(ctx.store.read, ctx, { year, month, indicators, asOf });
}

function scoresOf(
  scheme: Scheme,
  { against }: Pick<ScoreQuery, 'against'>,
  verdicts: readonly AttainmentDto[],
): Scores {
  const byRegion = Map.groupBy(verdicts, ({ region }) => region);
  return new Map(
    [...byRegion].map(([region, those]) => {
      const of = new Map(those.map((verdict) => [verdict.indicator, verdict]));
      return [region, scoreScheme(scheme, (indicator) => ratioOf(of.get(indicator), against))];
    }),
  );
}

/** What is scored, as a ratio. A ceiling counts as met or not; a year-end rate against its target. */
function ratioOf(verdict: AttainmentDto | undefined, against: ScoreQuery['against']): number | undefined {
  if (!verdict || verdict.actual === null) return undefined;
  if (isCeiling(verdict)) {
    return verdict.status === 'within-target' || verdict.status === 'within-tolerance' ? 1 : 0;
  }
  const pace = deciding(verdict.pace);
  return (against === 'year' ? verdict.attainment : (pace ?? verdict.attainment)) ?? undefined;
}

function ranksAmongDistricts(ctx: Ctx, scores: Scores): Map<string, number> {
  const { cityRegion } = ctx.catalogue.pack;
  return ranksOf(
    new Map(
      [...scores].filter(([region]) => region !== cityRegion).map(([region, { points }]) => [region, points]),
    ),
  );
}

/** The city first, then by rank, then those without. */
function inRank(items: readonly ScoreDto[]): ScoreDto[] {
  const last = Number.MAX_SAFE_INTEGER;
  return items.toSorted((a, b) => (a.rank ?? last) - (b.rank ?? last));
}
