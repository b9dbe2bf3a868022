import type { ExploreSum } from '#contract/explore.ts';
import { decimalPlaces } from '#domain/decimal.ts';
import { isAmount } from '#domain/explore/question.ts';
import { reconcile, type RoundedFigure } from '#domain/explore/reconcile.ts';
import { shareOf, valueItself } from '#domain/explore/statistics.ts';
import { sumOfParts } from '#domain/explore/sum-of-parts.ts';
import type { Measure } from '#domain/measure.ts';
import { inUnit } from '../judging/in-unit.ts';
import { measureIn, readingAt, shownOf, wholeOf, type Table } from './cells.ts';
import type { Question } from './read-question.ts';
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
  const [wholeLine] = lines;
  const wholes = wholeLine ? columns.map((column) => figureIn(table, wholeLine, column)) : [];
  return columns.map((column, at) => {
    const figures = parts.map((line) => figureIn(table, line, column));
    const { total, known, expected } = sumOfParts(figures.map(({ measure }) => measure));
    const found = show === 'share' ? shareOf(total, wholeOf(table, column)) : valueItself(total);
    const shown = found.kind === 'known' ? shownOf(question, found.value) : null;
    const beside = zones.map((line) => figureIn(table, line, column));
    const gap = show === 'value' ? gapOf(question, { wholes, at, parts: figures, zones: beside }) : null;
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

interface Apart {
  /** The whole of every column, and which of them is meant. */
  readonly wholes: readonly FigureOfSum[];
  readonly at: number;
  readonly parts: readonly FigureOfSum[];
  readonly zones: readonly FigureOfSum[];
}

/** How far the whole is from its parts; null unless all of them are known, and of the zones all or none. */
function gapOf(question: Question, { wholes, at, parts, zones }: Apart): ExploreSum['gap'] {
  const [whole] = knownFigures(question, wholes.slice(at, at + 1)).figures;
  const ofParts = knownFigures(question, parts);
  const ofZones = knownFigures(question, zones);
  const areZonesClear = ofZones.isComplete || ofZones.figures.length === 0;
  if (!whole || !ofParts.isComplete || !areZonesClear || ofParts.figures.length === 0) return null;
  const reconciled = reconcile(
    { ...whole, places: placesOf(knownFigures(question, wholes).figures) },
    {
      figures: ofParts.figures,
      zones: ofZones.figures,
      places: placesOf([...ofParts.figures, ...ofZones.figures]),
    },
  );
  return { value: reconciled.gap, rounding: reconciled.rounding, zones: reconciled.zones };
}

/** Those that are known, in the unit shown, and whether they are all that apply. */
function knownFigures(
  { unit }: Question,
  all: readonly FigureOfSum[],
): { readonly figures: readonly RoundedFigure[]; readonly isComplete: boolean } {
  const figures = all.flatMap(({ measure, roundings }) =>
    measure.kind === 'known' ? [{ value: inUnit(measure.value, unit), roundings }] : [],
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
