import { levelRank, type Level } from './rule.ts';

/** How warnings are handled: a bureau's own settings, part of its pack. */
export interface HandlingSettings {
  /** From which level on a second person signs off a closing; undefined for never. */
  readonly signOffFrom: Level | undefined;
  readonly longestSilenceDays: number;
  /** Levels without a clock are not in it. */
  readonly escalation: readonly EscalationStep[];
  readonly checklist: readonly ChecklistItem[];
  readonly contacts: readonly Contact[];
}

/** Within how many hours somebody has to have acknowledged, and who is told when nobody has. */
export interface EscalationStep {
  readonly level: Level;
  readonly hours: number;
  readonly toZh: string;
  readonly toEn: string;
}

/** One step of the response to a warning of these levels. */
export interface ChecklistItem {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly zh: string;
  readonly en: string;
}

/** Whom to tell at these levels. The person and the number are for each city to fill in: empty here. */
export interface Contact {
  readonly levels: readonly Level[];
  readonly unitZh: string;
  readonly unitEn: string;
  readonly dutyZh: string;
  readonly dutyEn: string;
  readonly person: string;
  readonly phone: string;
}

/** How somebody was told: 电话, 短信或消息, 当面, 书面. */
export const TOLD_MEANS = ['telephone', 'message', 'in-person', 'written'] as const;
export type ToldMeans = (typeof TOLD_MEANS)[number];

export const ESCALATION_STATES = ['running', 'met', 'missed'] as const;

/** The clock of one warning. Units: instants, UTC ISO text. */
export interface EscalationClock {
  readonly startedAt: string;
  readonly due: string;
  readonly state: (typeof ESCALATION_STATES)[number];
}

/**
 * The clock of a warning that opened or last rose at `startedAt` and is to be acknowledged before `due`: met by an
 * acknowledgement in between, missed once `now` has reached its end without one, even if somebody acknowledges later.
 * Due 02:00: acknowledged 01:59 it is met, at 02:00 it is missed.
 * Missing: undefined for `acknowledgedAt` where nobody has since it started.
 */
export function escalationClock(
  { startedAt, due }: Pick<EscalationClock, 'startedAt' | 'due'>,
  acknowledgedAt: string | undefined,
  now: string,
): EscalationClock {
  const answered = acknowledgedAt !== undefined && acknowledgedAt >= startedAt && acknowledgedAt < due;
  return { startedAt, due, state: answered ? 'met' : now >= due ? 'missed' : 'running' };
}

/** What decides which of two warnings somebody turns to first. */
export interface Urgency {
  readonly isStanding: boolean;
  readonly level: Level;
  /** By when it is to be acknowledged, UTC ISO text; undefined once somebody has, and where its level has no clock. */
  readonly due: string | undefined;
}

/**
 * Orders what stands before what has ended, the graver level first, and of one level what nobody has acknowledged by
 * the time left, overdue ones included, before what is in somebody's hands. Zero keeps the order they came in.
 * Reds due 02:00 and 01:00 and an orange one overdue since the day before: 01:00, 02:00, the orange one.
 */
export function byUrgency(a: Urgency, b: Urgency): number {
  return (
    Number(b.isStanding) - Number(a.isStanding) ||
    levelRank(b.level) - levelRank(a.level) ||
    byDue(a.due, b.due)
  );
}

function byDue(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether closing a warning that reached this level needs a second person. */
export function needsSignOff({ signOffFrom }: HandlingSettings, peak: Level): boolean {
  return signOffFrom !== undefined && levelRank(peak) >= levelRank(signOffFrom);
}

/** What a level's response consists of, in order. */
export function checklistOf({ checklist }: HandlingSettings, level: Level): readonly ChecklistItem[] {
  return checklist.filter(({ levels }) => levels.includes(level));
}

/** Whom a level's warning is told to, in order. */
export function contactsOf({ contacts }: HandlingSettings, level: Level): readonly Contact[] {
  return contacts.filter(({ levels }) => levels.includes(level));
}

/**
 * What a ledger calls an entry of the call list: 市人力社保局就业科 · 研判与答复, and the person's name behind it once
 * there is one, so that telling one person is not telling whoever comes after.
 */
export function contactKey({
  unitZh,
  dutyZh,
  person,
}: Pick<Contact, 'unitZh' | 'dutyZh' | 'person'>): string {
  return [unitZh, dutyZh, person].filter((part) => part !== '').join(' · ');
}

/** What of a ledger's line says whom somebody told. */
export interface TellingLine {
  readonly kind: string;
  readonly contact: string | null;
}

/** The line that told a contact, and whether that still counts. */
export interface Telling<T> {
  readonly line: T;
  /** The warning opened anew or rose since: whoever knew of less has to be told again. */
  readonly again: boolean;
}

/**
 * Who told a contact last, by the lines of a ledger in order. Told when orange, then raised to red: told, and to be told
 * again; taken back by `untold`: not told.
 * Missing: undefined where nobody did, or it was taken back.
 */
export function tellingOf<T extends TellingLine>(
  lines: readonly T[],
  contact: string,
): Telling<T> | undefined {
  const at = lines.findLastIndex(
    (line) => line.contact === contact && (line.kind === 'told' || line.kind === 'untold'),
  );
  const line = lines[at];
  if (line?.kind !== 'told') return undefined;
  return { line, again: lines.slice(at).some(({ kind }) => kind === 'opened' || kind === 'raised') };
}
