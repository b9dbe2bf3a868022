import type { Recognised, RecognisedTable } from '#contract/uploads.ts';
import { noteCorrections, withCorrections } from './corrections.ts';
import { DraftBatch } from './drafts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Hints, hintsFor } from './hints.ts';
import { chooseLayout, type ReadContext, recognisedOf, type ReadSink, type TypedFigures } from './layout.ts';
import { LAYOUTS } from '#server/ingest/layouts/layout-list.ts';
import { openSheets } from './open-sheets.ts';
import { ProblemList } from './problem-list.ts';
import type { NewProblem } from './problems.ts';
import { openingReport, reportingSheet, type Report } from './progress.ts';
import { FileFault, receiveFile } from './receive.ts';
import { indexReference, type Reference } from './reference.ts';
import type { Sheet } from './sheet.ts';
import type { ZoneReading } from '#server/ingest/words/zones-text.ts';
import { reportHiddenCells, reportUnread } from './unread-sheets.ts';

/** What a file says, read and not yet compared with anything. */
export interface ReadResult {
  /** Of the text, or the kind of workbook; empty for a file that is neither. */
  readonly encoding: string;
  /** Undefined when no layout was recognised. */
  readonly recognised: Recognised | undefined;
  readonly batch: DraftBatch;
  readonly problems: ProblemList;
  /** Whether nothing of the file may go in. */
  readonly refused: boolean;
  /** Typed rates and subtotals, for the checks. */
  readonly typed: TypedFigures;
  /** What stays the same in the sheets of its source from month to month; empty for a file that cannot be opened. */
  readonly fingerprint: string;
}

/**
 * Receives, reads, recognises and normalises a file, each of its sheets by itself. Same bytes, hints and reference
 * give the same result. Errors: as problems of the result; a file that cannot be read at all, or that holds personal
 * data, is refused.
 */
export async function readUpload(
  bytes: Uint8Array,
  fileName: string,
  hints: Hints,
  reference: Reference,
  report?: Report,
): Promise<ReadResult> {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') return refusal('', [received]);
  const { encoding } = received;
  try {
    const opened = await openSheets(received, report && openingReport(report));
    const isOpened = received.kind !== 'text';
    const sheets = report ? opened.map((sheet) => reportingSheet(sheet, report, isOpened)) : opened;
    return readSheets(sheets, { encoding, context: { index: indexReference(reference), hints, fileName } });
  } catch (fault) {
    if (fault instanceof FileFault) return refusal(encoding, [fault]);
    throw fault;
  }
}

interface HowToRead {
  readonly encoding: string;
  readonly context: ReadContext;
}

function readSheets(sheets: readonly Sheet[], { encoding, context }: HowToRead): ReadResult {
  const { corrections } = context.hints;
  const sink = emptySink(sheets.length > 1, context.hints.zones);
  const tables: RecognisedTable[] = [];
  for (const sheet of sheets.map((each) => withCorrections(each, corrections))) {
    sink.batch.sheetNames[sheet.index] = sheet.name;
    const hints = hintsFor(context.hints, sheet.name);
    const reading = sheet.hidden ? undefined : chooseLayout(LAYOUTS, sheet, { ...context, hints });
    if (reading) {
      reportHiddenCells(sheet, sink.problems);
      tables.push(...reading.read(sink));
    } else reportUnread(sheet, sink.problems);
  }
  noteCorrections(sink.batch, corrections);
  const codes = sink.problems.countsByCode();
  if (codes.has('personal.data')) return refusal(encoding, personalProblems(sink.problems));
  const recognised = recognisedOf(tables);
  const fingerprint = fingerprintOf(sheets, context.index);
  const { batch, problems } = sink;
  if (recognised && batch.length + batch.rejected === 0 && problems.count('error') === 0) {
    problems.add({ code: 'nothing.read' });
  }
  if (!recognised) return { ...refusal(encoding, [unrecognised()]), fingerprint };
  return { encoding, recognised, ...sink, refused: codes.has('column.missing'), fingerprint };
}

// Only the places: nothing else that was read of such a file is kept or shown.
function personalProblems(problems: ProblemList): NewProblem[] {
  const code = 'personal.data';
  const places = problems.first(Infinity).filter((problem) => problem.code === code);
  if (places.length === 0) return [{ code }];
  return places.map(({ cell, row, column }) => {
    const sheet = cell?.slice(0, Math.max(0, cell.lastIndexOf('!'))) ?? '';
    return { code, at: { row: row ?? 0, column: column ?? 0, sheet } };
  });
}

/** A file that is refused as a whole, for the problems given. */
export function refusal(encoding: string, problems: readonly NewProblem[]): ReadResult {
  const sink = emptySink(true);
  for (const { code, at, details } of problems) sink.problems.add({ code, at, details: details ?? {} });
  return { encoding, recognised: undefined, ...sink, refused: true, fingerprint: '' };
}

function emptySink(namesSheets: boolean, zones?: ZoneReading): ReadSink {
  return {
    batch: new DraftBatch(),
    problems: new ProblemList({ namesSheets }),
    typed: {
      rates: [],
      totals: new Set(),
      subtotals: [],
      assumedUnits: [],
      assumedBases: [],
      zones: new Set(zones && [zones]),
    },
  };
}

function unrecognised(): NewProblem {
  const looked = LAYOUTS.flatMap(({ looksFor }) => looksFor);
  return {
    code: 'layout.unrecognised',
    details: {
      looked: looked.map(({ zh }) => zh).join('；'),
      lookedEn: looked.map(({ en }) => en).join('; '),
    },
  };
}
