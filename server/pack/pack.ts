import type { ReportWording } from '#domain/reports/wording.ts';
import type { SeasonalSettings } from '#domain/judging/past-years.ts';
import type { HandlingSettings } from '#domain/handling.ts';
import type { Category, Indicator, Region } from '#domain/catalogue.ts';
import type { IsoDate } from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import type { Target } from '#domain/target.ts';

/** A region with what a pack knows of it beyond the statistics: its history and its size. */
export interface PackRegion extends Region {
  /** Codes of the units whose land it took over, in whole or in part; `note` says which. */
  readonly predecessors: readonly string[];
  /** Codes of the units its land went to, in whole or in part. */
  readonly successors: readonly string[];
  /** Residents at the 2020 census; undefined where not at hand. */
  readonly population2020: number | undefined;
  readonly note: string;
}

/** Where a region stands on the tile grid: columns and rows from 0, from the top left. */
export interface Tile {
  /** One grid is in force at a time; a change of the map is another grid. */
  readonly grid: string;
  readonly validFrom: IsoDate | undefined;
  /** First day the grid is no longer in force. */
  readonly validTo: IsoDate | undefined;
  readonly region: string;
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export const TASK_EVIDENCE = [
  'text-and-units',
  'text-without-units',
  'partial-text',
  'parent-document',
  'absent',
] as const;
/**
 * How much of a task the document at hand shows: text and units; text alone; part of the text; only the text of
 * the document it carries out; nothing (原文缺失: the summaries stay empty, units may still be known).
 */
export type TaskEvidence = (typeof TASK_EVIDENCE)[number];

export interface Task {
  readonly no: number;
  readonly chapterNo: number;
  readonly chapterTitle: string;
  readonly sectionNo: string;
  readonly sectionTitle: string;
  /** In our own words; empty when the text is absent. */
  readonly summaryZh: string;
  readonly summaryEn: string;
  /** Slugs of the units; empty where the document at hand names none. */
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly effectiveFrom: IsoDate | undefined;
  readonly effectiveTo: IsoDate | undefined;
  /** A figure or condition the task names, in words; empty when none. */
  readonly quantity: string;
  readonly evidence: TaskEvidence;
  /** Codes of the indicators that show its progress: our link, not the document's. */
  readonly indicators: readonly string[];
  readonly note: string;
}

export interface GovernmentUnit {
  readonly slug: string;
  readonly nameZh: string;
  /** Empty where the full name of that year is not certain. */
  readonly fullName: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly note: string;
}

/** A date, a span or a standing duty the notice sets. Without dates: a clock that starts with an event, or a duty. */
export interface CalendarEntry {
  readonly id: string;
  readonly kind: string;
  readonly dateFrom: IsoDate | undefined;
  /** Last day, included. */
  readonly dateTo: IsoDate | undefined;
  /** Numbers of the tasks concerned; empty for all, or for none in particular. */
  readonly tasks: readonly number[];
  readonly titleZh: string;
  readonly titleEn: string;
  readonly owedBy: string;
  readonly owedTo: string;
  readonly note: string;
}

export const CONDITION_COMPARATORS = ['at-least', 'more-than', 'at-most', 'less-than', 'equal'] as const;

/** A figure or date of the notice that is no yearly target: who qualifies, until when. */
export interface Condition {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly comparator: (typeof CONDITION_COMPARATORS)[number];
  /** Undefined for conditions that are dates. */
  readonly value: number | undefined;
  /** What the value counts (months, employees): conditions are not statistics, so not a statistical unit. */
  readonly unit: string;
  readonly dateFrom: IsoDate | undefined;
  readonly dateTo: IsoDate | undefined;
  readonly scope: string;
  readonly wording: string;
  /** Number of the task it belongs to; undefined for the notice's own body. */
  readonly task: number | undefined;
  readonly note: string;
}

/** Lower bounds of the pace (actual ÷ what the schedule wants by now) for each status word; ratios. */
export interface StatusThresholds {
  readonly ahead: number;
  readonly onSchedule: number;
  readonly nearly: number;
  /** Below it: far behind. */
  readonly behind: number;
  /** Before this month nothing is judged. */
  readonly firstJudgedMonth: number;
}

/** Where a setting comes from; `suggested` ones are shown as 建议值，待市局核定. */
export interface SettingOrigin {
  readonly suggested: boolean;
  readonly sourceZh: string;
  readonly sourceEn: string;
}

/** One year's official arrangement of holidays (放假调休安排). */
export interface RestYear {
  readonly year: number;
  /** The document it stands in. */
  readonly source: string;
  /** First and last day of each holiday, both off. */
  readonly holidays: readonly { readonly name: string; readonly from: IsoDate; readonly to: IsoDate }[];
  /** Weekend days that are working days. */
  readonly workingDays: readonly IsoDate[];
}

export interface Judgement {
  readonly statusThresholds: SettingOrigin & { readonly values: StatusThresholds };
  /** How far past a rate 左右 still counts as met, in percentage points. */
  readonly aroundTolerance: SettingOrigin & { readonly value: number };
  /** Which past years speak for the season, and which are left out and why. */
  readonly seasonal: SettingOrigin & { readonly values: SeasonalSettings };
  /** The official arrangements of days off by year; a year without one has its weekends. */
  readonly restDays: readonly RestYear[];
  /** Sign-off, clocks, checklist and contacts of warnings. */
  readonly handling: SettingOrigin & { readonly values: HandlingSettings };
}

/** What the pack says of itself and the loader checks, so that a lost row is noticed. */
export interface ExpectedCounts {
  readonly targets: number;
  readonly tasks: number;
  /** Districts and zones in force on the day the document was issued. */
  readonly reportingRegions: number;
}

/** The document and the place: pack.json. */
export interface PackHead {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Its number. */
  readonly document: string;
  readonly documentTitle: string;
  readonly issuer: string;
  readonly issued: IsoDate;
  /** The year its targets are for. */
  readonly year: number;
  readonly cityRegion: string;
  readonly timeZone: string;
  /** Minutes east of UTC, fixed: dates of the pack are civil dates there. */
  readonly utcOffsetMinutes: number;
  readonly expected: ExpectedCounts;
}

/**
 * One notice as data, with the catalogues its place needs. Plain data: survives JSON (absent fields read back as
 * undefined). Units: target values and tolerances in the base unit, everything else as written in the files.
 */
export interface Pack extends PackHead {
  readonly indicators: readonly Indicator[];
  readonly regions: readonly PackRegion[];
  readonly tiles: readonly Tile[];
  readonly groups: readonly Category[];
  readonly industries: readonly Category[];
  readonly targets: readonly Target[];
  readonly conditions: readonly Condition[];
  readonly tasks: readonly Task[];
  readonly units: readonly GovernmentUnit[];
  readonly calendar: readonly CalendarEntry[];
  readonly rules: readonly Rule[];
  readonly judgement: Judgement;
  /** Sentences of reports in the words of this place. */
  readonly wording: ReportWording;
}

/** The tables of a pack: one file, one list each. */
export type PackTable =
  | 'indicators'
  | 'regions'
  | 'tiles'
  | 'groups'
  | 'industries'
  | 'targets'
  | 'conditions'
  | 'tasks'
  | 'units'
  | 'calendar'
  | 'rules';
