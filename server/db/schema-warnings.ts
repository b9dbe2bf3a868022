import type { Generated } from 'kysely';

// Warnings and what is done about them; a part of schema.ts, whose words on instants and flags hold here too.

type Flag = 0 | 1;

/** One episode of a rule broken by one series. */
export interface WarningTable {
  id: string;
  rule_id: string;
  rule_version: number;
  series_id: number;
  /** active, recovering, released, closed. */
  state: string;
  level: string;
  peak_level: string;
  overdue: Flag;
  /** Why the rule could not judge the latest period; NULL when it could, or none was given. */
  error: string | null;
  /** Period keys as in vintage.period. */
  opened_period: number;
  latest_period: number;
  released_period: number | null;
  /** All values in the base unit; this one as known when it opened. */
  opened_value: number;
  latest_value: number | null;
  peak_value: number;
  /** The mildest level's line, and the value from which it counts as clear. */
  line: number;
  recover_at: number;
  /** 0 once a revision shows it would not have opened. */
  holds: Flag;
  opened_at: string;
  acknowledged_by: string | null;
  acknowledged_at: string | null;
  assignee: string | null;
  closed_by: string | null;
  closed_at: string | null;
  close_reason: string | null;
  /** A closing that waits for a second person's sign-off; NULL when none does. */
  closing_by: string | null;
  closing_at: string | null;
  closing_reason: string | null;
}

/** What of a warning changes while it lives. */
export const KNOWN_COLUMNS = [
  'state',
  'level',
  'peak_level',
  'overdue',
  'error',
  'latest_period',
  'released_period',
  'latest_value',
  'peak_value',
  'line',
  'recover_at',
  'holds',
  'acknowledged_by',
  'acknowledged_at',
  'assignee',
  'closed_by',
  'closed_at',
  'close_reason',
  'closing_by',
  'closing_at',
  'closing_reason',
] as const satisfies readonly (keyof WarningTable)[];

/** A warning as it was from an instant on, append-only: the latest one up to an instant is how it was known then. */
export interface WarningKnownTable extends Pick<WarningTable, (typeof KNOWN_COLUMNS)[number]> {
  id: Generated<number>;
  warning_id: string;
  at: string;
}

/** How far a reader has read an episode's ledger. */
export interface WarningSeenTable {
  reader: string;
  warning_id: string;
  event_id: number;
}

/** Warnings that tell nobody for a while; they are judged and listed all the same. */
export interface SilenceTable {
  id: string;
  reason: string;
  /** NULL where any fits. */
  rule: string | null;
  indicator: string | null;
  region: string | null;
  /** The gravest level it hides. */
  up_to: string;
  starts_at: string;
  /** The first instant it no longer holds. */
  ends_at: string;
  created_at: string;
  created_by: string;
  /** Ended before its time. */
  ended_at: string | null;
  ended_by: string | null;
  end_reason: string | null;
  /** What open screens were told of it: 0 nothing, 1 that it began, 2 that it ended. */
  told: number;
}

/** What an officer wrote into the shift log, append-only. */
export interface ShiftNoteTable {
  id: Generated<number>;
  at: string;
  by: string;
  text: string;
}

/** The episode's ledger, append-only. */
export interface WarningEventTable {
  id: Generated<number>;
  warning_id: string;
  at: string;
  by: string;
  kind: string;
  period: number | null;
  level: string | null;
  value: number | null;
  text: string | null;
  /** Of `told` and `untold`: the key of the call list's entry (contactKey), a person's name with it; NULL otherwise. */
  contact: string | null;
  /** Of `told`: by telephone, message …; NULL where nothing was said of it. */
  means: string | null;
}
