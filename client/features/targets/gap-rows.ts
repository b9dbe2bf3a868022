import { subtractDecimals, sumDecimals } from '#domain/decimal.ts';
import type { SplitDto } from '#contract/decomposition.ts';

/** One line of the split as shown: a part, the rest of the parts together, what is unexplained, or the whole. */
export interface GapRow {
  readonly kind: 'part' | 'others' | 'remainder' | 'total';
  readonly code: string;
  readonly count: number;
  readonly amount: number;
}

const SHOWN = 8;

/**
 * The largest shortfalls, the other parts in one line, the remainder and the whole. All lines above the last add up to
 * it, whatever is folded. Missing: no `others` line when every part is shown.
 */
export function gapRows(split: SplitDto, shown = SHOWN): GapRow[] {
  const parts = split.parts.slice(0, shown);
  const rest = split.parts.slice(shown);
  const top = sumDecimals(parts.map(({ amount }) => amount));
  const others = subtractDecimals(subtractDecimals(split.total, split.remainder), top);
  return [
    ...parts.map(({ code, amount }): GapRow => ({ kind: 'part', code, count: 1, amount })),
    ...(rest.length === 0
      ? []
      : [{ kind: 'others', code: '', count: rest.length, amount: others } satisfies GapRow]),
    { kind: 'remainder', code: '', count: split.missing.length, amount: split.remainder },
    { kind: 'total', code: '', count: 0, amount: split.total },
  ];
}
