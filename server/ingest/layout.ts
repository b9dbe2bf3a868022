import type { Recognised, RecognisedTable } from '#contract/uploads.ts';
import type { SeriesKey } from '#domain/observation.ts';
import type { DraftBatch } from './drafts.ts';
import type { Hints } from './hints.ts';
import type { ProblemList } from './problem-list.ts';
import type { Place } from './problems.ts';
import type { ReferenceIndex } from './reference.ts';
import { FileFault } from './receive.ts';
import { GRID_LIMIT, type Sheet, wholeRows } from './sheet.ts';
import type { ZoneReading } from '#server/ingest/words/zones-text.ts';
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

/** Figures of one table whose unit nobody wrote. */
export interface AssumedUnit {
  /** The header of the first of them. */
  readonly place: Place;
  /** Index in UNITS of the unit taken. */
  readonly unit: number;
  readonly drafts: number[];
}

/** Figures of one table that may be of their month alone or of the year so far. */
export interface AssumedBasis {
  readonly place: Place;
  /** Whether columns or rows are named by the month, and not only the table. */
  readonly isMonthNamed: boolean;
  readonly drafts: number[];
}

/** Figures that are only for checking. */
export interface TypedFigures {
  readonly rates: TypedRate[];
  /** Drafts of total rows: a total stands for the rows beside it. */
  readonly totals: Set<number>;
  readonly subtotals: TypedSubtotal[];
  readonly assumedUnits: AssumedUnit[];
  readonly assumedBases: AssumedBasis[];
  /** What sender or sheet say of functional zones; both readings when they disagree. */
  readonly zones: Set<ZoneReading>;
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

/** A way sheets can be laid out: the tidy form, or tables made for reading (see `layouts/table-layout.ts`). */
export interface Layout {
  /** What it looks for, to tell an analyst whose sheet matches nothing. */
  readonly looksFor: readonly Bilingual[];
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

/**
 * The reading of the layout that fits best; of equal ones, the first listed. Errors: FileFault file.too.large when none
 * fits and the sheet is too large for a table that people read.
 */
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
  if (best === undefined && wholeRows(sheet) === undefined) {
    throw new FileFault('file.too.large', {
      found: '—',
      expected: `≤ ${GRID_LIMIT.rows} × ${GRID_LIMIT.columns}`,
    });
  }
  return best;
}
