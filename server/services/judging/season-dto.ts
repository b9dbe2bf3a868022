import type { AttainmentDto } from '#contract/judgement.ts';
import type { Paced } from '#domain/judge.ts';
import { CHANCES, chanceOf, type Projection } from '#domain/judging/projection.ts';
import type { Unit } from '#domain/unit.ts';
import type { Ctx } from '../context.ts';
import { inUnit } from './in-unit.ts';
import type { JudgedTargetOf } from './judge-targets.ts';

type SeasonPart = Pick<AttainmentDto, 'pacesDisagree' | 'season' | 'projection' | 'projectionWhyNot'>;

const OTHER_LAND = {
  reasonZh: '区划调整以前，不是同一辖区',
  reasonEn: 'before the boundaries changed: not the same area',
};

/** What past years say of a target: their season, and where the year may end, or why that cannot be said. */
export function seasonDto(ctx: Ctx, judged: JudgedTargetOf, unit: Unit): SeasonPart {
  const { judgement, past, season, otherLand, projection, target, evidence } = judged;
  const { leftOut, lookBack } = ctx.catalogue.pack.judgement.seasonal.values;
  const inReach = leftOut.filter(({ year }) => year < target.year && year >= target.year - lookBack);
  const said = typeof projection === 'string' ? undefined : projection;
  const month = evidence.figure?.period.month ?? 0;
  return {
    pacesDisagree: disagree(judgement.lead),
    season: {
      years: past.map(({ year }) => year),
      leftOut: [
        ...inReach.map((each) => ({ ...each })),
        ...otherLand.map((year) => ({ year, ...OTHER_LAND })),
      ],
      shares: season ? season.shares.map((share) => share ?? null) : null,
    },
    projection: said ? projectionDto(said, chanceOf(said, target.value, month), unit) : null,
    projectionWhyNot: typeof projection === 'string' ? projection : null,
  };
}

function projectionDto(
  projection: Projection,
  chance: ReturnType<typeof chanceOf>,
  unit: Unit,
): NonNullable<AttainmentDto['projection']> {
  return {
    low: inUnit(projection.low, unit),
    mid: inUnit(projection.mid, unit),
    high: inUnit(projection.high, unit),
    chance: isChance(chance) ? chance : null,
    chanceWhyNot: isChance(chance) ? null : chance,
    basis: projection.by.map(({ year }) => year).join(','),
    byShares: inUnit(projection.byShares, unit),
    by: projection.by.map(({ year, share, total }) => ({ year, share, total: inUnit(total, unit) })),
  };
}

function isChance(chance: ReturnType<typeof chanceOf>): chance is (typeof CHANCES)[number] {
  return CHANCES.some((each) => each === chance);
}

function disagree({ calendar, seasonal, typed }: Paced): boolean {
  const other = typed ?? seasonal;
  return calendar !== undefined && other !== undefined && calendar >= 0 !== other >= 0;
}
