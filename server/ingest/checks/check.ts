import type { Indicator } from '#domain/catalogue.ts';
import { roundHalfUp, tidyQuotient } from '#domain/decimal.ts';
import type { SeriesKey } from '#domain/observation.ts';
import { addDays, dayAfterPeriod, type IsoDate, periodId, periodOfKey } from '#domain/period.ts';
import { fromBase, type Unit, unitOf } from '#domain/unit.ts';
import { type Comparison, MEETS } from '#server/ingest/compare.ts';
import { type DraftBatch, unitAt } from '#server/ingest/drafts.ts';
import type { History } from '#server/ingest/history.ts';
import type { TypedFigures } from '#server/ingest/layout.ts';
import { placeName, type ProblemList } from '#server/ingest/problem-list.ts';
import type { Place, ProblemCode, ProblemDetails } from '#server/ingest/problems.ts';
import type { Severity } from '#server/ingest/problem-kinds/problem-kind.ts';
import type { ReferenceIndex } from '#server/ingest/reference.ts';
import type { SortedDrafts } from '#server/ingest/sort-drafts.ts';
import { fillRun, keyOfMonth, type SeriesRun } from './series-run.ts';

/** What the checks look at and where they report. */
export interface Judge {
  readonly batch: DraftBatch;
  readonly sorted: SortedDrafts;
  readonly index: ReferenceIndex;
  readonly history: History;
  readonly typed: TypedFigures;
  readonly problems: ProblemList;
  /** By draft: 1 for a repeat of the same value, which is written once. */
  readonly repeats: Uint8Array;
  readonly comparison: Comparison;
  /** By series: 1 when any of its drafts says something new; a series without news is not looked at. */
  readonly news: Uint8Array;
}

/** A file beside what stands, as far as series are put together of both. */
export type Compared = Pick<Judge, 'batch' | 'sorted' | 'history'>;

/** One series of the file, one length of period, with its indicator. */
export interface SeriesToCheck {
  readonly run: SeriesRun;
  readonly indicator: Indicator;
  readonly judge: Judge;
}

/**
 * One check: of each series by itself, or of the file as a whole. A new check is a new file and a line in
 * check-list.ts.
 */
export interface Check {
  /** Problems it may report. */
  readonly codes: readonly ProblemCode[];
  readonly ofSeries?: (series: SeriesToCheck) => void;
  readonly ofFile?: (judge: Judge) => void;
}

/**
 * Whether a draft says something new. What stands already was accepted once; sent again unchanged it raises no
 * warning, and neither does a blank where nothing stands. -1, a stored point, is no news.
 */
export function isNews({ comparison }: Pick<Judge, 'comparison'>, draft: number): boolean {
  const meets = draft < 0 ? undefined : comparison.meets[draft];
  return meets === MEETS.added || meets === MEETS.changed;
}

/** Whether the file says something new of a series. */
export function hasNews({ batch, news }: Judge, key: SeriesKey): boolean {
  const series = batch.findSeries(key);
  return series !== undefined && news[series] === 1;
}

export interface Finding {
  readonly code: ProblemCode;
  /** The draft it blocks or holds, and whose cell it is shown at unless `at` says another. */
  readonly draft: number;
  readonly details: () => ProblemDetails;
  readonly severity?: Severity;
  readonly at?: Place;
  /** A warning accepted only with a reason. */
  readonly needsReason?: boolean;
}

/** Reports what a check found on a draft. */
export function report(
  { batch, problems }: Pick<Judge, 'batch' | 'problems'>,
  { code, draft, details, severity, at, needsReason = false }: Finding,
): void {
  const problem = { code, at: at ?? draftPlace(batch, draft), details, drafts: [draft], needsReason };
  problems.add(severity === undefined ? problem : { ...problem, severity });
}

export function draftPlace(batch: DraftBatch, draft: number): Place {
  const sheet = batch.sheetNames[batch.sheet[draft] ?? 0] ?? '';
  return { row: batch.row[draft] ?? 0, column: batch.column[draft] ?? 0, sheet };
}

/** The address of a draft’s cell, as problems name it. */
export function draftAddress(batch: DraftBatch, draft: number): string {
  const { sheet, ...place } = draftPlace(batch, draft);
  return placeName(batch.sheetNames.length > 1 && sheet ? { ...place, sheet } : place);
}

/** Fills a run with a series as it would stand, whether or not the file has drafts of it. */
export function runOf(
  { batch, sorted, history }: Compared,
  key: SeriesKey,
  span: number,
  into: SeriesRun,
): SeriesRun {
  fillRun(into, { batch, sorted, series: batch.findSeries(key), key, span, stored: history.pointsOf(key) });
  return into;
}

const SPANS = [1, 2, 3, 6, 12] as const;

/** The lengths of period, in months, that the file's drafts of a series have. */
export function spansOf({ batch, sorted }: Judge, series: number): number[] {
  let seen = 0;
  for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
    seen |= 1 << ((batch.period[sorted.order[at] ?? 0] ?? 0) % 100);
  }
  return SPANS.filter((span) => (seen & (1 << span)) !== 0);
}

/** The unit a draft was reported in. */
export function unitOfDraft({ batch }: Pick<Judge, 'batch'>, draft: number): Unit {
  return unitAt(batch.unit[draft] ?? 0);
}

/** A base value with its unit, for messages: 12.9万人. Noise of computed values is cut off. */
export function figure(value: number, unit: Unit): string {
  return `${fromBase(tidyQuotient(value), unit)}${unit.code}`;
}

/** A computed value for messages, to the indicator's digits in its own unit whatever the unit shown. */
export function roughFigure(value: number, unit: Unit, { decimals, displayUnit }: Indicator): string {
  const places = decimals + unit.power - unitOf(displayUnit).power;
  return `${roundHalfUp(fromBase(tidyQuotient(value), unit), Math.max(0, places))}${unit.code}`;
}

/** The id of a period by its first month's number. */
export function monthId(month: number, span: number): string {
  return periodId(periodOfKey(keyOfMonth(month, span)));
}

/** The last day of a period by its key. */
export function lastDayOf(periodKey: number): IsoDate {
  return addDays(dayAfterPeriod(periodOfKey(periodKey)), -1);
}

/** Whether values of the indicator add up over places and parts. */
export function isAdditive({ measure }: Indicator): boolean {
  return measure === 'flow' || measure === 'stock';
}
