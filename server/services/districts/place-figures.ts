import type { SeriesPoint } from '#contract/judgement.ts';
import type { DistrictsDto } from '#contract/districts.ts';
import type { Basis, Indicator } from '#domain/catalogue.ts';
import { isKnown, known } from '#domain/measure.ts';
import { monthOf, monthsBetween, periodId, samePeriodYearsBefore, type Period } from '#domain/period.ts';
import { yearOnYear } from '#domain/series.ts';
import type { Reading, SeriesByBasis } from '#domain/year-to-date.ts';
import type { Unit } from '#domain/unit.ts';
import { inUnit } from '../judging/in-unit.ts';
import type { TracedPoint } from '../judging/load-series.ts';
import { noteOf, type Traces } from '../judging/load-traces.ts';
import { figureReader } from './figure-reader.ts';

type PlaceFigure = Omit<DistrictsDto['city'], 'series'>;

export interface Shown {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly basis: Basis;
  readonly period: Period;
}

/** The figure of a place at exactly the month asked for. */
export function readingOf(shown: Shown, series: SeriesByBasis<TracedPoint>): Reading<TracedPoint> {
  return figureReader(shown.indicator, shown.basis)(series, shown.period);
}

/**
 * The figure of a place with the one a year before: the comparable one kept beside it where there is one, since a
 * change of 口径 makes the stored one another thing.
 */
export function placeFigure(
  shown: Shown,
  region: string,
  series: SeriesByBasis<TracedPoint>,
  traces: Traces,
): PlaceFigure {
  const { unit } = shown;
  const reading = readingOf(shown, series);
  const prior = priorOf(shown, series, reading, traces);
  const change = prior && yearOnYear(reading.measure, known(prior.value), changesOf(shown.indicator));
  const isRatio = changesOf(shown.indicator) === 'ratio';
  return {
    region,
    value: isKnown(reading.measure) ? inUnit(reading.measure.value, unit) : null,
    missing: reading.measure.kind === 'missing' ? reading.measure.reason : null,
    derived: reading.derived,
    prior: prior ? inUnit(prior.value, unit) : null,
    priorBasis: prior?.basis ?? null,
    growth: change === undefined ? null : isRatio ? change : inUnit(change, unit),
  };
}

interface Prior {
  readonly value: number;
  readonly basis: 'comparable' | 'stored';
}

function priorOf(
  shown: Shown,
  series: SeriesByBasis<TracedPoint>,
  reading: Reading<TracedPoint>,
  traces: Traces,
): Prior | undefined {
  const [only, ...others] = reading.from;
  const comparable = only && others.length === 0 ? noteOf(traces, only)?.comparablePrior : undefined;
  if (typeof comparable === 'number') return { value: comparable, basis: 'comparable' };
  const before = readingOf({ ...shown, period: samePeriodYearsBefore(shown.period, 1) }, series);
  return isKnown(before.measure) ? { value: before.measure.value, basis: 'stored' } : undefined;
}

/** Amounts change by a ratio, rates and ratios by points. */
export function changesOf({ measure }: Pick<Indicator, 'measure'>): 'ratio' | 'difference' {
  return measure === 'flow' || measure === 'stock' ? 'ratio' : 'difference';
}

/** Last year’s months and this year’s up to the month, each known or with its reason. */
export function monthsShown(shown: Shown, series: SeriesByBasis<TracedPoint>): SeriesPoint[] {
  const { period, unit } = shown;
  return monthsBetween(monthOf(period.year - 1, 1), period).map((month) => {
    const { measure, derived } = readingOf({ ...shown, period: month }, series);
    return {
      period: periodId(month),
      value: isKnown(measure) ? inUnit(measure.value, unit) : null,
      missing: measure.kind === 'missing' ? measure.reason : null,
      derived,
    };
  });
}
