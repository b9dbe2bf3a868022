import { roundHalfUp } from '#domain/decimal.ts';

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10];

/**
 * Round ticks that enclose every value: steps of 1, 2 or 5 times a power of ten, about `count` of them.
 * `niceScale([5.2, 6.3], {count: 5})` runs 5, 5.5, 6, 6.5.
 * Missing: of no value, 0 to 1.
 */
export function niceScale(
  values: readonly number[],
  { count = 5, zero = false }: { readonly count?: number; readonly zero?: boolean } = {},
): Scale {
  const all = zero ? [0, ...values] : values;
  if (all.length === 0) return { min: 0, max: 1, ticks: [0, 1] };
  const low = Math.min(...all);
  const high = Math.max(...all);
  const step = niceStep(high === low ? Math.abs(high) || 1 : high - low, count);
  const first = Math.floor(tidy(low / step));
  const last = Math.max(first + 1, Math.ceil(tidy(high / step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, ticks };
}

function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const fraction = rough / power;
  return tidy((STEPS.find((step) => step >= fraction - 1e-9) ?? 10) * power);
}

// Steps are decimals; doubles of them would print as 0.30000000000000004.
function tidy(value: number): number {
  return roundHalfUp(value, 9);
}
