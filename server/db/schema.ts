import type { Generated } from 'kysely';
import type { AccountTable, ApiTokenTable, SessionTable } from './schema-accounts.ts';
import type { AuditAnchorTable, AuditTable } from './schema-audit.ts';
import type { ChannelTable, DeliveryTable, OutboxTable } from './schema-outbox.ts';
import type { RegisterEntryTable } from './schema-registers.ts';
import type { ReportTable } from './schema-reports.ts';
import type {
  ReturnDecisionTable,
  ReturnEvidenceTable,
  SlipEventTable,
  SlipTable,
  TaskReturnTable,
} from './schema-tasks.ts';
import type { ReleaseStepTable, RuleProposalTable, TrustSettingTable } from './schema-trust.ts';
import type { SavedViewTable } from './schema-views.ts';
import type {
  ShiftNoteTable,
  SilenceTable,
  WarningEventTable,
  WarningKnownTable,
  WarningSeenTable,
  WarningTable,
} from './schema-warnings.ts';

export type { AccountTable, ApiTokenTable, SessionTable } from './schema-accounts.ts';
export type { AuditAnchorTable, AuditTable } from './schema-audit.ts';
export type { RegisterEntryTable } from './schema-registers.ts';
export type { ReportTable } from './schema-reports.ts';
export type {
  ReturnDecisionTable,
  ReturnEvidenceTable,
  SlipEventTable,
  SlipTable,
  TaskReturnTable,
} from './schema-tasks.ts';
export { KNOWN_COLUMNS } from './schema-warnings.ts';
export type { ChannelTable, DeliveryTable, OutboxTable } from './schema-outbox.ts';
export type { ReleaseStepTable, RuleProposalTable, TrustSettingTable } from './schema-trust.ts';
export type { SavedViewTable } from './schema-views.ts';
export type {
  ShiftNoteTable,
  SilenceTable,
  WarningEventTable,
  WarningKnownTable,
  WarningSeenTable,
  WarningTable,
} from './schema-warnings.ts';

/** Instants are UTC ISO text, dates civil ISO text, booleans 0/1; numbers that are counts are integers. */

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
  /** JSON list of twelve running totals, base unit. */
  path: string | null;
  commit_mark: number | null;
  stretch_mark: number | null;
}

export interface RuleTable {
  id: string;
  rule_version: number;
  /** The rule as JSON, validated on the way in and out. */
  body: string;
  recorded_at: string;
  recorded_by: string;
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
  warning_known: WarningKnownTable;
  warning_seen: WarningSeenTable;
  silence: SilenceTable;
  shift_note: ShiftNoteTable;
  channel: ChannelTable;
  outbox: OutboxTable;
  delivery: DeliveryTable;
  task_return: TaskReturnTable;
  return_decision: ReturnDecisionTable;
  return_evidence: ReturnEvidenceTable;
  slip: SlipTable;
  slip_event: SlipEventTable;
  report: ReportTable;
  register_entry: RegisterEntryTable;
  account: AccountTable;
  session: SessionTable;
  api_token: ApiTokenTable;
  saved_view: SavedViewTable;
  trust_setting: TrustSettingTable;
  rule_proposal: RuleProposalTable;
  release_step: ReleaseStepTable;
  audit: AuditTable;
  audit_anchor: AuditAnchorTable;
  idempotency: IdempotencyTable;
}
