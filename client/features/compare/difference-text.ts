import { exactFigure } from '#client/lib/format.ts';
import { exactNumber } from '#client/lib/number.ts';
import type { Language } from '#client/lib/messages/language.ts';
import type { Messages } from '#client/lib/messages/catalogue.ts';

/**
 * A difference of two figures with every digit and its sign: +0.26 万人; of rates in 个百分点, since they do not differ
 * in percent.
 */
export function differenceText(
  difference: number,
  unit: string,
  { t, language }: { readonly t: Messages; readonly language: Language },
): string {
  const sign = difference > 0 ? '+' : '';
  if (unit === '%') return t.terms.pp(`${sign}${exactNumber(difference)}`);
  return `${sign}${exactFigure(difference, unit, language)}`;
}
