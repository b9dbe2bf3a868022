import { findUnit, type Unit, UNITS } from '#domain/unit.ts';

/** What a number in a cell comes to, worked out apart from the reader. */
export interface Derived {
  /** As written, without its unit. */
  readonly number: number;
  /** In base units: of the unit after the number, else of the column’s. */
  readonly inBase: (column: Unit | undefined) => number;
}

/** The number a cell’s text writes; undefined when it is none. */
export function derive(cell: string): Derived | undefined {
  const text = cell
    .replace(/[*†‡\u2460-\u2473]+$/, '')
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\s']/g, '')
    .replace(/\u2212/g, '-')
    .replace(/,/g, '');
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(.*)$/i.exec(text);
  if (!match) return undefined;
  const [, digits = '', suffix = ''] = match;
  return { number: Number(digits), inBase: (column) => shifted(digits, powerOf(suffix, column)) };
}

function powerOf(suffix: string, column: Unit | undefined): number {
  if (suffix === '') return column?.power ?? 0;
  if (/^[万萬]$/.test(suffix)) return 4;
  if (/^[亿億]$/.test(suffix)) return 8;
  return findUnit(suffix)?.power ?? Number.NaN;
}

function shifted(digits: string, power: number): number {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

export function unitAt(index: number): Unit | undefined {
  return UNITS[index];
}
