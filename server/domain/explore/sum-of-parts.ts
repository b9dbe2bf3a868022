import { tidySum } from '#domain/decimal.ts';
import { known, missing, type Measure, type MeasureSum } from '#domain/measure.ts';

/**
 * The sum of parts that share nobody, with how many are in it: 3, nothing, 4 give 7 from 2 of 3. Kept to 12 significant
 * digits, so that parts which are differences or quotients add up without noise and nothing throws.
 * Missing: parts without a figure add nothing and lower `known`; those that do not apply are no parts and lower
 * `expected`; without any figure the sum is `not-reported`.
 */
export function sumOfParts(parts: readonly Measure[]): MeasureSum {
  const values = parts.flatMap((part) => (part.kind === 'known' ? [part.value] : []));
  const expected = parts.filter((part) => part.kind === 'known' || part.reason !== 'not-applicable').length;
  const total = values.length === 0 ? missing('not-reported') : known(values.reduce(tidySum));
  return { total, known: values.length, expected };
}
