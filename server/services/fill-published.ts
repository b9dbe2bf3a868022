import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCommittedTwin } from '../db/read/uploads.ts';
import { loadPublishedTargets } from '../pack/published.ts';
import type { Ctx } from './context.ts';
import { addTargets } from './fill-from-pack.ts';
import { sha256Of } from './files.ts';
import { importFile } from './imports/commit-upload.ts';
import { upToDay } from './up-to-day.ts';

export interface FilledFile {
  readonly name: string;
  readonly written: number;
  /** Cells left out, with the reasons on the upload's own page. */
  readonly held: number;
  /** True when the same bytes were committed before: nothing was done. */
  readonly already: boolean;
}

const TARGETS_FILE = 'targets.csv';
/** Arithmetic on published values, not published figures: kept beside them, never loaded. */
const NOT_LOADED = new Set([TARGETS_FILE, 'implied.csv']);

/**
 * Loads the published figures of a folder through the importer, as an analyst would, each file once. With a clock that
 * stands in the past, figures of later periods are left out.
 * Errors: PackError when the targets' table is broken; an import's own problems are on its upload.
 */
export async function fillPublished(
  ctx: Ctx,
  folder: string,
): Promise<{ readonly files: FilledFile[]; readonly targets: number }> {
  const targetsFile = join(folder, TARGETS_FILE);
  const published = existsSync(targetsFile) ? loadPublishedTargets(targetsFile, ctx.catalogue.pack) : [];
  const targets = await addTargets(ctx, published, 'published');
  const files: FilledFile[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()) {
    if (NOT_LOADED.has(name)) continue;
    const bytes = upToDay(readFileSync(join(folder, name)), ctx.clock.today());
    files.push(await fillFile(ctx, name, bytes));
  }
  return { files, targets };
}

async function fillFile(ctx: Ctx, name: string, bytes: Uint8Array): Promise<FilledFile> {
  if (await findCommittedTwin(ctx.store.read, sha256Of(bytes)))
    return { name, written: 0, held: 0, already: true };
  const file = { name, bytes, hints: {}, origin: 'published' as const };
  const { committed } = await importFile(ctx, file, { accept: 'all-warnings', reason: '公开发布数据' });
  return { name, written: committed?.written ?? 0, held: committed?.held ?? 0, already: false };
}
