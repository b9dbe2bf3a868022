import { tidyDifference } from '#domain/decimal.ts';

/** What one source says of one figure: the last it said. */
export interface Saying {
  readonly source: string;
  /** Base unit. */
  readonly value: number;
  /** Version of the statistics that brought it. */
  readonly version: number;
}

export interface Conflict<T extends Saying> {
  /** One for each source, the latest first. */
  readonly sayings: readonly T[];
  /** Largest − smallest, in the base unit; above zero. */
  readonly spread: number;
}

/**
 * Whether sources disagree on a figure: of each source the last it said, and at least two different values among them.
 * A says 70.7 and B 75.1: spread 4.4. A says 70.7, corrects itself to 75.1, and B says 75.1: none.
 * Units: all in one; the spread to 12 digits. Missing: undefined where they agree or only one spoke.
 * Source: reference practice 0.8.
 */
export function conflictOf<T extends Saying>(said: readonly T[]): Conflict<T> | undefined {
  const last = new Map<string, T>();
  for (const saying of [...said].sort((a, b) => a.version - b.version)) last.set(saying.source, saying);
  const sayings = [...last.values()].sort((a, b) => b.version - a.version);
  const values = sayings.map(({ value }) => value);
  const spread = tidyDifference(Math.max(...values), Math.min(...values));
  return sayings.length > 1 && spread > 0 ? { sayings, spread } : undefined;
}
