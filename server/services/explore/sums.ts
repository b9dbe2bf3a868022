import type { ExploreSum } from '#contract/explore.ts';
import { decimalPlaces } from '#domain/decimal.ts';
import { isAmount } from '#domain/explore/question.ts';
import { reconcile, type RoundedFigure } from '#domain/explore/reconcile.ts';
import { shareOf, valueItself } from '#domain/explore/statistics.ts';
import { sumOfParts } from '#domain/explore/sum-of-parts.ts';
import type { Measure } from '#domain/measure.ts';
import { inUnit } from '../judging/in-unit.ts';
import { measureIn, readingAt, shownOf, wholeOf, type Table } from './cells.ts';
import { linesOf, type TableColumn, type TableLine } from './table-lines.ts';

/** The parts of a column added up: amounts only, over parts that share nobody, as figures or shares. */
export function sumsOf(table: Table): ExploreSum[] | null {
  const { ctx, question, lines, columns } = table;
  const { show, rows, indicator } = question;
  const adds = rows !== 'group' && isAmount(indicator.measure) && (show === 'value' || show === 'share');
  if (!adds || !lines.some(isPart)) return null;
  // Also those left out of the table: a sum without them is short, and says so.
  const all = linesOf(ctx, question);
  const parts = all.filter(isPart);
  const zones = all.filter(({ kind }) => kind === 'zone');
  return columns.map((column) => {
    const measures = parts.map((line) => figureIn(table, line, column).measure);
    const { total, known, expected } = sumOfParts(measures);
    const found = show === 'share' ? shareOf(total, wholeOf(table, column)) : valueItself(total);
    const shown = found.kind === 'known' ? shownOf(question, found.value) : null;
    const gap = show === 'value' ? gapOf(table, column, { parts, zones }) : null;
    return { shown, known, of: expected, gap };
  });
}

/** Zones lie inside districts and are no part beside them. */
function isPart({ role, kind }: TableLine): boolean {
  return role === 'part' && kind !== 'zone';
}

interface FigureOfSum {
  readonly measure: Measure;
  readonly roundings: number;
}

function figureIn(table: Table, line: TableLine, column: TableColumn): FigureOfSum {
  const reading = readingAt(table, line, column);
  return { measure: measureIn(table, line, column, reading), roundings: reading.from.length };
}

/** How far the whole is from its parts; null unless all of them are known, and of the zones all or none. */
function gapOf(
  table: Table,
  column: TableColumn,
  { parts, zones }: Readonly<Record<'parts' | 'zones', readonly TableLine[]>>,
): ExploreSum['gap'] {
  const [line] = table.lines;
  const figuresOf = (lines: readonly TableLine[]) =>
    knownFigures(
      table,
      lines.map((each) => figureIn(table, each, column)),
    );
  const ofParts = figuresOf(parts);
  const ofZones = figuresOf(zones);
  const [whole] = line ? figuresOf([line]).figures : [];
  const areZonesClear = ofZones.isComplete || ofZones.figures.length === 0;
  if (!line || !whole || !ofParts.isComplete || !areZonesClear || ofParts.figures.length === 0) return null;
  const across = table.columns.map((each) => figureIn(table, line, each));
  const {
    gap,
    rounding,
    zones: reading,
  } = reconcile(
    { ...whole, places: placesOf(knownFigures(table, across).figures) },
    {
      figures: ofParts.figures,
      zones: ofZones.figures,
      places: placesOf([...ofParts.figures, ...ofZones.figures]),
    },
  );
  return { value: gap, rounding, zones: reading };
}

/** Those that are known, in the unit shown, and whether they are all that apply. */
function knownFigures(
  { question }: Table,
  all: readonly FigureOfSum[],
): { readonly figures: readonly RoundedFigure[]; readonly isComplete: boolean } {
  const figures = all.flatMap(({ measure, roundings }) =>
    measure.kind === 'known' ? [{ value: inUnit(measure.value, question.unit), roundings }] : [],
  );
  const applying = all.filter(
    ({ measure }) => measure.kind === 'known' || measure.reason !== 'not-applicable',
  );
  return { figures, isComplete: figures.length === applying.length };
}

/** Of figures written alike the most places any of them needs: 75 beside 71.18 was written 75.00. */
function placesOf(figures: readonly RoundedFigure[]): number {
  return Math.max(0, ...figures.map(({ value }) => decimalPlaces(value)));
}
