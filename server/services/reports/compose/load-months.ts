import type { SeriesPoint } from '#contract/judgement.ts';
import type { Basis } from '#domain/catalogue.ts';
import { monthOf } from '#domain/period.ts';
import type { Ctx } from '../../context.ts';
import { monthsShown } from '../../districts/place-figures.ts';
import { loadSeries, yearsRange } from '../../judging/load-series.ts';

/** The months of last year and this one up to the report's, each known or with its reason. */
export type MonthsOf = (indicator: string, region: string, basis: Basis) => SeriesPoint[];

export async function loadMonths(
  ctx: Ctx,
  wanted: { readonly indicators: readonly string[]; readonly regions: readonly string[] },
  { year, month }: { readonly year: number; readonly month: number },
): Promise<MonthsOf> {
  const { store, catalogue } = ctx;
  const range = { ...yearsRange(year - 2, year), asOf: Infinity };
  const seriesOf = await loadSeries(store.read, store.dialect, wanted, range);
  const period = monthOf(year, month);
  return (code, region, basis) => {
    const indicator = catalogue.indicator(code);
    const shown = { indicator, unit: catalogue.unit(indicator), basis, period };
    return monthsShown(shown, seriesOf(code, region));
  };
}
