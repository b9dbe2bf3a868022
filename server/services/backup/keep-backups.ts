import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../context.ts';
import { type Backup, makeBackup } from './make-backup.ts';

/** Nightly archives kept; older ones go. */
export const BACKUPS_KEPT = 14;
const NAME = /^qingyu-\d{4}-\d{2}-\d{2}\.tar\.gz$/;

/** Makes the day's archive in a folder and lets the oldest go. Missing: undefined when the day has one already. */
export async function keepBackups(ctx: Ctx, folder: string): Promise<Backup | undefined> {
  const file = join(folder, `qingyu-${ctx.clock.today()}.tar.gz`);
  if (existsSync(file)) return undefined;
  const made = await makeBackup(ctx, file);
  const kept = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
  for (const name of kept.slice(0, Math.max(0, kept.length - BACKUPS_KEPT))) rmSync(join(folder, name));
  return made;
}
