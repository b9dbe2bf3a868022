import type { Basis, Indicator } from '#domain/catalogue.ts';
import { latestDuePeriod } from '#domain/due.ts';
import type { Measure } from '#domain/measure.ts';
import {
  addDays,
  comparePeriods,
  dayAfterPeriod,
  endMonth,
  jointJanuaryFebruary,
  lastMonth,
  monthsBetween,
  periodKey,
  shiftPeriod,
  type IsoDate,
  type Period,
} from '#domain/period.ts';
import type { Point } from '#domain/observation.ts';
import { isKnownPoint, monthlyFromCumulative, pointEndingAt, type PointIndex } from '#domain/series.ts';
import { fromBase, type Unit } from '#domain/unit.ts';
import { cumulativeAt, ytdMeanAt, type SeriesByBasis } from '#domain/year-to-date.ts';
import type { InForce, RuleFacts } from './rule-facts.ts';

/** One period a rule looks at. Missing: undefined when its figure is due and has not come. */
export interface RuleFigure {
  readonly period: Period;
  /** Display unit. */
  readonly value: number | undefined;
}

/** One series as one basis, in the display unit. */
export interface FigureSource {
  readonly indicator: Pick<Indicator, 'measure' | 'frequency' | 'dueDays' | 'cohortFrom'>;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly series: SeriesByBasis;
  /** Months of a flow worked out from its running totals where they were not reported themselves. */
  readonly months: PointIndex;
}

export function figureSource(
  indicator: FigureSource['indicator'],
  unit: Unit,
  basis: Basis,
  series: SeriesByBasis,
): FigureSource {
  return { indicator, unit, basis, series, months: monthsOf(indicator, basis, series) };
}

function monthsOf(indicator: FigureSource['indicator'], basis: Basis, series: SeriesByBasis): PointIndex {
  const derives = indicator.measure === 'flow' && basis === 'period' && indicator.frequency === 'month';
  if (!derives || series.ytd.size === 0) return series.period;
  const index = new Map<number, Point>(
    monthlyFromCumulative([...series.ytd.values()])
      .filter(isKnownPoint)
      .map((point) => [periodKey(point.period), point]),
  );
  for (const [key, point] of series.period) if (isKnownPoint(point) || !index.has(key)) index.set(key, point);
  return index;
}

/**
 * The value of a period in the display unit: of running totals and means that of its last month.
 * Missing: undefined where it is not known.
 */
export function valueAt({ basis, series, months, unit }: FigureSource, period: Period): number | undefined {
  const measure = measureAt(basis, series, months, period);
  return measure?.kind === 'known' ? fromBase(measure.value, unit) : undefined;
}

function measureAt(
  basis: Basis,
  series: SeriesByBasis,
  months: PointIndex,
  period: Period,
): Measure | undefined {
  switch (basis) {
    case 'period':
      return months.get(periodKey(period))?.measure;
    case 'ytd':
      return cumulativeAt(series, endMonth(period)).measure;
    case 'ytd_mean':
      return ytdMeanAt(series, period).measure;
    default:
      return basis satisfies never;
  }
}

/**
 * A level at the end of a month, for rates and stocks: the month's own value, else that of the joint January–February.
 * Missing: undefined where neither is known.
 */
export function levelOfMonth(source: FigureSource, month: Period): number | undefined {
  const own = valueAt(source, month);
  if (own !== undefined || source.basis !== 'period' || month.month > 2) return own;
  return valueAt(source, jointJanuaryFebruary(month.year));
}

/**
 * What a rule is folded over: every period of the indicator's frequency from the series' first figure to the latest one
 * that is there or due, while the region is in force. Totals and means since January are looked at month by month.
 * Units: display unit.
 * Missing: a period that is due and has no figure is undefined; one not yet due is left out, as are January and
 * February where a joint figure stands for both.
 */
export function ruleFigures(source: FigureSource, inForce: InForce, today: IsoDate): RuleFigure[] {
  const known = knownPeriods(source);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const due = latestDuePeriod(source.indicator, today);
  const end = due && comparePeriods(endMonth(due), endMonth(last)) > 0 ? due : last;
  return periodsOf(source, first, end)
    .filter((period) => isInForce(inForce, period))
    .map((period) => ({ period, value: valueAt(source, period) }));
}

