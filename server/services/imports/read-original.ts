import type { UploadRow } from '../../db/read/uploads.ts';
import type { Hints } from '../../ingest/hints.ts';
import { readUpload, type ReadResult } from '../../ingest/read-upload.ts';
import type { Ctx } from '../context.ts';
import { hintsOf } from './hints-of.ts';
import { referenceOf } from './judge.ts';

/** Reads an upload's original again, with what was said of it or with other hints. */
export function readOriginal(
  ctx: Ctx,
  row: Pick<UploadRow, 'sha256' | 'file_name' | 'hints'>,
  hints: Hints = hintsOf(row),
): Promise<ReadResult> {
  return readBytes(ctx, { name: row.file_name, bytes: ctx.files.read(row.sha256), hints });
}

/** Reads a file against the catalogues of today, telling of its progress. */
export function readBytes(
  ctx: Ctx,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly hints: Hints },
): Promise<ReadResult> {
  ctx.progress?.('receive', file.bytes.byteLength, file.bytes.byteLength);
  ctx.progress?.('read', 0, 1);
  return readUpload(file.bytes, file.name, file.hints, referenceOf(ctx), ctx.progress);
}
