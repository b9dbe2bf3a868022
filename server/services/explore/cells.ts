import type { ExploreCell } from '#contract/explore.ts';
import { figureOfPeriod } from '#domain/explore/figure-of-period.ts';
import { isAmount, type ReadAs } from '#domain/explore/question.ts';
import {
  changeOnPeriod,
  changeOnYear,
  indexOf,
  shareOf,
  valueItself,
  type Statistic,
} from '#domain/explore/statistics.ts';
import { isKnown, missing, type Measure } from '#domain/measure.ts';
import { onLandOf } from '#domain/land.ts';
import type { Reading, SeriesByBasis } from '#domain/year-to-date.ts';
import type { Ctx } from '../context.ts';
import { inUnit } from '../judging/in-unit.ts';
import type { TracedPoint } from '../judging/load-series.ts';
import { noteOf, type Traces } from '../judging/load-traces.ts';
import type { SeriesOfPlace } from './load-places.ts';
import type { Question } from './read-question.ts';
import { isInForce, placeOfCell, type TableColumn, type TableLine } from './table-lines.ts';

/** A table before it is told to anybody: what is asked, and all that is known of it. */
export interface Table {
  readonly ctx: Ctx;
  readonly question: Question;
  readonly lines: readonly TableLine[];
  readonly columns: readonly TableColumn[];
  readonly seriesOf: SeriesOfPlace;
  readonly traces: Traces;
}

/** What a figure is read from. */
export type Source = Pick<Table, 'ctx' | 'question' | 'seriesOf'>;

/** The figure of a line in a column. */
export function readingAt(source: Source, line: TableLine, column: TableColumn): Reading<TracedPoint> {
  return figureOfPeriod(readAs(source.question), seriesAt(source, line, column), column.period);
}

/** One cell: its figure, and what is shown of it or why nothing is. */
export function cellOf(table: Table, line: TableLine, column: TableColumn): ExploreCell {
  const { question } = table;
  const reading = readingAt(table, line, column);
  const measure = measureIn(table, line, column, reading);
  const value = isKnown(measure) ? inUnit(measure.value, question.unit) : null;
  const derived = reading.derived ? { derived: true } : {};
  const found = statisticOf(table, column, measure, seriesAt(table, line, column));
  if (found.kind === 'missing') {
    const why = isLostToLand(table, line, column) ? 'land-changed' : found.reason;
    return { value, shown: null, why, ...derived };
  }
  const comparable = found.comparable ? { comparable: true } : {};
  return { value, shown: shownOf(question, found.value), ...derived, ...comparable };
}

/** The series of a cell without what is of other land than the cell’s period: nothing is worked out across a change. */
function seriesAt({ ctx, question, seriesOf }: Source, line: TableLine, column: TableColumn) {
  const place = placeOfCell(question, line.code, column.code);
  return onLandOf(seriesOf(place), ctx.catalogue.landChanges(place.region), column.period);
}

/** Whether a cell that shows nothing would show something, had the region’s land not changed. */
function isLostToLand(table: Table, line: TableLine, column: TableColumn): boolean {
  const { ctx, question, seriesOf } = table;
  const place = placeOfCell(question, line.code, column.code);
  if (ctx.catalogue.landChanges(place.region).length === 0) return false;
  const series = seriesOf(place);
  const { measure } = figureOfPeriod(readAs(question), series, column.period);
  return statisticOf(table, column, measure, series).kind === 'known';
}

/** The figure, or why there is none: a region that was not there yet or no longer has not failed to report. */
export function measureIn(
  { ctx, question }: Table,
  line: TableLine,
  column: TableColumn,
  { measure }: Reading<TracedPoint>,
): Measure {
  const { region } = placeOfCell(question, line.code, column.code);
  if (measure.kind === 'known' || measure.reason !== 'not-reported') return measure;
  return isInForce(ctx, region, column.period) ? measure : missing('not-applicable');
}

function statisticOf(
  table: Table,
  column: TableColumn,
  measure: Measure,
  series: SeriesByBasis<TracedPoint>,
): Statistic {
  const { question, traces } = table;
  if (measure.kind === 'missing') return valueItself(measure);
  const asked = { of: readAs(question), series, at: column.period };
  switch (question.show) {
    case 'value':
      return valueItself(measure);
    case 'year-on-year':
      return changeOnYear(asked, (point) => noteOf(traces, point)?.comparablePrior ?? undefined);
    case 'period-on-period':
      return changeOnPeriod(asked);
    case 'share':
      return shareOf(measure, wholeOf(table, column));
    case 'index':
      return indexOf(asked, question.base);
    default:
      return question.show satisfies never;
  }
}

/** What the parts of a column are shares of: the first line of the table. */
export function wholeOf(table: Table, column: TableColumn): Measure {
  const [whole] = table.lines;
  return whole ? readingAt(table, whole, column).measure : missing('not-reported');
}

function readAs({ indicator, basis }: Question): ReadAs {
  return { measure: indicator.measure, basis };
}

/** Figures, and differences of rates, are told in the unit shown; ratios and indices have none. */
export function shownOf({ show, indicator, unit }: Question, value: number): number {
  const isChange = show === 'year-on-year' || show === 'period-on-period';
  const hasUnit = show === 'value' || (isChange && !isAmount(indicator.measure));
  return hasUnit ? inUnit(value, unit) : value;
}
