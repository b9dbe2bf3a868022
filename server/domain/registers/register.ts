import type { IsoDate } from '#domain/period.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const COLUMN_TYPES = ['text', 'number', 'date', 'region', 'choice', 'yes-no'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface Choice extends Words {
  readonly code: string;
}

/** What is written down of an entry. */
export interface RegisterColumn extends Words {
  readonly key: string;
  readonly type: ColumnType;
  readonly required?: boolean;
  /** Of numbers. Missing: no unit. */
  readonly unit?: Words;
  /** Of choices. */
  readonly choices?: readonly Choice[];
  /** Of numbers: the least and the most that can be. */
  readonly least?: number;
  readonly most?: number;
}

export type EntryValue = string | number | boolean | null;
export type EntryValues = Readonly<Record<string, EntryValue>>;

/** What follows from what is written down and from the day. */
export interface ComputedColumn extends Words {
  readonly key: string;
  /** `share` is a ratio, shown in per cent; `choice` one of `choices`. */
  readonly type: 'number' | 'share' | 'choice';
  readonly unit?: Words;
  readonly choices?: readonly Choice[];
  /** Missing: null where what it needs was not written down. */
  readonly of: (values: EntryValues, today: IsoDate) => number | string | null;
}

/** One register of the notice: what is kept in it, and what it tells by itself. */
export interface Register {
  readonly id: string;
  /** Row of the notice’s duties it answers, and the tasks it serves. */
  readonly duty: number;
  readonly tasks: readonly number[];
  readonly title: Words;
  readonly intro: Words;
  readonly columns: readonly RegisterColumn[];
  readonly computed: readonly ComputedColumn[];
  /** Columns that count people of one firm or one event: a small one tells of persons. Missing: none does. */
  readonly peopleCounts?: readonly string[];
}

export function numberOf(values: EntryValues, key: string): number | undefined {
  const value = values[key];
  return typeof value === 'number' ? value : undefined;
}

export function textOf(values: EntryValues, key: string): string | undefined {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
