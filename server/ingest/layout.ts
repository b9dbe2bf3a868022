import type { Recognised, RecognisedTable } from '#contract/uploads.ts';
import type { SeriesKey } from '#domain/observation.ts';
import type { DraftBatch } from './drafts.ts';
import type { Hints } from './hints.ts';
import type { ProblemList } from './problem-list.ts';
import type { Place } from './problems.ts';
import type { ReferenceIndex } from './reference.ts';
import type { Sheet } from './sheet.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';

/** What a sheet is read against. */
export interface ReadContext {
  readonly index: ReferenceIndex;
  readonly hints: Hints;
  readonly fileName: string;
}

/** A rate typed beside a figure, to be checked against it and not stored. */
export interface TypedRate {
  readonly rate: 'attainment' | 'change';
  /** The draft of the figure it speaks of. */
  readonly draft: number;
  readonly place: Place;
  /** As typed: percent; 个百分点 when the figure is itself a rate. */
  readonly typed: number;
  /** The yearly target typed in the same row, in the base unit. */
  readonly target?: number | undefined;
}

/** A subtotal typed in the sheet, to be checked and not stored. */
export interface TypedSubtotal {
  readonly area: string;
  readonly place: Place;
  /** Base unit. */
  readonly value: number;
  /** The series of the column, whatever region. */
  readonly series: Omit<SeriesKey, 'region'>;
  /** Period key. */
  readonly period: number;
  /** Index in UNITS of the reported unit. */
  readonly unit: number;
}

/** Figures that are only for checking. */
export interface TypedFigures {
  readonly rates: TypedRate[];
  /** Drafts of total rows: a total stands for the rows beside it. */
  readonly totals: Set<number>;
  readonly subtotals: TypedSubtotal[];
}

/** Where a layout puts what it reads. */
export interface ReadSink {
  readonly batch: DraftBatch;
  readonly problems: ProblemList;
  readonly typed: TypedFigures;
}

/** A sheet understood as one layout, ready to be read. */
export interface Reading {
  /** 0–1: how well the sheet fits; the best layout reads it. */
  readonly score: number;
  /** Reads every value into the sink and answers what was understood of each table. */
  read(sink: ReadSink): RecognisedTable[];
}

/** One way a sheet can be laid out. A new one is a new file in `layouts/` and a line in `layout-list.ts`. */
export interface Layout {
  readonly name: string;
  /** What it looks for, to tell an analyst whose sheet matches nothing. */
  readonly looksFor: Bilingual;
  /** Undefined when the sheet is not of this layout. Errors: FileFault when the sheet cannot be read at all. */
  recognise(sheet: Sheet, context: ReadContext): Reading | undefined;
}

/** What was understood of a file: its first table, and all of them. Undefined for none. */
export function recognisedOf(tables: readonly RecognisedTable[]): Recognised | undefined {
  const [first] = tables;
  if (!first) return undefined;
  const { layout, sheet, headerRows, unit, periods, columns } = first;
  return { layout, sheet, headerRows, unit, periods, columns, tables: [...tables] };
}

// A layout this sure is not compared with the rest, which might have to read a large file whole.
const SURE = 0.95;

/** The reading of the layout that fits best; of equal ones, the first listed. */
export function chooseLayout(
  layouts: readonly Layout[],
  sheet: Sheet,
  context: ReadContext,
): Reading | undefined {
  let best: Reading | undefined;
  for (const layout of layouts) {
    const reading = layout.recognise(sheet, context);
    if (reading && (best === undefined || reading.score > best.score)) best = reading;
    if (best !== undefined && best.score >= SURE) break;
  }
  return best;
}
