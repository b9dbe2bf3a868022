/** One forecast of a year's end made at a month, and what came. */
export interface Trial {
  readonly year: number;
  readonly month: number;
  readonly truth: number;
  readonly mid: number;
  /** Missing: undefined for methods without a range. */
  readonly range: readonly [low: number, high: number] | undefined;
}

export interface Score {
  readonly trials: number;
  /** Mean of |mid − truth|, in the unit, or as a ratio of the truth. */
  readonly error: number;
  /** How many ranges held the truth, of how many. */
  readonly held: number;
  readonly ranges: number;
  /** Mean width of the range, like `error`. */
  readonly width: number | undefined;
}

/** The score of some trials; `relative` measures error and width by the truth. Errors: throws for no trials. */
export function scoreOf(trials: readonly Trial[], relative: boolean): Score {
  if (trials.length === 0) throw new RangeError('no trials');
  const by = ({ truth }: Trial): number => (relative ? truth : 1);
  const ranged = trials.flatMap((trial) => (trial.range ? [{ trial, range: trial.range }] : []));
  const widths = ranged.map(({ trial, range: [low, high] }) => (high - low) / by(trial));
  return {
    trials: trials.length,
    error: mean(trials.map((trial) => Math.abs(trial.mid - trial.truth) / by(trial))),
    held: ranged.filter(({ trial, range: [low, high] }) => low <= trial.truth && trial.truth <= high).length,
    ranges: ranged.length,
    width: widths.length === 0 ? undefined : mean(widths),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
