import { subtractDecimals, sumDecimals } from '#domain/decimal.ts';
import type { SplitDto } from '#contract/decomposition.ts';

/** One line of the split as shown: a part, the rest of the parts together, what is unexplained, or the whole. */
export interface GapRow {
  readonly kind: 'part' | 'others' | 'remainder' | 'total';
  readonly code: string;
  readonly count: number;
  readonly amount: number;
}

const SHORTFALLS = 6;
const GAINS = 4;

/**
 * The largest shortfalls, the parts between in one line, the largest gains, the remainder and the whole. All lines
 * above the last add up to it, whatever is folded. Missing: no `others` line when every part is shown.
 */
export function gapRows(
  split: SplitDto,
  { first = SHORTFALLS, last = GAINS }: { readonly first?: number; readonly last?: number } = {},
): GapRow[] {
  const gains = split.parts.slice(first).filter(({ amount }) => amount > 0);
  const top = split.parts.slice(0, first);
  const bottom = last === 0 ? [] : gains.slice(-last);
  const folded = split.parts.length - top.length - bottom.length;
  const told = sumDecimals([...top, ...bottom].map(({ amount }) => amount));
  const others = subtractDecimals(subtractDecimals(split.total, split.remainder), told);
  const rowOf = ({ code, amount }: SplitDto['parts'][number]): GapRow => ({
    ...{ kind: 'part', code, count: 1, amount },
  });
  return [
    ...top.map(rowOf),
    ...(folded === 0 ? [] : [{ kind: 'others', code: '', count: folded, amount: others } satisfies GapRow]),
    ...bottom.map(rowOf),
    { kind: 'remainder', code: '', count: split.missing.length, amount: split.remainder },
    { kind: 'total', code: '', count: 0, amount: split.total },
  ];
}

/** A row of the waterfall: where its bar starts and ends. */
export interface GapStep extends GapRow {
  readonly from: number;
  readonly to: number;
}

/**
 * Each row begins where the one above ended, the first and the whole at zero: −9, 5, whole −4 run 0 → −9, −9 → −4 and
 * 0 → −4. Units: those of the rows.
 */
export function gapSteps(rows: readonly GapRow[]): GapStep[] {
  let reached = 0;
  return rows.map((row) => {
    const from = row.kind === 'total' ? 0 : reached;
    reached = sumDecimals([from, row.amount]);
    return { ...row, from, to: reached };
  });
}
