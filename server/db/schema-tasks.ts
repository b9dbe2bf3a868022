import type { Generated } from 'kysely';

// The notice's tasks and their supervision; a part of schema.ts, whose words on instants hold here too.

/** One version of a unit's return on a task; the newest of a period counts. */
export interface TaskReturnTable {
  id: Generated<number>;
  /** Number of the task in the pack. */
  task: number;
  /** `2020-H1` or `2020`. */
  period: string;
  /** 1 for the first, counted up. */
  number: number;
  /** Slug of the unit that reports; a name where the pack knows none. */
  unit: string;
  progress: string;
  figures: string;
  problems: string;
  next_steps: string;
  /** The unit's own confidence, 0–10; NULL when it did not say. */
  confidence: number | null;
  at: string;
  by: string;
}

/** accepted or sent-back, with why. */
export interface ReturnDecisionTable {
  id: Generated<number>;
  return_id: number;
  decision: string;
  reason: string;
  at: string;
  by: string;
}

/** A file a unit added to its return of a period. */
export interface ReturnEvidenceTable {
  id: Generated<number>;
  task: number;
  period: string;
  /** As it was called where it came from. */
  name: string;
  /** One of EVIDENCE_TYPES, by its content. */
  type: string;
  size: number;
  /** The bytes lie with the originals under it. */
  sha256: string;
  at: string;
  by: string;
}

/** 督办单. What happened to it stands in its events. */
export interface SlipTable {
  id: Generated<number>;
  /** `2020-001`. */
  no: string;
  reason: string;
  /** gap, warning, return, other. */
  reason_kind: string;
  /** Of a target, a warning or a return, by its kind. */
  reason_ref: string | null;
  task: number | null;
  region: string | null;
  /** To whom: slug of a unit, or a name. */
  unit: string;
  /** The clause or rule it rests on. */
  basis: string;
  requirement: string;
  due: string;
  issuer: string;
}

export interface SlipEventTable {
  id: Generated<number>;
  slip_id: number;
  /** One of SLIP_STEPS. */
  step: string;
  text: string;
  at: string;
  by: string;
}
