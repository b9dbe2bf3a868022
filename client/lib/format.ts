import { roundHalfUp, shiftDecimal, tidyQuotient } from '#domain/decimal.ts';
import { parsePeriodId } from '#domain/period.ts';
import type { Basis } from '#domain/catalogue.ts';
import { findUnit } from '#domain/unit.ts';
import { exactNumber, formatNumber } from './number.ts';
import type { Language } from './messages/language.ts';

export interface FigureText {
  readonly text: string;
  readonly unit: string;
}

export interface FigureInput {
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
  readonly signed?: boolean;
}

/**
 * A figure and its unit for reading. Chinese keeps 万人; English has no such unit, so 34.21 万人 reads 342,100
 * persons: the digits after rounding are the same ones.
 */
export function formatFigure(input: FigureInput, language: Language): FigureText {
  const { value, unit, decimals, signed = false } = input;
  const shift = language === 'en' ? englishShift(unit) : 0;
  if (shift === 0) {
    return { text: formatNumber(value, { decimals, signed }), unit: unitWord(unit, language) };
  }
  const shown = shiftDecimal(roundHalfUp(value, decimals), shift);
  return {
    text: formatNumber(shown, { decimals: Math.max(0, decimals - shift), signed }),
    unit: unitWord(unit, language),
  };
}

/** The value a chart in this language plots, so that axis and figure read alike. */
export function shownValue(value: number, unit: string, language: Language): number {
  const shift = language === 'en' ? englishShift(unit) : 0;
  return shift === 0 ? value : shiftDecimal(value, shift);
}

/** Units of rules that no indicator has. */
const STATISTIC_UNITS: Readonly<Record<string, string>> = {
  天: 'days',
  期: 'periods',
  倍标准差: 'deviations',
};

/** The unit a reader of the language sees. */
export function unitWord(code: string, language: Language): string {
  if (language === 'zh') return code;
  const unit = findUnit(code);
  if (!unit) return STATISTIC_UNITS[code] ?? code;
  const shift = englishShift(code);
  if (shift === 0) return unit.en;
  return unit.en.replace(/^10k /, '');
}

/** Figure and unit in one text: 34.21 万人, 5.9%. */
export function figureText(input: FigureInput, language: Language): string {
  const { text, unit } = formatFigure(input, language);
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** A figure with every digit it was stored with, for comparing with a sheet: 34.21 万人, 342,100 persons. */
export function exactFigure(value: number, unit: string, language: Language): string {
  const text = exactNumber(shownValue(value, unit, language));
  return unit === '%' ? `${text}%` : `${text} ${unitWord(unit, language)}`;
}

/** A number of persons, no figure of a sheet: residents of a district. */
export function personsText(value: number, language: Language): string {
  return figureText({ value, unit: '人', decimals: 0 }, language);
}

/** A difference of two ratios in percentage points, signed: 0.07 is +7.0. The unit is the caller's word. */
export function pointsText(ratioDifference: number): string {
  return formatNumber(shiftDecimal(tidyQuotient(ratioDifference), 2), { decimals: 1, signed: true });
}

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A period for reading: 2020 年 9 月, Sep 2020. An id that is none comes back as it is. */
export function formatPeriod(id: string, language: Language): string {
  const period = parsePeriodId(id);
  if (!period) return id;
  const { year, month, months } = period;
  const half = month === 1 ? 1 : 2;
  switch (months) {
    case 1:
      return language === 'zh' ? `${year} 年 ${month} 月` : `${monthEn(month)} ${year}`;
    case 2:
      return language === 'zh' ? `${year} 年 1—2 月` : `Jan–Feb ${year}`;
    case 3:
      return language === 'zh' ? `${year} 年 ${(month + 2) / 3} 季度` : `Q${(month + 2) / 3} ${year}`;
    case 6:
      return language === 'zh' ? `${year} 年${half === 1 ? '上' : '下'}半年` : `H${half} ${year}`;
    case 12:
      return language === 'zh' ? `${year} 年` : String(year);
    default:
      return months satisfies never;
  }
}

/** The period together with how the value is to be read: 2020 年 1—9 月 for a running total to September. */
export function formatSpan(id: string, basis: Basis, language: Language): string {
  const period = parsePeriodId(id);
  if (!period || basis === 'period') return formatPeriod(id, language);
  const last = period.month + period.months - 1;
  if (last === 1) return formatPeriod(id, language);
  return language === 'zh' ? `${period.year} 年 1—${last} 月` : `Jan–${monthEn(last)} ${period.year}`;
}

export function monthName(month: number, language: Language): string {
  return language === 'zh' ? `${month}月` : monthEn(month);
}

// All of China keeps one clock, so every instant is shown on it, wherever the reader's browser is.
const INSTANT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as date and time of Beijing: 2020-07-15 09:12. What is no instant comes back as it is. */
export function formatInstant(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : INSTANT.format(time);
}

/** The civil date of an instant in Beijing. */
export function formatDay(instant: string): string {
  return formatInstant(instant).slice(0, 10);
}

/** File size for reading. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kib = bytes / 1024;
  return kib < 1024 ? `${roundHalfUp(kib, 1)} KiB` : `${roundHalfUp(kib / 1024, 1)} MiB`;
}

function monthEn(month: number): string {
  return MONTHS_EN[month - 1] ?? String(month);
}

// Only the ten-thousands have no English word; their base unit does.
function englishShift(code: string): number {
  const unit = findUnit(code);
  return unit?.power === 4 ? 4 : 0;
}
