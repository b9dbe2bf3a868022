import { z } from 'zod';
import { acceptedSchema, type Accepted, type CommitBody } from '#contract/uploads.ts';
import type { UploadRow } from '../../db/read/uploads.ts';
import type { Judged } from '../../ingest/judge-upload.ts';
import { AppError, type FieldError } from '../errors.ts';

export interface AcceptRequest {
  /** Warnings the analyst ticked, each with a reason of its own or not; or every one, for unattended imports. */
  readonly accept: CommitBody['accept'] | 'all-warnings';
  /** Why figures change, and why warnings are accepted that have no reason of their own. */
  readonly reason?: string | undefined;
}

// Uploads committed before reasons were kept for each warning hold bare ids.
const storedSchema = z.array(z.union([acceptedSchema, z.string().transform((id) => ({ id, reason: null }))]));

/** What an upload's commit accepted, or what was ticked before it. */
export function acceptedOf(row: Pick<UploadRow, 'accepted'>): Accepted[] {
  return storedSchema.parse(JSON.parse(row.accepted));
}

/**
 * The warnings a commit accepts, by id: those asked for, those ticked before, each with the reason it goes by.
 * Errors: request.invalid for an id the upload does not have. Something ticked before that is not found any more is
 * passed over.
 */
export function acceptedBy(
  request: AcceptRequest,
  row: Pick<UploadRow, 'accepted'>,
  { problems }: Judged,
): Accepted[] {
  const { accept } = request;
  const asked = accept === 'all-warnings' ? [...problems.warningIds()] : accept;
  const known = problems.ids();
  rejectUnknown(asked, known);
  const byId = new Map(acceptedOf(row).flatMap((each) => (known.has(each.id) ? [[each.id, each]] : [])));
  for (const each of asked) {
    const id = idOf(each);
    const own = typeof each === 'string' ? undefined : each.reason;
    byId.set(id, { id, reason: own ?? byId.get(id)?.reason ?? request.reason ?? null });
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Refuses what is to be written down with a reason and has none: a stored figure that changes, a warning that is far
 * out. Errors: reason.required, one for each.
 */
export function demandReasons(
  { reason }: AcceptRequest,
  accepted: readonly Accepted[],
  { problems, plan }: Judged,
): void {
  const errors: FieldError[] = [];
  if (plan.counts.changed > 0 && reason === undefined) {
    const message = `${plan.counts.changed} 个已入库的数值会改变 · ${plan.counts.changed} stored figures would change`;
    errors.push({ pointer: '/reason', code: 'reason.required', message });
  }
  const bare = new Set(accepted.filter((each) => each.reason === null).map(({ id }) => id));
  for (const { id, code, needsReason } of problems.first(Infinity)) {
    if (!needsReason || !(bare.has(id) || bare.has(`${code}@*`))) continue;
    const message = `接受 ${id} 须说明原因 · say why ${id} is right`;
    errors.push({ pointer: '/accept', code: 'reason.required', message });
  }
  if (errors.length === 0) return;
  throw new AppError(
    'reason.required',
    '更改已入库的数值、接受明显异常的数值，须说明原因 · say why stored figures change or why figures far out are right',
    errors,
  );
}

function idOf(each: CommitBody['accept'][number]): string {
  return typeof each === 'string' ? each : each.id;
}

function rejectUnknown(asked: CommitBody['accept'], known: ReadonlySet<string>): void {
  const unknown = asked.map(idOf).filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new AppError(
    'request.invalid',
    '所勾选的问题不在这份报表里 · an accepted problem is not one of this upload',
    unknown.map((id) => ({
      pointer: '/accept',
      code: 'problem.unknown',
      message: `报表里没有问题 ${id} · the upload has no problem ${id}`,
    })),
  );
}
