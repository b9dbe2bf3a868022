import type { Generated } from 'kysely';

/** A part of schema.ts, whose words on instants and flags hold here too. */
export interface TrustSettingTable {
  /** Append-only: the newest row holds. */
  id: Generated<number>;
  /** What was chosen, as JSON. */
  body: string;
  at: string;
  by: string;
}

/** A change of a rule that waits for somebody else, or waited. */
export interface RuleProposalTable {
  id: string;
  /** NULL for a new rule. */
  rule: string | null;
  /** The version it was written against: another one since, and it cannot be approved. */
  base_version: number;
  /** JSON. */
  body: string;
  /** waiting, approved, refused. */
  state: string;
  proposed_at: string;
  proposed_by: string;
  decided_at: string | null;
  decided_by: string | null;
  reason: string;
}

/** Append-only: an upload without rows is under no control of release. */
export interface ReleaseStepTable {
  id: Generated<number>;
  upload_id: number;
  /** report, review, approve, publish, send-back. */
  step: string;
  /** Of the statistics, when the step was taken: of `report` the one the commit made. */
  version: number;
  at: string;
  by: string;
  note: string;
}
