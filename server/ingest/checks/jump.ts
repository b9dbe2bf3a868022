import {
  type Check,
  figure,
  isAdditive,
  isNews,
  report,
  roughFigure,
  type SeriesToCheck,
  unitOfDraft,
} from './check.ts';
import { robustRange, type RobustRange } from './robust-range.ts';
import { indexOfMonth, type SeriesRun, yearOfMonth } from './series-run.ts';

const UNUSUAL = 3.5;
const EXTREME = 7;
const RECENT_MONTHS = 12;
const FEWEST_RECENT = 6;
const FEWEST_SEASONAL = 4;
// A few people more or less are never news.
const SMALLEST_DIFFERENCE = 10;
const MANDATORY = {
  zh: '，且超出上年同期的 0.5–2 倍，须说明原因',
  en: ', and beyond 0.5–2 times last year: a reason is needed',
};
const ADDED = { zh: '当月增加 ', en: 'the month added ' };
const NO_MORE = { zh: '', en: '' };

/**
 * jump: outside what the last twelve months held and far from them by the modified z, the value itself left out; and
 * as far from the same months of up to three past years where they are known: the milder of the two decides.
 * Running totals are judged by what each month added.
 * Missing: too few earlier values give no verdict. Source: methods 4.5.
 */
export const jumpCheck: Check = {
  codes: ['jump'],
  ofSeries: (series) => {
    const { run, judge } = series;
    if ((run.span !== 1 && run.span !== 3) || run.count <= FEWEST_SEASONAL) return;
    const steps = run.key.basis === 'ytd' ? addedEachMonth(run) : run.value;
    let oldest = 0;
    for (let at = 0; at < run.count; at += 1) {
      while ((run.month[oldest] ?? 0) < (run.month[at] ?? 0) - RECENT_MONTHS) oldest += 1;
      const isKnown = !Number.isNaN(steps[at]);
      if (isKnown && isNews(judge, run.draft[at] ?? -1) && !isWithin(steps, oldest, at))
        judgeJump(series, { at, steps, oldest });
    }
  },
};

// Most values lie between those of the year before: a loop of twelve comparisons spares the sorting.
function isWithin(steps: Float64Array, from: number, at: number): boolean {
  const value = steps[at] ?? NaN;
  let isAboveOne = false;
  let isBelowOne = false;
  for (let index = from; index < at; index += 1) {
    const other = steps[index] ?? NaN;
    if (other <= value) isAboveOne = true;
    if (other >= value) isBelowOne = true;
    if (isAboveOne && isBelowOne) return true;
  }
  return false;
}

interface Suspect {
  readonly at: number;
  readonly steps: Float64Array;
  /** The first of the last twelve months. */
  readonly oldest: number;
}

function judgeJump({ run, indicator, judge }: SeriesToCheck, { at, steps, oldest }: Suspect): void {
  const value = steps[at] ?? NaN;
  const recent = rangeOf([...steps.subarray(oldest, at)], value, FEWEST_RECENT);
  if (recent !== undefined && recent.z < UNUSUAL) return;
  const seasonal = rangeOf(sameMonthsBefore(run, at, steps), value, FEWEST_SEASONAL);
  const range = recent === undefined || (seasonal !== undefined && seasonal.z < recent.z) ? seasonal : recent;
  if (range === undefined) return;
  const isSmall = isAdditive(indicator) && Math.abs(value - range.median) < SMALLEST_DIFFERENCE;
  if (range.z < UNUSUAL || isSmall) return;
  const lastYear = steps[indexOfMonth(run, (run.month[at] ?? 0) - 12)] ?? NaN;
  const isBeyond = range.z >= EXTREME && (value > lastYear * 2 || value < lastYear * 0.5);
  const draft = run.draft[at] ?? 0;
  const unit = unitOfDraft(judge, draft);
  const details = () => ({
    what: run.key.basis === 'ytd' ? ADDED : NO_MORE,
    found: figure(value, unit),
    expected: `${roughFigure(range.low, unit, indicator)} — ${roughFigure(range.high, unit, indicator)}`,
    why: isBeyond ? MANDATORY : NO_MORE,
  });
  report(judge, { code: 'jump', draft, details, needsReason: isBeyond });
}

function rangeOf(values: readonly number[], value: number, fewest: number): RobustRange | undefined {
  const known = values.filter((each) => !Number.isNaN(each));
  return known.length < fewest ? undefined : robustRange(known, value);
}

/** The values of the same month and its neighbours in past years. */
function sameMonthsBefore(run: SeriesRun, at: number, steps: Float64Array): number[] {
  const month = run.month[at] ?? 0;
  return [1, 2, 3].flatMap((year) =>
    [-run.span, 0, run.span].map((shift) => steps[indexOfMonth(run, month - 12 * year + shift)] ?? NaN),
  );
}

/** What each month added to the year's running total; NaN where the month before is not known. */
function addedEachMonth(run: SeriesRun): Float64Array {
  const added = new Float64Array(run.count);
  for (let at = 0; at < run.count; at += 1) {
    const month = run.month[at] ?? 0;
    const isNext = at > 0 && run.month[at - 1] === month - 1 && yearOfMonth(month - 1) === yearOfMonth(month);
    const before = month % 12 === 0 ? 0 : isNext ? (run.value[at - 1] ?? NaN) : NaN;
    added[at] = (run.value[at] ?? NaN) - before;
  }
  return added;
}
