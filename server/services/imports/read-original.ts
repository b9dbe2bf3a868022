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
  return readKept(ctx, { name: row.file_name, sha256: row.sha256, hints });
}

/** Reads a file whose original is kept. */
export async function readKept(
  ctx: Ctx,
  { name, sha256, hints }: { readonly name: string; readonly sha256: string; readonly hints: Hints },
): Promise<ReadResult> {
  const bytes = ctx.files.read(sha256);
  try {
    return await readBytes(ctx, { name, bytes, hints });
  } finally {
    release(bytes);
  }
}

const LARGE = 1024 * 1024;

// What was read holds nothing of the bytes. Left to the collector, a large file would lie about through the commit.
function release({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && byteLength > LARGE) buffer.transfer(0);
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
