import type { Ctx } from '../context.ts';
import { selectSeries, valuesOf } from '../outputs/select-values.ts';

/** The standing month figures of some indicators, in their display unit, by `indicator|region|period`. */
export async function standingValues(
  ctx: Ctx,
  indicators: readonly string[],
): Promise<Map<string, number | null>> {
  const found = new Map<string, number | null>();
  for (const indicator of indicators) {
    for await (const items of valuesOf(ctx, await selectSeries(ctx, { indicator }))) {
      for (const { region, period, basis, value } of items) {
        if (basis === 'period') found.set(`${indicator}|${region}|${period}`, value);
      }
    }
  }
  return found;
}
