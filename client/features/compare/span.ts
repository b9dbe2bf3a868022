import { addDays, isIsoDate } from '#domain/period.ts';

/** Two days of knowledge. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** How far back each shortcut looks. */
export const PRESETS = { day: 1, week: 7, month: 30, quarter: 91 } as const;
export type Preset = keyof typeof PRESETS;
export const PRESET_KEYS = ['day', 'week', 'month', 'quarter'] as const satisfies readonly Preset[];

/**
 * The days in the address; left out or malformed, the second is the day of knowledge or today, the first a month before
 * it.
 */
export function spanIn(
  search: string,
  known: { readonly asOf: string | undefined; readonly today: string },
): Span {
  const params = new URLSearchParams(search);
  const day = (name: string): string | undefined => {
    const text = params.get(name) ?? '';
    return isIsoDate(text) ? text : undefined;
  };
  const to = day('to') ?? known.asOf ?? known.today;
  return { from: day('from') ?? addDays(to, -PRESETS.month), to };
}

/** Whether the first day is no later than the second: otherwise there is nothing to ask. */
export function isForward({ from, to }: Span): boolean {
  return from <= to;
}
