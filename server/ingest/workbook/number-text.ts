import { addDays } from '#domain/period.ts';
import type { DateParts, NumberFormat } from './number-format.ts';

/** Excel keeps 15 significant digits: what a file has beyond them is noise of its arithmetic (0.1 + 0.2). */
const SIGNIFICANT_DIGITS = 15;

/** What a cell says whose formula was never calculated: no number, and not blank either. */
export const NOT_CALCULATED = '#公式未计算';
/** What Excel shows where a date cannot be one. */
const NO_DATE = '#####';

/**
 * A number as its shortest plain decimal, at most 15 significant digits, times 10^shift.
 * `decimalText(0.30000000000000004)` is `0.3`; `decimalText(0.123, 2)` is `12.3`. A whole number that needs more
 * keeps all of them: it is no noise, and whoever reads values refuses it.
 */
export function decimalText(value: number, shift = 0): string {
  if (shift === 0) {
    const text = String(value);
    if (text.length <= SIGNIFICANT_DIGITS && !text.includes('e')) return text;
  }
  if (Number.isInteger(value) && Math.abs(value) >= 10 ** SIGNIFICANT_DIGITS && shift >= 0) {
    return BigInt(value).toString() + '0'.repeat(shift);
  }
  const [mantissa = '0', exponent = '0'] = value.toExponential(SIGNIFICANT_DIGITS - 1).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  if (digits === '') return '0';
  // The point stands after so many digits.
  const point = Number(exponent) + 1 + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * What a number cell says, to the last digit the file has: in percent where it is shown so, with the unit its format
 * writes behind it, as a date where it is one. `numberText(0.123, percent)` is `12.3%`.
 */
export function numberText(value: number, format: NumberFormat, is1904 = false): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const section = format.sectionFor(value);
  switch (section.kind) {
    case 'date':
      return dateText(value, section.parts, is1904);
    case 'scaled':
      // Shown a thousand times smaller: whether the header speaks of the number shown or of the one kept, only the
      // sender knows. No reader takes this for a number.
      return `${decimalText(value)}（按 ${decimalText(value, section.shift)} 显示）`;
    case 'number':
      return decimalText(value, section.percent ? 2 : 0) + (section.percent ? '%' : '') + section.suffix;
    default:
      return section satisfies never;
  }
}

function dateText(serial: number, parts: DateParts, is1904: boolean): string {
  if (parts.isElapsed) return decimalText(serial);
  const isTimeOnly = parts.time && !parts.day && !parts.month && !parts.year;
  if (isTimeOnly && serial >= 0) return timeText(serial);
  const date = civilDate(Math.floor(serial), is1904);
  if (date === undefined) return NO_DATE;
  const [year = '', month = ''] = date.split('-');
  if (parts.day) return parts.time && serial % 1 > 0 ? `${date} ${timeText(serial)}` : date;
  if (parts.year) return parts.month ? `${year}年${Number(month)}月` : `${year}年`;
  return `${Number(month)}月`;
}

function timeText(serial: number): string {
  const seconds = Math.round((serial % 1) * 86_400);
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}

const LAST_SERIAL = 2_958_465;
const LAST_BEFORE_LEAP_DAY = 59;

/** The date of a day number; undefined where Excel has none. It takes 1900 for a leap year, so day 60 is none. */
function civilDate(day: number, is1904: boolean): string | undefined {
  if (day < 0 || day > LAST_SERIAL) return undefined;
  if (is1904) return addDays('1904-01-01', day);
  if (day === 0 || day === LAST_BEFORE_LEAP_DAY + 1) return undefined;
  return addDays(day <= LAST_BEFORE_LEAP_DAY ? '1899-12-31' : '1899-12-30', day);
}
