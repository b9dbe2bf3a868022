import { type Dimension, type Unit, UNITS, unitOf } from '#domain/unit.ts';
import { type Check, figure, isNews, report, type SeriesToCheck } from './check.ts';

const COUNTED: ReadonlySet<Dimension> = new Set([
  'persons',
  'person-times',
  'households',
  'firms',
  'trips',
  'items',
]);

/** value.fractional: part of a person, a household or a firm. 34.5人, or 0.00345万人: most often a unit mistaken. */
export const fractionalCheck: Check = {
  codes: ['value.fractional'],
  ofSeries: ({ run, indicator, judge }: SeriesToCheck) => {
    const { dimension } = unitOf(indicator.displayUnit);
    if (!COUNTED.has(dimension)) return;
    for (let at = 0; at < run.count; at += 1) {
      const value = run.value[at] ?? NaN;
      if (Number.isNaN(value) || Number.isInteger(value)) continue;
      const draft = run.draft[at] ?? -1;
      if (!isNews(judge, draft)) continue;
      const details = () => ({ found: figure(value, baseUnitOf(dimension)) });
      report(judge, { code: 'value.fractional', draft, details });
    }
  },
};

function baseUnitOf(dimension: Dimension): Unit {
  const base = UNITS.find((unit) => unit.dimension === dimension && unit.power === 0);
  if (!base) throw new RangeError(`no base unit of ${dimension}`);
  return base;
}
