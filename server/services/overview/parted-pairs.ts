import type { OverviewDto } from '#contract/judgement.ts';
import { cachedRead } from '../../db/cached-read.ts';
import { type AsOf } from '../as-of.ts';
import { instantOf } from '../../clock.ts';
import type { Ctx } from '../context.ts';
import { checkPairs } from '../judging/cross-checks.ts';

type PairsDto = OverviewDto['quality']['pairs'];

/**
 * How many pairs of series that should move together could be compared, how many of them have parted by their rule’s
 * lines, and the one whose last gap lies furthest off, as known then. Missing: `largest` is null when none was compared.
 */
export function partedPairs(ctx: Ctx, asOf: AsOf): Promise<PairsDto> {
  return cachedRead(ctx.store.read, `pairs ${asOf.version} ${asOf.text}`, () => summarise(ctx, asOf));
}

async function summarise(ctx: Ctx, { version, text }: AsOf): Promise<PairsDto> {
  const known = Number.isFinite(version) ? { at: instantOf(text), version } : undefined;
  const compared = (await checkPairs(ctx, known)).flatMap(({ rule, place, found, level }) =>
    found?.score === undefined
      ? []
      : [{ a: rule.indicator, b: rule.condition.other, region: place.region, score: found.score, level }],
  );
  const [largest] = compared.toSorted((one, other) => Math.abs(other.score) - Math.abs(one.score));
  return {
    compared: compared.length,
    parted: compared.filter(({ level }) => level !== undefined).length,
    largest: largest ? { a: largest.a, b: largest.b, region: largest.region, score: largest.score } : null,
  };
}
