/** Shared looks of the large charts, so that they read as one family. */
export const TICK = { fill: 'var(--ink-3)', fontSize: 12 } as const;
export const GRID = { stroke: 'var(--chart-grid)', vertical: false } as const;
export const X_AXIS = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' }, tick: TICK } as const;
export const Y_AXIS = { tickLine: false, axisLine: false, tick: TICK } as const;

/** About how wide a label is drawn: a Chinese character fills its size, other signs a little over half of it. */
export function labelWidth(text: string): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return 12 * wide + 6.8 * (text.length - wide);
}

/** Room for the longest mark of a vertical axis: digits and signs are about 7 pixels wide at this size. */
export function axisWidth(ticks: readonly number[], format: (value: number) => string): number {
  return 14 + 7 * Math.max(...ticks.map((tick) => format(tick).length));
}

/** Every how-manieth label fits a width, from the divisors of a year, so that labels stand on equal months. */
export function labelEvery(count: number, width: number, labelWidth: number): number {
  const fits = Math.max(1, Math.floor(width / labelWidth));
  return [1, 2, 3, 6, 12, 24, 36, 60].find((step) => count / step <= fits) ?? count;
}
