/** A value against a median and its median absolute deviation (MAD). */
export interface RobustRange {
  readonly median: number;
  /** 0.6745 × |value − median| ÷ MAD. */
  readonly z: number;
  /** Where z would be 3.5 on either side. */
  readonly low: number;
  readonly high: number;
}

const NORMAL = 0.6745;
const LINE = 3.5;

/**
 * The modified z of a value against others. Where half of them are equal the MAD is 0 and says nothing: then the
 * scale is 2 % of the median, at least 1.
 * 1290 against 820 790 860 805 840 815 835 800 825 810 845: median 820, MAD 15, z 21.1, range 742–898.
 * Shape: at least one value. Source: methods 4.5.
 */
export function robustRange(values: readonly number[], value: number): RobustRange {
  const sorted = Float64Array.from(values);
  const median = medianOf(sorted);
  const mad = medianOf(sorted.map((each) => Math.abs(each - median)));
  const scale = mad === 0 ? Math.max(1, Math.abs(median) * 0.02) : mad;
  const reach = (LINE * scale) / NORMAL;
  return {
    median,
    z: (NORMAL * Math.abs(value - median)) / scale,
    low: median - reach,
    high: median + reach,
  };
}

/** The median; sorts in place, so the caller gives a copy of its own. Shape: at least one value. */
export function medianOf(sorted: Float64Array): number {
  sorted.sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}
