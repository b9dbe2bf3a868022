import { CHECK_PROBLEMS } from '#server/ingest/problem-kinds/check-problems.ts';
import { FILE_PROBLEMS } from '#server/ingest/problem-kinds/file-problems.ts';
import type { Severity } from '#server/ingest/problem-kinds/problem-kind.ts';
import { READING_PROBLEMS } from '#server/ingest/problem-kinds/reading-problems.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';

/** Every problem an upload can have. Codes are stable: programs and stored uploads know them. */
export const PROBLEM_KINDS = { ...FILE_PROBLEMS, ...READING_PROBLEMS, ...CHECK_PROBLEMS } as const;

export type ProblemCode = keyof typeof PROBLEM_KINDS;

/** A cell by row and column from 1; column 0 names the whole row. */
export interface Place {
  readonly row: number;
  readonly column: number;
  /** Empty where sheets have no names. */
  readonly sheet?: string;
}

/** What fills the places of a message; `found` and `expected` are also shown by themselves. */
export interface ProblemDetails {
  readonly found?: string;
  readonly expected?: string;
  readonly [name: string]: string | number | Bilingual | undefined;
}

export interface NewProblem {
  readonly code: ProblemCode;
  /** Absent: the whole file. */
  readonly at?: Place | undefined;
  /** A function where building the texts costs something: only problems that are kept are worded. */
  readonly details?: ProblemDetails | (() => ProblemDetails);
  /** Drafts it blocks (error) or holds until accepted (warning). */
  readonly drafts?: readonly number[];
  /** When other than the code's usual one. */
  readonly severity?: Severity;
  /** A warning accepted only with a reason. */
  readonly needsReason?: boolean;
}

/** The note that a file of the same content is in already, under the name it had then. */
export function alreadyUploaded(fileName: string): NewProblem {
  return { code: 'file.already.uploaded', details: { found: fileName } };
}
