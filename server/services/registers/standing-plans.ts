import { layOffOf, type LayOff } from '#domain/registers/lay-offs.ts';
import type { RegisterEntryRow } from '../../db/read/registers.ts';
import { newestVersions, valuesOf } from './register-dto.ts';

/** Plans that stand, as rules see them. */
export function standingPlans(rows: readonly RegisterEntryRow[]): LayOff[] {
  return newestVersions(rows)
    .filter(({ state }) => state === 'kept')
    .flatMap((row) => layOffOf(valuesOf(row)) ?? []);
}
