import type { RegisterEntryDto } from '#contract/registers.ts';
import type { IsoDate } from '#domain/period.ts';
import type { EntryValues, Register } from '#domain/registers/register.ts';
import { withoutSmallCounts } from '#domain/registers/small-counts.ts';
import type { RegisterEntryRow } from '../../db/read/registers.ts';
import type { Ctx } from '../context.ts';
import { trustIn } from '../trust/settings.ts';
import { entryDto, valuesOf } from './register-dto.ts';

/** How entries are shown to whoever asks: small counts of people only to those who keep the register of that place. */
export async function entriesFor(
  ctx: Ctx,
  register: Register,
  today: IsoDate,
): Promise<(row: RegisterEntryRow) => RegisterEntryDto> {
  const { smallCount } = await trustIn(ctx.store.read);
  return (row) => {
    const whole = entryDto(register, row, today);
    const values = valuesOf(row);
    if (keeps(ctx, register, values)) return whole;
    const { hidden, ...shown } = withoutSmallCounts(register, values, { least: smallCount, today });
    if (hidden.length === 0) return whole;
    return { ...whole, ...shown, hidden: { columns: [...hidden], below: smallCount } };
  };
}

function keeps({ permissions, district }: Ctx, register: Register, values: EntryValues): boolean {
  if (permissions !== undefined && !permissions.has('register')) return false;
  if (district === undefined) return true;
  return register.columns.some(({ key, type }) => type === 'region' && values[key] === district);
}