/** A series as one basis, with the periods a rule is folded over. */
export interface FiguresOf {
  readonly source: FigureSource;
  readonly figures: readonly RuleFigure[];
}

const remembered = new WeakMap<SeriesByBasis, Map<string, FiguresOf>>();

/**
 * The figures of a basis, worked out once for all rules that look at the same series: the series must not change after
 * it was asked for.
 */
export function figuresOf(facts: RuleFacts, basis: Basis): FiguresOf {
  const { series, indicator, unit, today } = facts;
  const ofSeries = remembered.get(series) ?? new Map<string, FiguresOf>();
  remembered.set(series, ofSeries);
  const key = `${basis} ${today} ${facts.validFrom ?? ''} ${facts.validTo ?? ''}`;
  const known = ofSeries.get(key);
  if (known) return known;
  const source = figureSource(indicator, unit, basis, series);
  const made = { source, figures: ruleFigures(source, facts, today) };
  ofSeries.set(key, made);
  return made;
}

function knownPeriods({ basis, series, months, indicator }: FigureSource): Period[] {
  const length = lengthOf(indicator);
  const own = basis === 'period' ? months : basis === 'ytd' ? series.ytd : series.ytdMean;
  const beside = basis === 'period' ? [] : [...series.period.values()];
  return [...own.values(), ...beside]
    .filter(isKnownPoint)
    .map(({ period }) => period)
    .filter(
      (period) => basis !== 'period' || period.months === length || (length === 1 && period.months === 2),
    )
    .sort(comparePeriods);
}

function periodsOf(source: FigureSource, first: Period, end: Period): Period[] {
  const length = lengthOf(source.indicator);
  if (source.basis === 'period' && length > 1) return runOf(first, end);
  const from = source.basis === 'ytd' ? endMonth(first) : first;
  return monthsBetween(from, endMonth(end))
    .filter((month) => month.month % length === 0 || valueAt(source, month) !== undefined)
    .flatMap((month) => withJoint(month, source));
}

/** How long the periods of an indicator are; events are looked at by month. */
export function lengthOf({ frequency }: Pick<Indicator, 'frequency'>): 1 | 3 | 12 {
  if (frequency === 'quarter') return 3;
  return frequency === 'year' ? 12 : 1;
}

/** Periods of one length from the first to the last. */
export function runOf(first: Period, end: Period): Period[] {
  const run: Period[] = [];
  for (let period = first; comparePeriods(period, end) <= 0; period = shiftPeriod(period, 1))
    run.push(period);
  return run;
}

function withJoint(month: Period, { months, basis, series }: FigureSource): Period[] {
  const joint = jointJanuaryFebruary(month.year);
  if (month.month > 2) return [month];
  if (basis === 'ytd') return skipsJanuary(month, series) ? [] : [month];
  if (basis !== 'period' || !isKnownPoint(months.get(periodKey(joint)))) return [month];
  if (isKnownPoint(months.get(periodKey({ ...month, month: 2 })))) return [month];
  return month.month === 1 ? [joint] : [];
}

// A total to February that came without one to January was published for both: January is not missing.
function skipsJanuary({ year, month }: Period, { ytd, period }: SeriesByBasis): boolean {
  if (month !== 1 || isKnownPoint(pointEndingAt(ytd, year, 1))) return false;
  const january = period.get(periodKey({ year, month: 1, months: 1 }));
  return !isKnownPoint(january) && isKnownPoint(pointEndingAt(ytd, year, 2));
}

/** Whether a region was in force on the last day of a period. */
export function isInForce({ validFrom, validTo }: InForce, period: Period): boolean {
  if (validFrom === undefined && validTo === undefined) return true;
  const last = addDays(dayAfterPeriod(period), -1);
  return (validFrom === undefined || validFrom <= last) && (validTo === undefined || last < validTo);
}

/** Whether a rule judges the period: by its last month. */
export function isJudged(months: readonly number[] | null, period: Period): boolean {
  return months === null || months.includes(lastMonth(period));
}
