import type { Recognised } from '#contract/uploads.ts';
import { noteCorrections, withCorrections } from './corrections.ts';
import { csvSheet } from './csv.ts';
import { DraftBatch } from './drafts.ts';
import type { Hints } from './hints.ts';
import { chooseLayout, recognisedOf, type ReadSink, type TypedFigures } from './layout.ts';
import { LAYOUTS } from '#server/ingest/layouts/layout-list.ts';
import { ProblemList } from './problem-list.ts';
import type { NewProblem } from './problems.ts';
import { FileFault, receiveFile } from './receive.ts';
import { indexReference, type Reference } from './reference.ts';
import type { Sheet } from './sheet.ts';

/** What a file says, read and not yet compared with anything. */
export interface ReadResult {
  /** Of the text; empty for a file that is none. */
  readonly encoding: string;
  /** Undefined when no layout was recognised. */
  readonly recognised: Recognised | undefined;
  readonly batch: DraftBatch;
  readonly problems: ProblemList;
  /** Whether nothing of the file may go in. */
  readonly refused: boolean;
  /** Typed rates and subtotals, for the checks. */
  readonly typed: TypedFigures;
}

/**
 * Receives, reads, recognises and normalises a file. Same bytes, hints and reference give the same result.
 * Errors: as problems of the result; a file that cannot be read at all, or that holds personal data, is refused.
 */
export function readUpload(
  bytes: Uint8Array,
  fileName: string,
  hints: Hints,
  reference: Reference,
): ReadResult {
  const received = receiveFile(bytes);
  if (received.kind === 'refused') return refusal('', [received]);
  try {
    const sheet = withCorrections(csvSheet(received), hints.corrections);
    return readSheet(sheet, { encoding: received.encoding, fileName, hints, reference });
  } catch (fault) {
    if (fault instanceof FileFault) return refusal(received.encoding, [fault]);
    throw fault;
  }
}

interface SheetToRead {
  readonly encoding: string;
  readonly fileName: string;
  readonly hints: Hints;
  readonly reference: Reference;
}

function readSheet(sheet: Sheet, { encoding, fileName, hints, reference }: SheetToRead): ReadResult {
  const context = { index: indexReference(reference), hints, fileName };
  const reading = chooseLayout(LAYOUTS, sheet, context);
  if (!reading) return refusal(encoding, [unrecognised()]);
  const sink = emptySink();
  sink.batch.sheetNames[sheet.index] = sheet.name;
  const recognised = recognisedOf(reading.read(sink));
  noteCorrections(sink.batch, hints.corrections);
  const codes = sink.problems.countsByCode();
  if (codes.has('personal.data')) return refusal(encoding, personalProblems(sink.problems));
  return { encoding, recognised, ...sink, refused: codes.has('column.missing') };
}

// Only the places: nothing else that was read of such a file is kept or shown.
function personalProblems(problems: ProblemList): NewProblem[] {
  const code = 'personal.data';
  const places = problems.first(Infinity).filter((problem) => problem.code === code);
  if (places.length === 0) return [{ code }];
  return places.map(({ row, column }) => ({ code, at: { row: row ?? 0, column: column ?? 0 } }));
}

function refusal(encoding: string, problems: readonly NewProblem[]): ReadResult {
  const sink = emptySink();
  for (const { code, at, details } of problems) sink.problems.add({ code, at, details: details ?? {} });
  return { encoding, recognised: undefined, ...sink, refused: true };
}

function emptySink(): ReadSink {
  return {
    batch: new DraftBatch(),
    problems: new ProblemList(),
    typed: { rates: [], totals: new Set(), subtotals: [] },
  };
}

function unrecognised(): NewProblem {
  const looked = LAYOUTS.map(({ looksFor }) => looksFor);
  return {
    code: 'layout.unrecognised',
    details: {
      looked: looked.map(({ zh }) => zh).join('；'),
      lookedEn: looked.map(({ en }) => en).join('; '),
    },
  };
}
