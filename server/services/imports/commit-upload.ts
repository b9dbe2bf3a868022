import type { CommitResult } from '#contract/uploads.ts';
import { analyse } from '../../db/dialect.ts';
import { findUpload, type UploadRow } from '../../db/read/uploads.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { withTransaction, type Tx } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { moveUpload } from '../../db/write/uploads.ts';
import { insertVersion } from '../../db/write/versions.ts';
import type { ReadResult } from '../../ingest/read-upload.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { beginRelease } from '../release/release-upload.ts';
import { requireOther } from '../trust/second-person.ts';
import { evaluateRules, type RuleChanges } from '../warnings/evaluate-rules.ts';
import { tellWarnings } from '../warnings/tell-warnings.ts';
import { acceptedBy, demandReasons, type AcceptRequest } from './accept.ts';
import { judgeWith, type JudgedAt } from './judge.ts';
import { requireOwnDistrict } from './own-district.ts';
import { readOriginal } from './read-original.ts';
import { notStaged, stageAndRead, stageKept, type IncomingFile, type KeptFile } from './stage-upload.ts';
import { writePlan, type Written } from './write-plan.ts';

export interface CommitRequest extends AcceptRequest {
  /** A sheet the program sums up from what people wrote elsewhere: nobody is its maker. */
  readonly isDerived?: true;
}

export interface Committed extends CommitResult {
  readonly changes: RuleChanges;
}

/** Where statistics grew by this many values, the planner's own figures are refreshed. */
const ANALYSE_FROM = 10_000;

/**
 * Puts a staged upload into the statistics, all or nothing: values, version, audit row, warnings judged again.
 * Errors: not.found; upload.already.committed; upload.refused; upload.moved when what it was compared with has
 * changed since: compare again; request.invalid for an accepted id the upload does not have; reason.required;
 * two.persons for whoever made it, where somebody else is asked for.
 */
export async function commitUpload(
  ctx: Ctx,
  publicId: string,
  request: CommitRequest,
): Promise<CommitResult> {
  const row = await findUpload(ctx.store.read, publicId);
  if (!row) throw notFound('upload', publicId);
  if (row.state === 'refused')
    throw new AppError('upload.refused', '这份文件未能读入，不能入库 · the file was refused');
  if (row.state !== 'staged') throw notStaged(row.state);
  const read = await readOriginal(ctx, row);
  return commitRead(ctx, publicId, read, request);
}

/**
 * Takes a file in and commits it in one go, reading it once: the command line's import. With nobody there to be asked
 * why figures change, that is the reason unless another is given.
 */
export async function importFile(
  ctx: Ctx,
  file: IncomingFile | KeptFile,
  request: CommitRequest | undefined,
): Promise<{ readonly publicId: string; readonly committed: CommitResult | undefined }> {
  const staged = 'sha256' in file ? stageKept(ctx, file) : stageAndRead(ctx, file);
  const { publicId, read, judged } = await staged;
  if (!request || read.refused) return { publicId, committed: undefined };
  const unattended = { ...request, reason: request.reason ?? `批量导入 · unattended import: ${file.name}` };
  return { publicId, committed: await commitRead(ctx, publicId, read, unattended, judged) };
}

async function commitRead(
  ctx: Ctx,
  publicId: string,
  read: ReadResult,
  request: CommitRequest,
  before?: JudgedAt,
): Promise<CommitResult> {
  const result = await withTransaction(ctx.store, async (tx) => {
    const row = await findUpload(tx.reader, publicId);
    if (row?.state !== 'staged') throw notStaged(row?.state ?? 'gone');
    return applyUpload(tx, ctx, row, read, request, { before });
  });
  if (result.written >= ANALYSE_FROM) await analyse(ctx.store.dialect, ctx.store.write);
  ctx.events.emit({ event: 'upload', data: { id: publicId, state: 'committed' } });
  ctx.events.emit({ event: 'statistics', data: { version: result.version } });
  tellWarnings(ctx, result.changes.list);
  const { changes: _, ...answer } = result;
  return answer;
}

/**
 * The commit itself, inside a transaction somebody else ends. A rehearsal, which is rolled back, needs no reasons.
 */
export async function applyUpload(
  tx: Tx,
  ctx: Ctx,
  row: UploadRow,
  read: ReadResult,
  request: CommitRequest,
  { before, isRehearsal = false }: { before?: JudgedAt | undefined; isRehearsal?: boolean } = {},
): Promise<Committed> {
  const stillHolds = before?.version === (await latestVersion(tx.reader)) ? before : undefined;
  requireOwnDistrict(ctx, read);
  if (!isRehearsal && request.isDerived !== true) {
    await requireOther(tx.reader, ctx.actor, 'commit', `upload:${row.public_id}`);
  }
  const asStaged = stillHolds?.judged ?? (await judgeWith(ctx, tx.reader, tx, read, new Set()));
  if (asStaged.plan.digest !== row.plan_digest) throw moved();
  const accepted = acceptedBy(request, row, asStaged);
  const ids = new Set(accepted.map(({ id }) => id));
  const judged = ids.size === 0 ? asStaged : await judgeWith(ctx, tx.reader, tx, read, ids);
  if (!isRehearsal) demandReasons(request, accepted, judged);
  const { plan } = judged;
  const at = ctx.clock.now();
  const writes = plan.counts.added + plan.counts.changed > 0;
  const version = writes
    ? (
        await insertVersion(tx, {
          at,
          kind: 'commit',
          uploadId: row.id,
          actor: ctx.actor,
          reason: request.reason ?? null,
        })
      ).version
    : await latestVersion(tx.reader);
  if (writes && request.isDerived !== true) await beginRelease(tx, ctx, row, { version, at });
  const written: Written = writes
    ? await writePlan(tx, read.batch, plan, { id: row.id, version }, ctx.progress)
    : { count: 0, seriesIds: [] };
  const changes = await evaluateRules(tx, ctx, { touched: written.seriesIds });
  const held = plan.counts.cells - plan.counts.added - plan.counts.changed - plan.counts.unchanged;
  const moveDone = await moveUpload(tx, row.id, 'staged', {
    state: 'committed',
    accepted: JSON.stringify(accepted),
    committed_version: version,
    summary: JSON.stringify(plan.counts),
  });
  if (!moveDone) throw notStaged('committed');
  await recordAudit(tx, {
    at,
    actor: ctx.actor,
    action: 'upload.commit',
    subject: `upload:${row.public_id}`,
    detail: {
      version,
      written: written.count,
      ...(written.digest !== undefined && { values: written.digest }),
      held,
      accepted,
      reason: request.reason ?? null,
      warnings: changes.counts,
    },
  });
  return { version, written: written.count, held, warnings: changes.counts, changes };
}

function moved(): AppError {
  return new AppError(
    'upload.moved',
    '比对之后，统计库里的相关数值已有变化，请重新比对再入库 · the statistics moved under this upload: compare again, then commit',
  );
}
