import type { ProblemCode, ProblemDetails } from '#server/ingest/problems.ts';

/** Why a cell's meaning cannot be settled: a problem at its header, its row's name or the cell itself. */
export interface ColumnFault {
  readonly fault: ProblemCode;
  readonly details: ProblemDetails;
}
