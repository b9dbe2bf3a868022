import {
  attainmentOf,
  DEFAULT_THRESHOLDS,
  gapOf,
  leadOf,
  paceOf,
  requiredPerMonth,
  statusOfPace,
  strainOf,
  type AttainmentStatus,
  type StatusThresholds,
} from './attainment.ts';
import { tidyDifference, tidyQuotient, tidySum } from './decimal.ts';
import type { Evidence, Figure } from './evidence.ts';
import { lastMonth } from './period.ts';
import {
  CALENDAR,
  deciding,
  scheduleShare,
  typedSchedule,
  type ByPace,
  type SharesSchedule,
} from './schedule.ts';
import { isCeiling, type Target } from './target.ts';
import type { Coverage } from './year-to-date.ts';

/**
 * Why a status was given. `…-earlier-month`: by the latest month that has a figure, since the one asked for has none.
 * `pace`: by the calendar, for want of past years; `seasonal-pace`: by the season of past years; `typed-pace`: by the
 * monthly path the office set.
 * `first-months`: too early in the year to judge. `incomplete`: some months are known, the total is not.
 */
export const JUDGEMENT_REASONS = [
  'target-reached',
  'pace',
  'pace-earlier-month',
  'seasonal-pace',
  'seasonal-pace-earlier-month',
  'typed-pace',
  'typed-pace-earlier-month',
  'first-months',
  'ceiling',
  'ceiling-earlier-month',
  'floor',
  'floor-earlier-month',
  'mean-unknown',
  'year-end-figure',
  'year-end-only',
  'no-year-end-figure',
  'incomplete',
  'no-figure',
] as const;
export type JudgementReason = (typeof JUDGEMENT_REASONS)[number];

/**
 * The same number by each schedule. Missing: `seasonal` is undefined without enough past years, `typed` where the office
 * set no path.
 */
export type Paced = ByPace<number | undefined>;

/** A verdict and the numbers behind it; a number that cannot be said is undefined. Ratios are plain, not percent. */
export interface Judgement {
  readonly status: AttainmentStatus;
  readonly reason: JudgementReason;
  /** 力争: however far behind, no screen paints it red. */
  readonly lenient: boolean;
  readonly figure: Figure | undefined;
  /** Y ÷ T; floors only, and of a year-end level only at the year's end. */
  readonly attainment: number | undefined;
  /** Share of the target due by the figure's month; running totals towards a floor only, as are the next five. */
  readonly schedule: Paced;
  readonly lead: Paced;
  readonly pace: Paced;
  readonly requiredPerMonth: number | undefined;
  readonly strain: number | undefined;
  /** Units: the target's. Running totals: Y − T·s by the calendar; year-end levels and means with a floor: Y − T. */
  readonly gap: number | undefined;
  /** Units: the target's. Running totals: Y − T·s by the season. */
  readonly seasonalGap: number | undefined;
  /** Units: the target's. Running totals: Y − T·s by the office's own path. */
  readonly typedGap: number | undefined;
  /** Units: the target's. Ceilings: T − Y, negative when above. */
  readonly headroom: number | undefined;
  readonly coverage: Coverage;
}

export type JudgedTarget = Pick<Target, 'comparator' | 'evaluation' | 'value' | 'tolerance' | 'path'>;

type Verdict = Partial<Omit<Judgement, 'status' | 'reason' | 'lenient' | 'figure' | 'coverage'>> &
  Pick<Judgement, 'status' | 'reason'>;

const NEITHER: Paced = { calendar: undefined, seasonal: undefined, typed: undefined };
const UNSAID = {
  attainment: undefined,
  schedule: NEITHER,
  lead: NEITHER,
  pace: NEITHER,
  requiredPerMonth: undefined,
  strain: undefined,
  gap: undefined,
  seasonalGap: undefined,
  typedGap: undefined,
  headroom: undefined,
};

/**
 * The verdict on one target. A figure earlier than the month asked for is judged by the schedule of its own month. A
 * running total is judged by the path its office set, else by its seasonal pace where past years give one, else by the
 * calendar.
 * Units: target, tolerance and figure in one unit.
 * Missing: `missing` when nothing of the year is known; see JUDGEMENT_REASONS.
 * Source: reference methods 4.9 and practice 2.1.
 */
export function judge(
  target: JudgedTarget,
  evidence: Evidence,
  thresholds: StatusThresholds = DEFAULT_THRESHOLDS,
  season?: SharesSchedule,
): Judgement {
  const { figure, coverage } = evidence;
  const verdict = figure
    ? verdictOn(target, evidence, figure, thresholds, season)
    : verdictWithoutFigure(target, coverage);
  return { ...UNSAID, ...verdict, lenient: target.comparator === 'strive', figure, coverage };
}

