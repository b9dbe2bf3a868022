import type { EntriesQuery, RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import { REGISTERS } from '#domain/registers/list.ts';
import { listEntryVersions, versionsOfEntry } from '../../db/read/registers.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { knownAt } from '../tasks/known-at.ts';
import { newestVersions, registerDto, registerOf, valuesOf } from './register-dto.ts';
import { entriesFor } from './shown-entry.ts';

/** Every register with how many entries stand in it. */
export async function readRegisters(ctx: Ctx, asOf: string | undefined): Promise<RegisterDto[]> {
  const { until } = knownAt(ctx, asOf);
  return Promise.all(
    REGISTERS.map(async (register) => {
      const rows = newestVersions(await listEntryVersions(ctx.store.read, register.id, until));
      return registerDto(register, rows.filter(({ state }) => state === 'kept').length);
    }),
  );
}

/**
 * The entries of a register as known on a day, newest first; what is computed from the day is computed for that day.
 * Small counts of people are left out for whoever does not keep the register.
 * Errors: not.found for a register there is not.
 */
export async function readEntries(ctx: Ctx, id: string, query: EntriesQuery): Promise<RegisterEntryDto[]> {
  const register = registerOf(id);
  const { until, day } = knownAt(ctx, query.asOf);
  const rows = newestVersions(await listEntryVersions(ctx.store.read, id, until));
  const places = new Set(register.columns.filter(({ type }) => type === 'region').map(({ key }) => key));
  const region = query.region === undefined ? undefined : ctx.catalogue.region(query.region).code;
  const text = query.text?.trim().toLowerCase() ?? '';
  const shown = await entriesFor(ctx, register, day);
  return rows
    .filter(({ state }) => state === 'kept' || query.withdrawn === 'true')
    .filter((row) => {
      const values = Object.entries(valuesOf(row));
      const isThere =
        region === undefined || values.some(([key, value]) => places.has(key) && value === region);
      const isMeant =
        text === '' ||
        values.some(([, value]) => typeof value === 'string' && value.toLowerCase().includes(text));
      return isThere && isMeant;
    })
    .map(shown)
    .reverse();
}

/** Every version of one entry, the newest first. Errors: not.found. */
export async function readEntryHistory(ctx: Ctx, id: string, entry: string): Promise<RegisterEntryDto[]> {
  const register = registerOf(id);
  const rows = (await versionsOfEntry(ctx.store.read, entry)).filter((row) => row.register === id);
  if (rows.length === 0) throw notFound('entry', entry);
  return rows.map(await entriesFor(ctx, register, ctx.clock.today())).reverse();
}
