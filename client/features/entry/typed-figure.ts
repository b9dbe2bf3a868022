import { tidySum } from './tidy-sum.ts';

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const GAPS = /[\s\u00a0\u3000,，]/g;

/**
 * The number a typed cell is in the unit of the grid, for the running sum alone: what counts is read by the server.
 * Undefined for a blank, a sign such as —, a cell with a unit of its own, or what is no number. `１,２３4` is 1234.
 */
export function typedFigure(text: string): number | undefined {
  const plain = text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(GAPS, '')
    .replace(/^[−–]/, '-');
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

export interface TypedSum {
  readonly sum: number;
  /** Rows with a number, of all rows asked for. */
  readonly known: number;
  readonly rows: number;
}

/** The sum of some rows of a draft, and over how many of them it goes. */
export function sumTyped(values: Readonly<Record<string, string>>, regions: readonly string[]): TypedSum {
  const known = regions.flatMap((region) => typedFigure(values[region] ?? '') ?? []);
  return { sum: tidySum(known), known: known.length, rows: regions.length };
}
