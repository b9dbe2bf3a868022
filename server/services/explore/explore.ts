import type { ExploreDto } from '#contract/explore.ts';
import { isAmount, SHOWS, STEPS, whyNotShown } from '#domain/explore/question.ts';
import { joinJanuaryFebruary, monthsOfStep } from '#domain/explore/table-periods.ts';
import { isKnown } from '#domain/measure.ts';
import { periodId } from '#domain/period.ts';
import { latestVersion } from '../../db/read/versions.ts';
import type { Ctx } from '../context.ts';
import { basesOf } from '../districts/figure-reader.ts';
import { isSample, loadTracesOf, sourcesOf } from '../judging/load-traces.ts';
import { cellOf, readingAt, type Source, type Table } from './cells.ts';
import { loadPlaces, type SeriesOfPlace } from './load-places.ts';
import { readQuestion, type ExploreQuery, type Place, type Question } from './read-question.ts';
import { sumsOf } from './sums.ts';
import { columnsOf, linesOf, type TableColumn, type TableLine } from './table-lines.ts';

/**
 * One indicator as a table: regions, groups or industries down, periods or another of these across, each cell the figure
 * or what was asked of it. Groups and industries nothing is stored of are left out; districts only where the indicator
 * has no source below the city.
 * Missing: every empty cell has its reason; a region not in force is `not-applicable`.
 * Errors: those of readQuestion.
 */
export async function explore(ctx: Ctx, query: ExploreQuery): Promise<ExploreDto> {
  const { read, dialect } = ctx.store;
  const question = await readQuestion(ctx, query);
  const allLines = linesOf(ctx, question);
  const allColumns = columnsOf(ctx, question);
  const { seriesOf, stored } = await loadPlaces(ctx, question, wantedPlaces(question, allLines, allColumns));
  const isStored = (by: keyof Place, code: string): boolean => stored.some((place) => place[by] === code);
  // What has no source below the city is not missing there.
  const isExpected = ({ role, kind }: TableLine): boolean =>
    role === 'whole' || (role === 'part' && kind !== 'category' && question.indicator.scoredByDistrict);
  const isUsed = (line: TableLine): boolean =>
    // The city is a part of the nation, which has no share of it.
    !(line.role === 'nation' && question.show === 'share') &&
    (isExpected(line) || isStored(question.rows, line.code));
  const lines = allLines.filter(isUsed);
  const columns = columnsInUse({ ctx, question, lines, seriesOf }, allColumns, isStored);
  const points = lines.flatMap((line) =>
    columns.flatMap((column) => readingAt({ ctx, question, seriesOf }, line, column).from),
  );
  const traces = await loadTracesOf(read, dialect, points);
  const table: Table = { ctx, question, lines, columns, seriesOf, traces };
  const { indicator, unit, rows, basis, show, asOf, periods } = question;
  return {
    indicator: indicator.code,
    unit: unit.code,
    decimals: indicator.decimals,
    changes: isAmount(indicator.measure) ? 'ratio' : 'difference',
    rowsBy: rows,
    columnsBy: question.columns,
    ...question.fixed,
    step: question.step,
    period: periodId(periods.at(-1) ?? periods[0]),
    basis,
    bases: [...basesOf(indicator)],
    show,
    refused: SHOWS.flatMap((each) => {
      const why = whyNotShown(each, { measure: indicator.measure, basis }, rows);
      return why ? [{ show: each, why }] : [];
    }),
    base: show === 'index' ? periodId(question.base) : null,
    asOf: asOf.text,
    version: Number.isFinite(asOf.version) ? asOf.version : await latestVersion(read),
    sample: isSample(points, traces),
    sources: sourcesOf(points, traces),
    steps: stepsOf(stored.map(seriesOf)),
    columns: columns.map(({ code }) => code),
    rows: lines.map((line) => ({ ...line, cells: columns.map((column) => cellOf(table, line, column)) })),
    sum: sumsOf(table),
  };
}

/** Every value of every dimension that some cell of the table has. */
function wantedPlaces(
  question: Question,
  lines: readonly TableLine[],
  columns: readonly TableColumn[],
): Readonly<Record<keyof Place, readonly string[]>> {
  const { region, group, industry } = question.fixed;
  const wanted = { region: [region], group: [group], industry: [industry] };
  wanted[question.rows] = lines.map(({ code }) => code);
  if (question.columns !== 'period') wanted[question.columns] = columns.map(({ code }) => code);
  return wanted;
}

/** The columns that stay: January and February as one where they came so, no group or industry nothing is stored of. */
function columnsInUse(
  { lines, ...source }: Source & Pick<Table, 'lines'>,
  columns: readonly TableColumn[],
  isStored: (by: keyof Place, code: string) => boolean,
): readonly TableColumn[] {
  const { columns: by, periods } = source.question;
  if (by === 'region') return columns;
  if (by !== 'period') return columns.filter(({ code }, index) => index === 0 || isStored(by, code));
  const joined = joinJanuaryFebruary(periods, (period) =>
    lines.some((line) => isKnown(readingAt(source, line, { code: '', period }).measure)),
  );
  return joined.map((period) => ({ code: periodId(period), period }));
}

function stepsOf(series: readonly ReturnType<SeriesOfPlace>[]): ExploreDto['steps'] {
  const lengths = new Set(
    series.flatMap(({ period, ytd, ytdMean }) =>
      [period, ytd, ytdMean].flatMap((index) => [...index.values()].map((point) => point.period.months)),
    ),
  );
  return STEPS.filter((step) => lengths.has(monthsOfStep(step)));
}
