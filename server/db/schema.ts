import type { Generated } from 'kysely';

/** Instants are UTC ISO text, dates civil ISO text, booleans 0/1; numbers that are counts are integers. */
type Flag = 0 | 1;

/** One row: what pack filled this database, as JSON texts the loader validated. */
export interface PackTable {
  id: string;
  loaded_at: string;
  /** SHA-256 over the pack's files: another value means the folder changed since. */
  digest: string;
  /** The validated pack as JSON: catalogues, tasks, units, calendar, judgement settings. */
  content: string;
}

/** Codes seen so far and their small integers; the keys of every other table. */
export interface IndicatorTable {
  id: Generated<number>;
  code: string;
}
export interface RegionTable {
  id: Generated<number>;
  code: string;
}
/** Kind `group` or `industry`. */
export interface CategoryTable {
  id: Generated<number>;
  kind: string;
  code: string;
}

/** One run of values over time: indicator × region × group × industry × basis. Never deleted. */
export interface SeriesTable {
  id: Generated<number>;
  indicator_id: number;
  region_id: number;
  group_id: number;
  industry_id: number;
  /** 0 period, 1 ytd, 2 ytd_mean. */
  basis: number;
}

/**
 * Every value ever known, append-only: the standing one of a series and period is that of the highest version.
 * Key (series_id, period, version); stored in key order.
 */
export interface VintageTable {
  series_id: number;
  /** year·10000 + first month·100 + length in months: 2020-03 is 20200301, 2020 is 20200112. */
  period: number;
  /** The version of the statistics that brought it. */
  version: number;
  /** In the base unit of the indicator's dimension (persons, percent); NULL when missing. */
  value: number | null;
  /** 0 known, else 1 + index in MISSING_REASONS. */
  missing: number;
  /** Index of the reported unit in UNITS. */
  unit: number;
  /** The cell's text; NULL when it is the plain decimal text of the value in the reported unit. */
  reported: string | null;
  upload_id: number;
  /** Sheet number in the file, from 0; the cell's row and column from 1. */
  sheet: number;
  row: number;
  column: number;
}

/** What came with single values; absent for most. */
export interface VintageNoteTable {
  series_id: number;
  period: number;
  version: number;
  source: string | null;
  note: string | null;
  /** 上年同期（可比）, in the base unit. */
  comparable_prior: number | null;
}

/** The statistics' version: every commit and withdrawal makes the next. Instants never go back. */
export interface VersionTable {
  version: number;
  at: string;
  /** `pack`, `commit`, `withdraw`, `target`, `rule`. */
  kind: string;
  upload_id: number | null;
  actor: string;
  reason: string | null;
}

export interface UploadTable {
  id: Generated<number>;
  /** Public id, random. */
  public_id: string;
  /** staged, committed, withdrawn, discarded, refused. */
  state: string;
  file_name: string;
  bytes: number;
  /** SHA-256 of the original, which lies under `originals/` by this name. */
  sha256: string;
  encoding: string;
  /** Names of its sheets in order, as JSON; empty texts where sheets have none. */
  sheets: Generated<string>;
  /** What the sender said: {region?, period?, unit?, mapping?} as JSON. */
  hints: string;
  /** What was understood, as JSON; NULL when nothing was. */
  recognised: string | null;
  summary: string;
  /** The first problems, at most 500, as JSON; problems_total counts all. */
  problems: string;
  problems_total: number;
  /** Statistics version it was compared with. */
  base_version: number;
  /** Digest of the plan it was compared to: another digest at commit means the statistics moved under it. */
  plan_digest: string;
  /** Accepted warnings with their reasons, as JSON: [{id, reason}]; before the commit those ticked ahead. */
  accepted: string;
  created_at: string;
  created_by: string;
  committed_version: number | null;
  withdrawn_version: number | null;
  /** `reported`; `published`: a seed of published figures; `sample`: made up, marked 示例数据 wherever shown. */
  origin: string;
  /** The template it was read by, and its name then; NULL for none. The hints are those of the template. */
  template_id: Generated<string | null>;
  template_name: Generated<string | null>;
}

/** A correction of a reading, kept for the next sheets of the same source. */
export interface ReadingTemplateTable {
  id: string;
  name: string;
  /** What stays the same in the source's sheets; at most one template of each stands. */
  fingerprint: string;
  /** As JSON; never a period. */
  hints: string;
  created_at: string;
  created_by: string;
  /** When it was taken out of use; it stays for those uploads that were read by it. */
  deleted_at: string | null;
  deleted_by: string | null;
}

/** Which series an upload's commit touched: what a withdrawal has to look at. */
export interface UploadSeriesTable {
  upload_id: number;
  series_id: number;
}

export interface TargetTable {
  /** The target's id, shared by its versions. */
  id: string;
  target_version: number;
  indicator: string;
  region: string;
  year: number;
  comparator: string;
  evaluation: string;
  /** Base unit. */
  value: number;
  tolerance: number | null;
  document: string;
  clause: string;
  wording: string;
  effective_from: string;
  note: string;
  /** Version of the statistics that brought it: as-of reads see only earlier ones. */
  version: number;
  recorded_at: string;
  recorded_by: string;
}

export interface RuleTable {
  id: string;
  rule_version: number;
  /** The rule as JSON, validated on the way in and out. */
  body: string;
  recorded_at: string;
  recorded_by: string;
}

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
}

/** Every write, append-only, hash-chained: hash = SHA-256 over the previous hash and this row. */
export interface AuditTable {
  id: Generated<number>;
  at: string;
  actor: string;
  action: string;
  /** What it was done to: `upload:ab12`. */
  subject: string;
  /** JSON. */
  detail: string;
  previous_hash: string;
  hash: string;
}

/** Answers given to an Idempotency-Key, to be given again. */
export interface IdempotencyTable {
  key: string;
  route: string;
  /** SHA-256 of the request body. */
  request_hash: string;
  status: number;
  body: string;
  at: string;
}

export interface Database {
  pack: PackTable;
  indicator: IndicatorTable;
  region: RegionTable;
  category: CategoryTable;
  series: SeriesTable;
  vintage: VintageTable;
  vintage_note: VintageNoteTable;
  version: VersionTable;
  upload: UploadTable;
  upload_series: UploadSeriesTable;
  reading_template: ReadingTemplateTable;
  target: TargetTable;
  rule: RuleTable;
  warning: WarningTable;
  warning_event: WarningEventTable;
  warning_seen: WarningSeenTable;
  silence: SilenceTable;
  shift_note: ShiftNoteTable;
  audit: AuditTable;
  idempotency: IdempotencyTable;
}
