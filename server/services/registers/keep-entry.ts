import { randomBytes } from 'node:crypto';
import type { RegisterEntryDto } from '#contract/registers.ts';
import { readValues } from '#domain/registers/read-values.ts';
import type { EntryValues, Register } from '#domain/registers/register.ts';
import { versionsOfEntry, type RegisterEntryRow } from '../../db/read/registers.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertEntryVersion } from '../../db/write/registers.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { personOf } from '../person.ts';
import { requireNoFaults } from './entry-faults.ts';
import { entryDto, registerOf, valuesOf } from './register-dto.ts';
import { keepLayOffFigures } from './lay-off-figures.ts';

export interface NewEntry {
  readonly values: Readonly<Record<string, unknown>>;
  readonly by?: string | undefined;
}

/**
 * Writes an entry into a register.
 * Errors: not.found; request.invalid naming every column that is wrong; request.forbidden to a district analyst for
 * another district.
 */
export async function addEntry(ctx: Ctx, id: string, body: NewEntry): Promise<RegisterEntryDto> {
  const register = registerOf(id);
  const values = checkedValues(ctx, register, body.values);
  const entry = newEntryId();
  const row = await withTransaction(ctx.store, (tx) =>
    writeVersion(tx, ctx, register, { entry, number: 1, state: 'kept', values, reason: '', by: body.by }),
  );
  await keepLayOffFigures(ctx, id, '台账登记 · register entry');
  return entryDto(register, row, ctx.clock.today());
}

export interface EntryChange extends NewEntry {
  /** The version that was looked at. */
  readonly number: number;
  readonly reason: string;
}

/** Changes an entry: its next version. Errors: those of addEntry; conflict where somebody else changed it meanwhile. */
export async function changeEntry(
  ctx: Ctx,
  id: string,
  entry: string,
  change: EntryChange,
): Promise<RegisterEntryDto> {
  const register = registerOf(id);
  const values = checkedValues(ctx, register, change.values);
  return nextVersion(ctx, register, entry, { ...change, values });
}

/** Takes an entry back: it stays in the history and counts no more. Errors: not.found, conflict. */
export async function withdrawEntry(
  ctx: Ctx,
  id: string,
  entry: string,
  change: Omit<EntryChange, 'values'>,
): Promise<RegisterEntryDto> {
  return nextVersion(ctx, registerOf(id), entry, { ...change, values: undefined });
}

interface NextVersion extends Omit<EntryChange, 'values'> {
  /** Missing: undefined takes the entry back. */
  readonly values: EntryValues | undefined;
}

async function nextVersion(
  ctx: Ctx,
  register: Register,
  entry: string,
  { number, values, reason, by }: NextVersion,
): Promise<RegisterEntryDto> {
  const row = await withTransaction(ctx.store, async (tx) => {
    const versions = await versionsOfEntry(tx.reader, entry);
    const newest = versions.at(-1);
    if (newest?.register !== register.id) throw notFound('entry', entry);
    requireOwn(ctx, register, valuesOf(newest));
    if (newest.number !== number || newest.state === 'withdrawn') {
      throw new AppError(
        'conflict',
        '这一条已被改动或撤回，请刷新后再改 · this entry was changed or withdrawn meanwhile: reload first',
      );
    }
    const next = { entry, number: number + 1, reason, by, values: values ?? valuesOf(newest) };
    return writeVersion(tx, ctx, register, { ...next, state: values ? 'kept' : 'withdrawn' });
  });
  await keepLayOffFigures(ctx, register.id, reason);
  return entryDto(register, row, ctx.clock.today());
}

export interface EntryVersion {
  readonly entry: string;
  readonly number: number;
  readonly state: 'kept' | 'withdrawn';
  readonly values: EntryValues;
  readonly reason: string;
  readonly by: string | undefined;
}

/** One version of an entry, inside a transaction somebody else ends. */
export async function writeVersion(
  tx: Tx,
  ctx: Ctx,
  register: Register,
  { entry, number, state, values, reason, by }: EntryVersion,
): Promise<RegisterEntryRow> {
  const at = ctx.clock.now();
  const person = personOf(ctx, by);
  const row = {
    register: register.id,
    entry,
    number,
    state,
    kept: JSON.stringify(values),
    reason,
    at,
    by: person,
  };
  await insertEntryVersion(tx, row);
  await recordAudit(tx, {
    ...{ at, actor: ctx.actor, action: state === 'kept' ? 'register.keep' : 'register.withdraw' },
    subject: `register:${register.id}/${entry}`,
    detail: { number, values, reason, by: person },
  });
  return { id: 0, ...row };
}

/** Errors: request.invalid, request.forbidden. */
export function checkedValues(
  ctx: Ctx,
  register: Register,
  raw: Readonly<Record<string, unknown>>,
): EntryValues {
  const { values, faults } = readValues(register, raw, (text) => ctx.catalogue.findRegion(text)?.code);
  requireNoFaults(register, faults);
  requireOwn(ctx, register, values);
  return values;
}

/** A district analyst writes of the own district alone. */
export function requireOwn({ district }: Ctx, register: Register, values: EntryValues): void {
  if (district === undefined) return;
  const places = register.columns.filter(({ type }) => type === 'region').map(({ key }) => values[key]);
  if (places.includes(district)) return;
  throw new AppError('request.forbidden', '您只能登记本区县的内容 · you write of your own district alone');
}

export function newEntryId(): string {
  return randomBytes(6).toString('hex');
}
