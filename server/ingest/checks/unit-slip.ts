import {
  type Check,
  figure,
  isAdditive,
  isNews,
  monthId,
  report,
  type SeriesToCheck,
  unitOfDraft,
} from './check.ts';
import { indexOfMonth, type SeriesRun, yearOfMonth } from './series-run.ts';

/** Powers of ten a slip is made by, and how far a true change may blur them (in powers of ten). */
const SLIPS: readonly { readonly power: number; readonly blur: number }[] = [
  { power: 1, blur: 0.1 },
  { power: 2, blur: 0.25 },
  { power: 4, blur: 0.5 },
];
// 3 people after 30 is no slip of the unit.
const SMALLEST_COUNT = 20;

/**
 * unit.slip: about 10, 100 or 10 000 times the last value, or as small a part of it. Where last year's value of the
 * same months is known too it must say the same; where neither is known, the value that stands for the same months is
 * the measure. A value found out is left out of what later values are compared to.
 */
export const unitSlipCheck: Check = {
  codes: ['unit.slip'],
  ofSeries: (series) => {
    const { run, judge } = series;
    for (let at = 0; at < run.count; at += 1) {
      if (isNews(judge, run.draft[at] ?? -1) && run.value[at] !== 0) judgeSlip(series, at);
    }
  },
};

function judgeSlip({ run, indicator, judge }: SeriesToCheck, at: number): void {
  const value = run.value[at] ?? NaN;
  const before = lastBefore(run, at);
  const yearBefore = indexOfMonth(run, (run.month[at] ?? 0) - 12);
  const power = slipAgainst(run.value[before], value);
  if (power === 0) return;
  const yearPower = slipAgainst(run.value[yearBefore], value);
  const draft = run.draft[at] ?? 0;
  const stood = judge.comparison.oldValue[draft];
  const nearest = power !== undefined ? before : yearPower !== undefined ? yearBefore : at;
  const agreed = power ?? yearPower ?? slipAgainst(stood, value);
  if (agreed === undefined || agreed === 0 || (yearPower !== undefined && yearPower !== agreed)) return;
  const reference = (nearest === at ? stood : run.value[nearest]) ?? 0;
  if (isAdditive(indicator) && Math.max(value, reference) < SMALLEST_COUNT) return;
  const unit = unitOfDraft(judge, draft);
  const details = () => ({
    found: figure(value, unit),
    expected: figure(reference, unit),
    period: monthId(run.month[nearest] ?? 0, run.span),
    ratio: Number((value / reference).toPrecision(3)),
  });
  report(judge, { code: 'unit.slip', draft, details });
  run.value[at] = NaN;
}

/** The power of ten by which a value slipped from another: 0 for none, undefined when there is no other. */
function slipAgainst(reference: number | undefined, value: number): number | undefined {
  return reference !== undefined && reference > 0 ? slipOf(value / reference) : undefined;
}

// Year to date starts anew each January, so December is no measure for it.
function lastBefore(run: SeriesRun, at: number): number {
  const month = run.month[at] ?? 0;
  for (let index = at - 1; index >= 0; index -= 1) {
    const earlier = run.month[index] ?? 0;
    if (month - earlier > 12) return -1;
    if (run.key.basis === 'ytd' && yearOfMonth(earlier) !== yearOfMonth(month)) return -1;
    if (!Number.isNaN(run.value[index])) return index;
  }
  return -1;
}

/** The signed power of ten of a slip, or 0 for none. */
function slipOf(ratio: number): number {
  if (ratio > 0.125 && ratio < 7.9) return 0;
  const power = Math.log10(ratio);
  const slip = SLIPS.find((each) => Math.abs(Math.abs(power) - each.power) <= each.blur);
  return slip ? Math.sign(power) * slip.power : 0;
}
