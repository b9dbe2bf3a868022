import { randomBytes } from 'node:crypto';
import type { UploadDto } from '#contract/uploads.ts';
import { withTransaction } from '../../db/transaction.ts';
import { findCommittedTwin, findUpload } from '../../db/read/uploads.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertUpload, restageUpload } from '../../db/write/uploads.ts';
import type { Hints } from '../../ingest/hints.ts';
import type { ProblemCode } from '../../ingest/problems.ts';
import { refusal, type ReadResult } from '../../ingest/read-upload.ts';
import type { Ctx } from '../context.ts';
import { applyTemplate, type ReadByTemplate } from '../reading-templates/apply-template.ts';
import { newTemplate, rememberTemplate } from '../reading-templates/remember-template.ts';
import { AppError, notFound } from '../errors.ts';
import { hintsOf, templateOf } from './hints-of.ts';
import { judgeAgainstStore, type JudgedAt } from './judge.ts';
import { readBytes, readKept, readOriginal } from './read-original.ts';
import { uploadDto } from './upload-dto.ts';

export type Origin = 'reported' | 'published' | 'sample';

export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  readonly origin: Origin;
  /** `none`: by no remembered correction. */
  readonly template?: 'none' | undefined;
}

/**
 * Takes a file in: keeps the original, reads, recognises, checks and compares it. Nothing reaches the statistics.
 * A file that cannot be read is kept too, in state `refused`, with the reason among its problems.
 */
export async function stageUpload(ctx: Ctx, file: IncomingFile): Promise<UploadDto> {
  const { publicId } = await stageAndRead(ctx, file);
  return stagedDto(ctx, publicId);
}

async function stagedDto(ctx: Ctx, publicId: string): Promise<UploadDto> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  ctx.events.emit({ event: 'upload', data: { id: publicId, state: row.state } });
  return uploadDto(row);
}

/** A file whose original is in the store already. */
export interface KeptFile extends Omit<IncomingFile, 'bytes'> {
  readonly size: number;
  readonly sha256: string;
}

export interface StagedRead {
  readonly publicId: string;
  readonly read: ReadResult;
  readonly judged: JudgedAt;
}

/** As stageUpload, handing on what was read to a commit that follows at once. */
export async function stageAndRead(ctx: Ctx, file: IncomingFile): Promise<StagedRead> {
  const { name, bytes, hints, origin } = file;
  ctx.progress?.('receive', 0, bytes.byteLength);
  const sha256 = await ctx.files.keep(bytes);
  const read = await readBytes(ctx, file);
  const kept = { name, size: bytes.byteLength, sha256, hints, origin };
  if (!mayUseTemplate(file)) return keepStaged(ctx, kept, { read, hints });
  const used = await applyTemplate(ctx, { read, hints }, (again) =>
    readBytes(ctx, { ...file, hints: again }),
  );
  return keepStaged(ctx, kept, used);
}

/** The same for a file whose original is in the store: its bytes are held no longer than it takes to read them. */
export async function stageKept(ctx: Ctx, file: KeptFile): Promise<StagedRead> {
  const { hints } = file;
  const read = await readKept(ctx, file);
  if (!mayUseTemplate(file)) return keepStaged(ctx, file, { read, hints });
  const used = await applyTemplate(ctx, { read, hints }, (again) => readKept(ctx, { ...file, hints: again }));
  return keepStaged(ctx, file, used);
}

function mayUseTemplate({ origin, template }: Pick<IncomingFile, 'origin' | 'template'>): boolean {
  return origin === 'reported' && template !== 'none';
}

/** A file that could not be read to its end: kept with its original, refused as a whole. */
export async function refuseUpload(ctx: Ctx, file: KeptFile, code: ProblemCode): Promise<UploadDto> {
  const { publicId } = await keepStaged(ctx, file, { read: refusal('', [{ code }]), hints: file.hints });
  return stagedDto(ctx, publicId);
}

interface ReadSo extends Partial<Pick<ReadByTemplate, 'template'>> {
  readonly read: ReadResult;
  readonly hints: Hints;
}

async function keepStaged(ctx: Ctx, file: KeptFile, { read, hints, template }: ReadSo): Promise<StagedRead> {
  const { sha256 } = file;
  const twin = await findCommittedTwin(ctx.store.read, sha256);
  const judged = await judgeAgainstStore(ctx, ctx.store.read, read, { twin: twin?.file_name });
  const publicId = randomBytes(8).toString('hex');
  await withTransaction(ctx.store, async (tx) => {
    await insertUpload(tx, {
      public_id: publicId,
      file_name: file.name,
      bytes: file.size,
      sha256,
      accepted: '[]',
      created_at: ctx.clock.now(),
      created_by: ctx.actor,
      committed_version: null,
      withdrawn_version: null,
      origin: file.origin,
      hints: JSON.stringify(hints),
      template_id: template?.id ?? null,
      template_name: template?.name ?? null,
      ...judged.columns,
    });
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: 'upload.stage',
      subject: `upload:${publicId}`,
      detail: { file: file.name, sha256, summary: judged.summary, hints, template: template?.id },
    });
  });
  return { publicId, read, judged: { judged: judged.judged, version: judged.columns.base_version } };
}

/**
 * Reads a staged original again, with other hints or after the statistics moved, and compares it anew. Corrections of
 * cells stay unless the hints bring others. With `remember` the hints are kept for the next sheets of the same source.
 * Errors: not.found; conflict when it is not staged any more; those of newTemplate.
 */
export async function restage(
  ctx: Ctx,
  publicId: string,
  hints?: Hints,
  remember?: { readonly name?: string | undefined },
): Promise<UploadDto> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  if (row.state !== 'staged' && row.state !== 'refused') throw notStaged(row.state);
  const { corrections } = hintsOf(row);
  const used = hints ? { corrections, ...hints } : hintsOf(row);
  const read = await readOriginal(ctx, row, used);
  const learnt = remember && newTemplate({ read, hints: used }, { fileName: row.file_name, ...remember });
  const template = learnt ?? (isReadAlike(used, hintsOf(row)) ? templateOf(row) : undefined);
  const twin = await findCommittedTwin(ctx.store.read, row.sha256);
  const judged = await judgeAgainstStore(ctx, ctx.store.read, read, { twin: twin?.file_name });
  await withTransaction(ctx.store, async (tx) => {
    if (learnt) await rememberTemplate(ctx, tx, learnt);
    const changed = await restageUpload(tx, row.id, {
      hints: JSON.stringify(used),
      template_id: template?.id ?? null,
      template_name: template?.name ?? null,
      ...judged.columns,
    });
    if (!changed) throw notStaged('committed');
    await recordAudit(tx, {
      at: ctx.clock.now(),
      actor: ctx.actor,
      action: hints ? 'upload.recognise' : 'upload.compare',
      subject: `upload:${publicId}`,
      detail: { summary: judged.summary, hints: used },
    });
  });
  const fresh = await findUpload(ctx.store.read, publicId);
  if (!fresh) throw notFound('upload', publicId);
  return uploadDto(fresh);
}

// Whether only single cells are read otherwise.
function isReadAlike(
  { corrections: _own, ...hints }: Hints,
  { corrections: _old, ...before }: Hints,
): boolean {
  return JSON.stringify(hints) === JSON.stringify(before);
}

export function notStaged(state: string): AppError {
  return new AppError(
    state === 'committed' ? 'upload.already.committed' : 'conflict',
    `这份报表不在待入库状态（${state}） · this upload is not staged any more (${state})`,
  );
}
