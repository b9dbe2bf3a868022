import type { SeriesPoint } from '#contract/judgement.ts';
import type { DistrictsDto } from '#contract/districts.ts';
import type { Basis, Indicator } from '#domain/catalogue.ts';
import { isSameLand, noPriorReason } from '#domain/land.ts';
import { isKnown, known } from '#domain/measure.ts';
import {
  monthOf,
  monthsBetween,
  periodId,
  samePeriodYearsBefore,
  type IsoDate,
  type Period,
} from '#domain/period.ts';
import { yearOnYear } from '#domain/series.ts';
import type { Reading, SeriesByBasis } from '#domain/year-to-date.ts';
import type { Unit } from '#domain/unit.ts';
import type { Ctx } from '../context.ts';
import { inUnit } from '../judging/in-unit.ts';
import type { TracedPoint } from '../judging/load-series.ts';
import { comparablePriorOf, type Traces } from '../judging/load-traces.ts';
import { figureReader } from './figure-reader.ts';

type PlaceFigure = Omit<DistrictsDto['city'], 'series'>;

/** One place: its code, and the days on which its land changed. */
export interface Place {
  readonly region: string;
  readonly landChanges: readonly IsoDate[];
}

export function placeIn(ctx: Ctx, region: string): Place {
  return { region, landChanges: ctx.catalogue.landChanges(region) };
}

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
 * change of 口径 makes the stored one another thing. Where the place was other land then, a stored one is none.
 */
export function placeFigure(
  shown: Shown,
  { region, landChanges }: Place,
  series: SeriesByBasis<TracedPoint>,
  traces: Traces,
): PlaceFigure {
  const { unit } = shown;
  const reading = readingOf(shown, series);
  const comparable = comparablePriorOf(traces, reading.from);
  const prior: Prior | undefined =
    comparable === undefined
      ? storedPriorOf(shown, series, landChanges)
      : { value: comparable, basis: 'comparable' };
  const change = prior && yearOnYear(reading.measure, known(prior.value), changesOf(shown.indicator));
  const isRatio = changesOf(shown.indicator) === 'ratio';
  return {
    region,
    value: isKnown(reading.measure) ? inUnit(reading.measure.value, unit) : null,
    missing: reading.measure.kind === 'missing' ? reading.measure.reason : null,
    derived: reading.derived,
    prior: prior ? inUnit(prior.value, unit) : null,
    priorBasis: prior?.basis ?? null,
    priorWhyNot: prior || !isKnown(reading.measure) ? null : noPriorReason(landChanges, shown.period),
    growth: change === undefined ? null : isRatio ? change : inUnit(change, unit),
  };
}

interface Prior {
  readonly value: number;
  readonly basis: 'comparable' | 'stored';
}

function storedPriorOf(
  shown: Shown,
  series: SeriesByBasis<TracedPoint>,
  landChanges: readonly IsoDate[],
): Prior | undefined {
  const period = samePeriodYearsBefore(shown.period, 1);
  if (!isSameLand(landChanges, shown.period, period)) return undefined;
  const { measure } = readingOf({ ...shown, period }, series);
  return isKnown(measure) ? { value: measure.value, basis: 'stored' } : undefined;
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
