import type { Indicator } from '#domain/catalogue.ts';
import { unitOf } from '#domain/unit.ts';
import type { PackIssue } from '#server/pack/pack-issue.ts';
import type { Located } from '#server/pack/read/table.ts';
import type { WrittenTarget } from '#server/pack/schema/notice.ts';

/** Targets whose unit counts something else than their indicator: 60 万人次 is no target for persons. */
export function checkTargetUnits(
  targets: readonly Located<WrittenTarget>[],
  indicators: readonly Indicator[],
): PackIssue[] {
  return targets.flatMap(({ value: { target, unit }, file, line }) => {
    const indicator = indicators.find(({ code }) => code === target.indicator);
    if (!indicator || unitOf(indicator.displayUnit).dimension === unitOf(unit).dimension) return [];
    const expected = {
      zh: `与 ${indicator.displayUnit} 同一量纲的计量单位`,
      en: `a unit of the same dimension as ${indicator.displayUnit}`,
    };
    return [{ file, line, field: 'unit', found: unit, expected }];
  });
}
