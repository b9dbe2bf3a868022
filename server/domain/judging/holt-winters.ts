import { tidyQuotient } from '#domain/decimal.ts';

export interface HoltWintersWeights {
  readonly level: number;
  readonly trend: number;
  readonly season: number;
}

/** The grid the weights are chosen from: coarse on purpose, since a few years cannot tell finer ones apart. */
const GRID = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
const TREND_GRID = [0, 0.05, 0.1] as const;

/**
 * Additive Holt–Winters: the values after the last, as many as `ahead`, with the weights that would have foretold the
 * series itself best, one step ahead.
 * Period 2, values 1 3 1 3 1 3: 1 3 1 3 and on.
 * Units: the values'. Shape: equally spaced, without holes, a whole number of `period` not needed.
 * Missing: undefined with fewer than two full periods.
 * Source: Holt 1957, Winters 1960; starting values are the first period's mean, the mean change between the first two
 * periods, and the first period's distances from its mean.
 */
export function holtWinters(values: readonly number[], period: number, ahead: number): number[] | undefined {
  if (values.length < 2 * period) return undefined;
  let best: { readonly error: number; readonly run: Run } | undefined;
  for (const level of GRID) {
    for (const trend of TREND_GRID) {
      for (const season of GRID) {
        const run = runThrough(values, period, { level, trend, season });
        if (!best || run.error < best.error) best = { error: run.error, run };
      }
    }
  }
  return best && continueRun(best.run, period, values.length, ahead);
}

interface Run {
  readonly level: number;
  readonly trend: number;
  readonly seasons: readonly number[];
  readonly error: number;
}

function runThrough(values: readonly number[], period: number, weights: HoltWintersWeights): Run {
  const first = average(values.slice(0, period));
  let level = first;
  let trend = (average(values.slice(period, 2 * period)) - first) / period;
  const seasons = values.slice(0, period).map((value) => value - first);
  let error = 0;
  for (const [index, value] of values.entries()) {
    const slot = index % period;
    const season = seasons[slot] ?? 0;
    error += (value - (level + trend + season)) ** 2;
    const before = level;
    level = weights.level * (value - season) + (1 - weights.level) * (level + trend);
    trend = weights.trend * (level - before) + (1 - weights.trend) * trend;
    seasons[slot] = weights.season * (value - level) + (1 - weights.season) * season;
  }
  return { level, trend, seasons, error };
}

function continueRun(run: Run, period: number, length: number, ahead: number): number[] {
  return Array.from({ length: ahead }, (_, index) =>
    tidyQuotient(run.level + (index + 1) * run.trend + (run.seasons[(length + index) % period] ?? 0)),
  );
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
