import { findUnit } from '#domain/unit.ts';

/** Units one may type a figure in: the indicator's own and the same thing by ones or by ten thousands. */
export function unitsLike(unit: string): string[] {
  if (unit === '' || isShare(unit)) return unit === '' ? [] : [unit];
  return unit.startsWith('万') ? [unit, unit.slice(1)] : [unit, `万${unit}`];
}

/** Whether figures in a unit are never added up: percent, percentage points, ratios. */
export function isShare(unit: string): boolean {
  const dimension = findUnit(unit)?.dimension;
  return dimension === 'percent' || dimension === 'percentage-points' || dimension === 'ratio';
}
