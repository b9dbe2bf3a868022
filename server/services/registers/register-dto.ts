import type { RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import type { IsoDate } from '#domain/period.ts';
import { findRegister } from '#domain/registers/list.ts';
import { isSampleEntry } from '#domain/registers/sample-entries.ts';
import type { EntryValues, Register } from '#domain/registers/register.ts';
import type { RegisterEntryRow } from '../../db/read/registers.ts';
import { notFound } from '../errors.ts';

/** Errors: not.found for a register there is not. */
export function registerOf(id: string): Register {
  const register = findRegister(id);
  if (!register) throw notFound('register', id);
  return register;
}

export function registerDto(register: Register, entries: number): RegisterDto {
  const { id, duty, tasks, title, intro, columns, computed } = register;
  return {
    ...{ id, duty, tasks: [...tasks], title, intro, entries },
    columns: columns.map(({ key, zh, en, type, required = false, unit, choices = [] }) => ({
      ...{ key, zh, en, type, required, unit: unit ?? null, choices: [...choices] },
    })),
    computed: computed.map(({ key, zh, en, type, unit, choices = [] }) => ({
      ...{ key, zh, en, type, unit: unit ?? null, choices: [...choices] },
    })),
  };
}

export function entryDto(register: Register, row: RegisterEntryRow, today: IsoDate): RegisterEntryDto {
  const values = valuesOf(row);
  return {
    id: row.entry,
    number: row.number,
    state: row.state === 'withdrawn' ? 'withdrawn' : 'kept',
    values,
    computed: Object.fromEntries(register.computed.map(({ key, of }) => [key, of(values, today)])),
    hidden: null,
    sample: isSampleEntry(values),
    reason: row.reason,
    at: row.at,
    by: row.by,
  };
}

export function valuesOf({ kept }: RegisterEntryRow): EntryValues {
  // Written by this module’s neighbours from an object of values.
  return JSON.parse(kept) as EntryValues;
}

/** The newest version of every entry, in the order the entries were begun. */
export function newestVersions(rows: readonly RegisterEntryRow[]): RegisterEntryRow[] {
  return [...new Map(rows.map((row) => [row.entry, row])).values()];
}
