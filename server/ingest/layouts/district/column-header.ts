import type { ColumnHint } from '#server/ingest/hints.ts';
import type { ProblemCode, ProblemDetails } from '#server/ingest/problems.ts';

/** The header of a column that may hold values, and what the sender says of it. */
export interface ColumnHeader {
  /** From 0. */
  readonly at: number;
  readonly path: readonly string[];
  readonly hint: ColumnHint | undefined;
}

/** Why a column cannot be settled: a problem at its header. */
export interface ColumnFault {
  readonly fault: ProblemCode;
  readonly details: ProblemDetails;
}
