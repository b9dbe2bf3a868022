import type { ExploreCell, ExploreDto } from '#contract/explore.ts';
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
import { sumOfParts } from '#domain/explore/sum-of-parts.ts';
import { isKnown, missing, type Measure } from '#domain/measure.ts';
import type { Reading } from '#domain/year-to-date.ts';
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

/** The figure of a line in a column. */
export function readingAt(
  question: Question,
  seriesOf: SeriesOfPlace,
  line: TableLine,
  column: TableColumn,
): Reading<TracedPoint> {
  return figureOfPeriod(
    readAs(question),
    seriesOf(placeOfCell(question, line.code, column.code)),
    column.period,
  );
}

/** One cell: its figure, and what is shown of it or why nothing is. */
export function cellOf(table: Table, line: TableLine, column: TableColumn): ExploreCell {
  const { question, seriesOf } = table;
  const reading = readingAt(question, seriesOf, line, column);
  const measure = measureIn(table, line, column, reading);
  const value = isKnown(measure) ? inUnit(measure.value, question.unit) : null;
  const derived = reading.derived ? { derived: true } : {};
  const found = statisticOf(table, line, column, measure);
  if (found.kind === 'missing') return { value, shown: null, why: found.reason, ...derived };
  const comparable = found.comparable ? { comparable: true } : {};
  return { value, shown: shownOf(question, found.value), ...derived, ...comparable };
}

/** The parts of a column added up: amounts only, over parts that share nobody, as figures or shares. */
export function sumsOf(table: Table): ExploreDto['sum'] {
  const { question, lines, columns, seriesOf } = table;
  const { show, rows, indicator } = question;
  const adds = rows !== 'group' && isAmount(indicator.measure) && (show === 'value' || show === 'share');
  if (!adds) return null;
  const parts = lines.filter(({ role, kind }) => role === 'part' && kind !== 'zone');
  return columns.map((column) => {
    const measures = parts.map((line) =>
      measureIn(table, line, column, readingAt(question, seriesOf, line, column)),
    );
    const { total, known, expected } = sumOfParts(measures);
    const found = show === 'share' ? shareOf(total, wholeOf(table, column)) : valueItself(total);
    return { shown: found.kind === 'known' ? shownOf(question, found.value) : null, known, of: expected };
  });
}

/** The figure, or why there is none: a region that was not there yet or no longer has not failed to report. */
function measureIn(
  { ctx, question }: Table,
  line: TableLine,
  column: TableColumn,
  { measure }: Reading<TracedPoint>,
): Measure {
  const { region } = placeOfCell(question, line.code, column.code);
  if (measure.kind === 'known' || measure.reason !== 'not-reported') return measure;
  return isInForce(ctx, region, column.period) ? measure : missing('not-applicable');
}

function statisticOf(table: Table, line: TableLine, column: TableColumn, measure: Measure): Statistic {
  const { question, seriesOf, traces } = table;
  if (measure.kind === 'missing') return valueItself(measure);
  const series = seriesOf(placeOfCell(question, line.code, column.code));
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
function wholeOf({ question, lines, seriesOf }: Table, column: TableColumn): Measure {
  const [whole] = lines;
  return whole ? readingAt(question, seriesOf, whole, column).measure : missing('not-reported');
}

function readAs({ indicator, basis }: Question): ReadAs {
  return { measure: indicator.measure, basis };
}

/** Figures, and differences of rates, are told in the unit shown; ratios and indices have none. */
function shownOf({ show, indicator, unit }: Question, value: number): number {
  const isChange = show === 'year-on-year' || show === 'period-on-period';
  const hasUnit = show === 'value' || (isChange && !isAmount(indicator.measure));
  return hasUnit ? inUnit(value, unit) : value;
}
