import { subtractDecimals, sumDecimals, tidyQuotient } from '#domain/decimal.ts';

export interface Passed {
  readonly code: string;
  /** Missing: undefined where no target was passed on. */
  readonly value: number | undefined;
}

export interface Cascade {
  /** Of those that have a target. */
  readonly sum: number;
  /** Sum − whole: how much more the parts are asked for than the whole, 加码; negative when they are asked for less. */
  readonly slack: number;
  /** 分解系数: sum ÷ whole. Missing: undefined when the whole is not positive, or no part has a target. */
  readonly coefficient: number | undefined;
  /** Parts without a target, in their order. */
  readonly missing: readonly string[];
}

/**
 * A target passed on to its parts: their sum beside it.
 * Whole 60; A 40, B 23, C none: sum 63, slack 3, coefficient 1.05, missing C.
 * Units: all in one. Missing: a part without a target adds nothing and is named.
 * Source: the practice of 分解 and 加码, each document naming the city's target and its districts'.
 */
export function cascade(whole: number, parts: readonly Passed[]): Cascade {
  const values = parts.flatMap(({ value }) => value ?? []);
  const sum = sumDecimals(values);
  return {
    sum,
    slack: subtractDecimals(sum, whole),
    coefficient: whole > 0 && values.length > 0 ? tidyQuotient(sum / whole) : undefined,
    missing: parts.filter(({ value }) => value === undefined).map(({ code }) => code),
  };
}
