import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actingAs, type Ctx } from '#server/services/context.ts';
import { commitUpload, importFile, type CommitRequest } from '#server/services/imports/commit-upload.ts';
import { stageUpload, type IncomingFile } from '#server/services/imports/stage-upload.ts';
import type { CommitResult, UploadDto } from '#contract/uploads.ts';

export const PUBLISHED = join(import.meta.dirname, '../../seeds/published');

/** The bytes of one of the published tables. */
export function publishedFile(name: string): IncomingFile {
  return { name, bytes: readFileSync(join(PUBLISHED, name)), hints: {}, origin: 'published' };
}

/** A tidy CSV of `indicator,region,period,basis,value,unit` rows, as a file somebody sends. */
export function tidy(name: string, rows: readonly string[], header = TIDY_HEADER): IncomingFile {
  const text = [header, ...rows].map((row) => `${row}\n`).join('');
  return { name, bytes: new TextEncoder().encode(text), hints: {}, origin: 'reported' };
}
export const TIDY_HEADER = 'indicator,region,period,basis,value,unit';

/** New urban jobs of the city, year to date in 万人: `cityJobs({ '2020-03': 16.26 })`. */
export function cityJobs(values: Readonly<Record<string, number | string>>, name = 'jobs.csv'): IncomingFile {
  return tidy(
    name,
    Object.entries(values).map(([period, value]) => `urban-new-jobs,500000,${period},ytd,${value},万人`),
  );
}

/** The surveyed unemployment rate of a region by month: `rates({ '2020-02': 6.2 })`; the nation's when not told. */
export function rates(
  values: Readonly<Record<string, number | string>>,
  { region = '100000', basis = 'period', name = 'rates.csv' } = {},
): IncomingFile {
  return tidy(
    name,
    Object.entries(values).map(
      ([period, value]) => `surveyed-unemployment-rate,${region},${period},${basis},${value},%`,
    ),
  );
}

/** Stages a file and commits all of it that can be; answers the upload's id with what the commit said. */
export async function put(ctx: Ctx, file: IncomingFile): Promise<CommitResult & { readonly id: string }> {
  const { publicId, committed } = await importFile(ctx, file, { accept: 'all-warnings' });
  if (!committed) throw new Error(`${file.name} was refused`);
  return { id: publicId, ...committed };
}

/** Stages a file, then commits it, as two requests do. */
export async function stageAndCommit(
  ctx: Ctx,
  file: IncomingFile,
  request: CommitRequest = { accept: [] },
): Promise<{ readonly staged: UploadDto; readonly committed: CommitResult }> {
  const staged = await stageUpload(ctx, file);
  return { staged, committed: await commitUpload(ctx, staged.id, request) };
}

/** The same dependencies in somebody else's hands. */
export function as(ctx: Ctx, actor: string): Ctx {
  return actingAs(ctx, actor);
}

/** The AppError's code a promise was refused with. Errors: throws when it was not refused with one. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
}
