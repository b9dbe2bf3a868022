import { decimalPlaces, roundHalfUp, shiftDecimal } from '#domain/decimal.ts';
import { findUnit } from '#domain/unit.ts';
import type { Language } from './message-words.ts';

/** Units of rules that no indicator has. */
const STATISTIC_UNITS: Readonly<Record<string, string>> = {
  天: 'days',
  期: 'periods',
  倍标准差: 'deviations',
};

const TEN_THOUSANDS = /^10k /;

/**
 * A figure as the page writes it: rounded half up on the decimal, a true minus, 34.21 万人 in Chinese and 342,100
 * persons in English, which knows no 万.
 */
export function figureText(
  { value, unit, decimals }: { readonly value: number; readonly unit: string; readonly decimals: number },
  language: Language,
): string {
  const rounded = roundHalfUp(value, decimals);
  if (unit === '%') return `${numberText(rounded, decimals)}%`;
  if (language === 'zh') return `${numberText(rounded, decimals)} ${unit}`;
  const word = findUnit(unit)?.en ?? STATISTIC_UNITS[unit] ?? unit;
  if (!TEN_THOUSANDS.test(word)) return `${numberText(rounded, decimals)} ${word}`;
  return `${numberText(shiftDecimal(rounded, 4), Math.max(0, decimals - 4))} ${word.replace(TEN_THOUSANDS, '')}`;
}

/** A line with every digit it was set with: 0.25 个百分点 does not become 0.3. */
export function lineText(
  { line, unit, decimals }: { readonly line: number; readonly unit: string; readonly decimals: number },
  language: Language,
): string {
  return figureText({ value: line, unit, decimals: Math.max(decimals, decimalPlaces(line)) }, language);
}

function numberText(rounded: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
