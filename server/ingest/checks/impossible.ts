import type { Indicator } from '#domain/catalogue.ts';
import { toBase, unitOf } from '#domain/unit.ts';
import { type Check, figure, isAdditive, report, type SeriesToCheck, unitOfDraft } from './check.ts';

/** value.impossible: outside the bounds the catalogue gives, or a negative count. */
export const impossibleCheck: Check = {
  codes: ['value.impossible'],
  ofSeries: ({ run, indicator, judge }: SeriesToCheck) => {
    const { min, max } = boundsOf(indicator);
    for (let at = 0; at < run.count; at += 1) {
      const draft = run.draft[at] ?? -1;
      const value = run.value[at] ?? NaN;
      if (draft < 0 || (value >= min && value <= max)) continue;
      const details = () => ({
        found: figure(value, unitOfDraft(judge, draft)),
        expected: wordsOf(min, max, indicator),
      });
      report(judge, { code: 'value.impossible', draft, details });
      run.value[at] = NaN;
    }
  },
};

function boundsOf(indicator: Indicator): { min: number; max: number } {
  const unit = unitOf(indicator.displayUnit);
  const { min, max } = indicator;
  const least = min === undefined ? -Infinity : toBase(min, unit);
  return {
    min: isAdditive(indicator) ? Math.max(least, 0) : least,
    max: max === undefined ? Infinity : toBase(max, unit),
  };
}

function wordsOf(min: number, max: number, indicator: Indicator): string {
  const unit = unitOf(indicator.displayUnit);
  const low = min === -Infinity ? '' : `≥ ${figure(min, unit)}`;
  const high = max === Infinity ? '' : `≤ ${figure(max, unit)}`;
  return [low, high].filter((part) => part !== '').join('，');
}
