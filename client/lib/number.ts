import { decimalPlaces, roundHalfUp, shiftDecimal, tidyQuotient } from '#domain/decimal.ts';

const MINUS = '−';
const GROUP_FROM = 10_000;

export interface NumberStyle {
  readonly decimals: number;
  /** Write + before a positive number, as differences are written. */
  readonly signed?: boolean;
}

/**
 * A number for reading: rounded half up on the decimal, grouped by thousands from five digits on, with a true minus.
 * `formatNumber(342100, {decimals: 0})` is 342,100; `formatNumber(-0.04, {decimals: 1, signed: true})` is 0.0.
 */
export function formatNumber(value: number, { decimals, signed = false }: NumberStyle): string {
  return sign(roundHalfUp(value, decimals), decimals, signed);
}

/**
 * A ratio as a percentage with one decimal, cut off and never rounded up: 0.9996 is 99.9, so an attainment
 * short of the target never reads as reached.
 */
export function floorPercent(ratio: number): string {
  const tenths = Math.floor(tidyQuotient(shiftDecimal(tidyQuotient(ratio), 3)));
  return sign(shiftDecimal(tenths, -1), 1, false);
}

/** A ratio as a percentage with one decimal, half up: for growth and shares that decide nothing. */
export function roundPercent(ratio: number, signed = false): string {
  return formatNumber(shiftDecimal(tidyQuotient(ratio), 2), { decimals: 1, signed });
}

/** The exact decimal as it is, grouped, with no digit dropped or added: for comparing with a sheet. */
export function exactNumber(value: number): string {
  return sign(value, decimalPlaces(value), false);
}

function sign(rounded: number, decimals: number, signed: boolean): string {
  const digits = group(Math.abs(rounded).toFixed(decimals));
  if (rounded < 0) return MINUS + digits;
  return signed && rounded > 0 ? `+${digits}` : digits;
}

function group(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = Number(whole) < GROUP_FROM ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
