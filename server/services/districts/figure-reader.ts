import type { Basis, Indicator } from '#domain/catalogue.ts';
import type { Point } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import {
  cumulativeAt,
  flowOfMonthAt,
  levelAt,
  ytdMeanAt,
  type Reading,
  type SeriesByBasis,
} from '#domain/year-to-date.ts';

/** How one figure of a month is taken from a series. */
export type FigureReader = <T extends Point>(series: SeriesByBasis<T>, at: Period) => Reading<T>;

/** The bases an indicator can be shown on: only flows add up, only rates have a mean of months. */
export function basesOf({ measure }: Pick<Indicator, 'measure'>): readonly Basis[] {
  if (measure === 'flow') return ['ytd', 'period'];
  return measure === 'rate' ? ['period', 'ytd_mean'] : ['period'];
}

/** The basis a reader of the indicator means when none is named. */
export function usualBasisOf(indicator: Pick<Indicator, 'measure' | 'usualBasis'>): Basis {
  const bases = basesOf(indicator);
  return bases.includes(indicator.usualBasis) ? indicator.usualBasis : (bases[0] ?? 'period');
}

export function figureReader({ measure }: Pick<Indicator, 'measure'>, basis: Basis): FigureReader {
  if (basis === 'ytd') return cumulativeAt;
  if (basis === 'ytd_mean') return ytdMeanAt;
  return measure === 'flow' ? flowOfMonthAt : levelAt;
}
