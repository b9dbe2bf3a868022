import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#server/db/open.ts';
import { restoreBackup } from '#server/services/backup/restore-backup.ts';
import type { Ctx } from '#server/services/context.ts';
import { openFileStore } from '#server/services/files.ts';
import { verifyStore } from '#server/services/verify-store.ts';
import type { Attempted } from './attempt.ts';
import { onDay, type Deed } from './deed.ts';
import type { Place } from './place.ts';
import { differences, standing } from './standing.ts';

/** What is wrong in a store after a deed was cut short, beside the twin that holds as much of it as the store says. */
export async function faultsAfter(
  deed: Deed,
  after: {
    readonly done: number;
    readonly attempted: Attempted;
    readonly ctx: Ctx;
    readonly twin: Ctx;
    readonly place: Place;
  },
): Promise<string[]> {
  const { done, attempted, ctx, twin, place } = after;
  const faults: string[] = [];
  const steps = deed.steps.length;
  if (attempted.isAcknowledged && done !== steps) faults.push(`acknowledged, ${done} of ${steps} steps done`);
  if (!attempted.isKilled && done !== steps) faults.push('not done, though nobody killed it');
  const { fault } = await verifyStore(ctx);
  if (fault !== undefined) faults.push(`verify: ${fault}`);
  const left = await standing(onDay(ctx, deed.today));
  faults.push(...differences(left, await standing(onDay(twin, deed.today))));
  if (deed.archive === undefined || done === 0) return faults;
  const path = join(place.folder, deed.archive);
  const restored = await restoredStanding(onDay(ctx, deed.today), path);
  return [...faults, ...differences(restored, left).map((line) => `restored: ${line}`)];
}

/** Restores an archive into a folder of its own, and removes both. */
async function restoredStanding(ctx: Ctx, archive: string): ReturnType<typeof standing> {
  const folder = `${archive}-restored`;
  const store = openStore({ file: join(folder, 'qingyu.sqlite') });
  try {
    const files = openFileStore(join(folder, 'originals'));
    await restoreBackup({ store, files }, archive);
    return await standing({ ...ctx, store, files });
  } finally {
    await store.close();
    for (const path of [folder, archive]) if (existsSync(path)) rmSync(path, { recursive: true });
  }
}
