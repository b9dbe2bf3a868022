import { daysBetween, type IsoDate } from './period.ts';

export const REPORT_STATES = ['on-time', 'late', 'loaded', 'overdue', 'awaited', 'not-expected'] as const;
/**
 * Whether a figure came: 按时, 迟报; 补录, loaded from what was published, which says nothing of when it was reported;
 * 逾期未报; 未到期; 不报, for a region the indicator has no source in.
 */
export type ReportState = (typeof REPORT_STATES)[number];

/** One thing said of a figure: a value, or a reason why there is none. */
export interface Sending {
  /** The civil day it was committed. */
  readonly day: IsoDate;
  /** False for a blank and for a withdrawal: nothing was said. */
  readonly answers: boolean;
  /** Whether it was reported by an office, and not loaded from published figures or samples. */
  readonly reported: boolean;
}

/** How one figure stands with its due day. */
export interface ReportStanding {
  readonly state: ReportState;
  /** Days after the due day: of its coming when late, of today when overdue. Missing: null otherwise. */
  readonly daysLate: number | null;
  /** How often what was said was changed afterwards. */
  readonly revisions: number;
}

/**
 * Whether a figure came in time, late or not at all, from all that was ever said of it.
 * Due 2020-07-10, first said 2020-07-13, said again 2020-08-01: late by 3 days, revised once.
 * Shape: sendings oldest first.
 * Missing: without a due day nothing is late or overdue. A figure that was withdrawn or blanked again has not come.
 */
export function reportStanding(
  sendings: readonly Sending[],
  due: IsoDate | undefined,
  today: IsoDate,
): ReportStanding {
  const last = sendings.at(-1);
  if (!last?.answers) return { ...absent(due, today), revisions: 0 };
  const first = sendings[sendings.findLastIndex(({ answers }) => !answers) + 1] ?? last;
  const answered = sendings.filter(({ answers }) => answers);
  const revisions = answered.length - 1;
  if (!first.reported) return { state: 'loaded', daysLate: null, revisions };
  const late = due === undefined ? 0 : daysBetween(due, first.day);
  return late > 0
    ? { state: 'late', daysLate: late, revisions }
    : { state: 'on-time', daysLate: null, revisions };
}

function absent(due: IsoDate | undefined, today: IsoDate): Omit<ReportStanding, 'revisions'> {
  const late = due === undefined ? 0 : daysBetween(due, today);
  return late > 0 ? { state: 'overdue', daysLate: late } : { state: 'awaited', daysLate: null };
}

/** What share of the figures came, and what share of those came in time. */
export interface ReportCounts {
  /** Figures some region has to send. */
  readonly expected: number;
  /** Of them, those that came, in time or not. */
  readonly came: number;
  readonly late: number;
  readonly overdue: number;
  readonly revised: number;
  /** Came ÷ expected; null when none is expected. */
  readonly completeness: number | null;
  /** In time ÷ all whose coming can be dated or is overdue; null when there is none. */
  readonly timeliness: number | null;
}

/**
 * Sums up standings: of 41 expected, 38 in time, 1 late, 2 overdue, completeness is 39 ÷ 41 and timeliness 38 ÷ 41.
 * Units: ratios 0–1.
 */
export function reportCounts(standings: readonly ReportStanding[]): ReportCounts {
  const count = (state: ReportState): number => standings.filter((each) => each.state === state).length;
  const [onTime, late, loaded, overdue] = [
    count('on-time'),
    count('late'),
    count('loaded'),
    count('overdue'),
  ];
  const expected = standings.length - count('not-expected');
  const came = onTime + late + loaded;
  const dated = onTime + late + overdue;
  return {
    expected,
    came,
    late,
    overdue,
    revised: standings.filter(({ revisions }) => revisions > 0).length,
    completeness: expected === 0 ? null : came / expected,
    timeliness: dated === 0 ? null : onTime / dated,
  };
}
