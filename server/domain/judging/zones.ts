import { tidyQuotient } from '#domain/decimal.ts';

/**
 * How much of a wanted change is done, as a ratio: (base − actual) ÷ (base − target), either way. Base 10, target 6,
 * actual 8 is 0.5. Beyond the target it is above 1, away from it below 0.
 * Units: all three in one. Missing: undefined when base and target are the same.
 * Source: reference methods 4.9.
 */
export function percentMet(base: number, target: number, actual: number): number | undefined {
  return base === target ? undefined : tidyQuotient((base - actual) / (base - target));
}

/** The four marks of a zone bar; from base to stretch never turning back. 承诺 commit, 目标 target, 力争 stretch. */
export interface ZoneMarks {
  readonly base: number;
  readonly commit: number;
  readonly target: number;
  readonly stretch: number;
}

export const ZONES = ['fail', 'commit', 'target', 'stretch'] as const;
/** Where a value lies: short of commit, past commit, past target, past stretch. */
export type Zone = (typeof ZONES)[number];

export interface ZoneReading {
  readonly zone: Zone;
  /** How far each of the three stretches of the bar is filled, 0–1, each in its own scale. */
  readonly filled: readonly [toCommit: number, toTarget: number, toStretch: number];
}

/**
 * A value on a bar of commit, target and stretch. Base 0, commit 54, target 60, stretch 65, value 57: past commit,
 * filled 1, 0.5, 0. A falling bar (base above stretch) is its mirror image.
 * Missing: undefined when the marks turn back.
 * Source: reference methods 4.9 (puzzle/okr).
 */
export function readZones(marks: ZoneMarks, value: number): ZoneReading | undefined {
  const sign = marks.base <= marks.stretch ? 1 : -1;
  const base = sign * marks.base;
  const commit = sign * marks.commit;
  const target = sign * marks.target;
  const stretch = sign * marks.stretch;
  if (base > commit || commit > target || target > stretch) return undefined;
  const at = sign * value;
  const zone = at >= stretch ? 'stretch' : at >= target ? 'target' : at >= commit ? 'commit' : 'fail';
  return { zone, filled: [fill(base, commit, at), fill(commit, target, at), fill(target, stretch, at)] };
}

function fill(from: number, to: number, at: number): number {
  if (at >= to) return 1;
  return at <= from ? 0 : tidyQuotient((at - from) / (to - from));
}