function verdictWithoutFigure(target: JudgedTarget, coverage: Coverage): Verdict {
  if (coverage.known === 0) return { status: 'missing', reason: 'no-figure' };
  return target.evaluation === 'ytd-mean'
    ? { status: 'too-early', reason: 'mean-unknown' }
    : { status: 'missing', reason: 'incomplete' };
}

function verdictOn(
  target: JudgedTarget,
  evidence: Evidence,
  figure: Figure,
  thresholds: StatusThresholds,
  season: SharesSchedule | undefined,
): Verdict {
  const earlier = figure.period.month < lastMonth(evidence.asked);
  if (target.evaluation === 'year-end') return judgeYearEnd(target, figure, lastMonth(evidence.asked));
  if (isCeiling(target)) {
    return { ...judgeCeiling(target, figure), reason: earlier ? 'ceiling-earlier-month' : 'ceiling' };
  }
  if (target.evaluation === 'ytd-mean') {
    return { ...judgeMeanFloor(target, figure), reason: earlier ? 'floor-earlier-month' : 'floor' };
  }
  const numbers = progress(target, figure, season, evidence.recentMean);
  if (figure.value >= target.value) return { ...numbers, status: 'completed', reason: 'target-reached' };
  if (figure.period.month < thresholds.firstJudgedMonth) {
    return { ...numbers, status: 'too-early', reason: 'first-months' };
  }
  const { seasonal, typed } = numbers.pace;
  const by = typed !== undefined ? 'typed-pace' : seasonal === undefined ? 'pace' : 'seasonal-pace';
  const status = statusOfPace(deciding(numbers.pace) ?? 0, thresholds);
  return { ...numbers, status, reason: earlier ? `${by}-earlier-month` : by };
}

type Progress = Omit<Verdict, 'status' | 'reason'> & Pick<Judgement, 'pace'>;

function progress(
  target: JudgedTarget,
  figure: Figure,
  season: SharesSchedule | undefined,
  recentMean: number | undefined,
): Progress {
  const { month } = figure.period;
  const path = typedSchedule(target.path, target.value);
  const share = {
    calendar: scheduleShare(CALENDAR, month),
    seasonal: season && scheduleShare(season, month),
    typed: path && scheduleShare(path, month),
  };
  const gaps = paced(share, (due) => gapOf(figure.value, target.value, due));
  const attainment = attainmentOf(figure.value, target.value);
  const required = requiredPerMonth(figure.value, target.value, month);
  return {
    attainment,
    schedule: share,
    lead: paced(share, (due) => (attainment === undefined ? undefined : leadOf(attainment, due))),
    pace: paced(share, (due) => paceOf(figure.value, target.value, due)),
    gap: gapOf(figure.value, target.value, share.calendar),
    seasonalGap: gaps.seasonal,
    typedGap: gaps.typed,
    requiredPerMonth: required,
    strain: strainOf(required, recentMean),
  };
}

function paced(share: Paced, of: (due: number) => number | undefined): Paced {
  const said = (due: number | undefined): number | undefined => (due === undefined ? undefined : of(due));
  return { calendar: said(share.calendar), seasonal: said(share.seasonal), typed: said(share.typed) };
}

/** Compared on 12 digits, so that a derived mean of 5.7 lies within 5.5 + 0.2. */
function judgeCeiling(target: JudgedTarget, figure: Figure): Omit<Verdict, 'reason'> {
  const value = tidyQuotient(figure.value);
  const tolerance = target.comparator === 'around' ? (target.tolerance ?? 0) : 0;
  const headroom = tidyDifference(target.value, value);
  if (value <= target.value) return { status: 'within-target', headroom };
  const tolerated = value <= tidySum(target.value, tolerance);
  return { status: tolerated ? 'within-tolerance' : 'above-target', headroom };
}

/** A mean that must not fall below the target can still fall, so before December it is on schedule, not completed. */
function judgeMeanFloor(target: JudgedTarget, figure: Figure): Omit<Verdict, 'reason'> {
  const value = tidyQuotient(figure.value);
  const gap = tidyDifference(value, target.value);
  if (value < target.value) return { status: 'behind', gap };
  return { status: figure.period.month === 12 ? 'completed' : 'on-schedule', gap };
}

/** Judged by the figure of December alone; before it only the distance is said. */
function judgeYearEnd(target: JudgedTarget, figure: Figure, asked: number): Verdict {
  const ceiling = isCeiling(target);
  const gap = tidyDifference(figure.value, target.value);
  const distance = ceiling ? { headroom: tidyDifference(target.value, figure.value) } : { gap };
  if (figure.period.month < 12) {
    return asked < 12
      ? { ...distance, status: 'too-early', reason: 'year-end-only' }
      : { ...distance, status: 'missing', reason: 'no-year-end-figure' };
  }
  if (ceiling) return { ...judgeCeiling(target, figure), reason: 'year-end-figure' };
  const attainment = attainmentOf(figure.value, target.value);
  const status = figure.value >= target.value ? 'completed' : 'behind';
  return { gap, attainment, status, reason: 'year-end-figure' };
}
