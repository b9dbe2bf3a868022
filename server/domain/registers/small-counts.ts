import type { IsoDate } from '#domain/period.ts';
import type { EntryValues, Register } from './register.ts';

/** From how many people a count of one firm is shown to whoever does not keep the register. Source: 国家统计局 practice, 3. */
export const SMALL_COUNT_DEFAULT = 3;
export const SMALL_COUNT_MOST = 100;

export interface Shown {
  readonly values: EntryValues;
  readonly computed: Readonly<Record<string, string | number | null>>;
  /** Keys of what is there and not shown, in the order of the columns. */
  readonly hidden: readonly string[];
}

/**
 * An entry without its small counts of people: those of one firm or one event from 1 to one below the least, and
 * everything computed that would give them away. With a least of 3, of 400 staff a cut of 2 is hidden, and so is the
 * share of 0.005; a cut of 3 and one of none are shown.
 * Units: `least` in persons. Missing: what is hidden is null, and named in `hidden`.
 */
export function withoutSmallCounts(
  register: Register,
  values: EntryValues,
  { least, today }: { readonly least: number; readonly today: IsoDate },
): Shown {
  const small = (register.peopleCounts ?? []).filter((key) => isSmall(values[key], least));
  const shown = { ...values, ...Object.fromEntries(small.map((key) => [key, null])) };
  const computed = register.computed.map(({ key, of }) => {
    const [whole, left] = [of(values, today), of(shown, today)];
    // What comes out otherwise without the counts was made of them.
    return { key, value: whole === left ? whole : null, isHidden: whole !== left };
  });
  return {
    values: shown,
    computed: Object.fromEntries(computed.map(({ key, value }) => [key, value])),
    hidden: [...small, ...computed.filter(({ isHidden }) => isHidden).map(({ key }) => key)],
  };
}

function isSmall(value: EntryValues[string] | undefined, least: number): boolean {
  return typeof value === 'number' && value > 0 && value < least;
}
