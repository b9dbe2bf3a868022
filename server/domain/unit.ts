import { shiftDecimal } from './decimal.ts';

/** What a unit counts; values convert only inside one dimension: 户 never becomes 人. */
export type Dimension =
  | 'persons'
  | 'person-times'
  | 'households'
  | 'firms'
  | 'yuan'
  | 'percent'
  | 'percentage-points'
  | 'ratio'
  | 'trips'
  | 'items';

export interface Unit {
  /** As written on screen and in files: 人, 万人, %. */
  readonly code: string;
  readonly en: string;
  readonly dimension: Dimension;
  /** One of this unit is 10^power of the dimension's base unit. */
  readonly power: number;
  readonly aliases: readonly string[];
}

function unit(code: string, en: string, dimension: Dimension, power: number, ...aliases: string[]): Unit {
  return { code, en, dimension, power, aliases };
}

/** Every unit known. Base units are those of power 0. */
export const UNITS: readonly Unit[] = [
  unit('人', 'persons', 'persons', 0, 'person', '名', '个人'),
  unit('千人', 'thousand persons', 'persons', 3),
  unit('万人', '10k persons', 'persons', 4, '萬人'),
  unit('亿人', '100 million persons', 'persons', 8),
  unit('人次', 'person-times', 'person-times', 0, 'person-time'),
  unit('万人次', '10k person-times', 'person-times', 4),
  unit('亿人次', '100 million person-times', 'person-times', 8, '100 million trips'),
  unit('户', 'households', 'households', 0, 'household'),
  unit('万户', '10k households', 'households', 4),
  unit('家', 'firms', 'firms', 0, 'firm', '户企业'),
  unit('元', 'yuan', 'yuan', 0, 'CNY'),
  unit('万元', '10k yuan', 'yuan', 4),
  unit('亿元', '100 million yuan', 'yuan', 8),
  unit('%', '%', 'percent', 0, '％', 'percent', '百分比'),
  unit('个百分点', 'percentage points', 'percentage-points', 0, '百分点', 'pp'),
  unit('倍', 'ratio', 'ratio', 0, '比值'),
  unit('个', 'items', 'items', 0, '件', '项'),
  unit('万个', '10k items', 'items', 4, '万件'),
];

const byName = new Map<string, Unit>();
for (const each of UNITS) {
  for (const name of [each.code, each.en, ...each.aliases]) byName.set(name.toLowerCase(), each);
}

/** The unit a text names, or undefined; an unknown unit is a problem for the caller, never a default. */
export function findUnit(text: string): Unit | undefined {
  return byName.get(text.trim().toLowerCase());
}

/** The unit with this code. Errors: RangeError for an unknown code. */
export function unitOf(code: string): Unit {
  const found = byName.get(code.toLowerCase());
  if (!found) throw new RangeError(`unknown unit: ${code}`);
  return found;
}

/** A value in `unit` as a value in the dimension's base unit, exactly. `toBase(34.21, 万人)` is 342100 人. */
export function toBase(value: number, from: Unit): number {
  return shiftDecimal(value, from.power);
}

/** A value in the base unit as a value in `unit`, exactly. `fromBase(342100, 万人)` is 34.21. */
export function fromBase(value: number, to: Unit): number {
  return shiftDecimal(value, -to.power);
}
