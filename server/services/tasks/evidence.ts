import type { EvidenceDto } from '#contract/tasks.ts';
import {
  EVIDENCE_TYPES,
  evidenceType,
  MOST_EVIDENCE_BYTES,
  MOST_EVIDENCE_FILES,
} from '#domain/evidence-file.ts';
import { findEvidence, listEvidence } from '../../db/read/tasks.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertEvidence } from '../../db/write/tasks.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import { personOf } from '../person.ts';
import { windowOf } from './return-windows.ts';
import { evidenceDto } from './evidence-dto.ts';
import { taskOf } from './read-tasks.ts';

export interface NewEvidence {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly by?: string | undefined;
}

const EVER = '9999';

/**
 * Adds a file to a task's return of a period: the bytes are kept as they came, under their hash. Nothing is taken back.
 * Errors: not.found; return.no.window; request.invalid for a kind that is not taken, a file too large, one too many, or
 * one that is there already.
 */
export async function addEvidence(
  ctx: Ctx,
  { no, period }: { readonly no: number; readonly period: string },
  { name, bytes, by }: NewEvidence,
): Promise<EvidenceDto> {
  taskOf(ctx, no);
  const window = windowOf(ctx, period);
  const type = evidenceType(name, bytes);
  if (type === undefined) {
    const kinds = EVIDENCE_TYPES.join('、');
    throw refused('type', `只收 ${kinds}，内容须与后缀相符`, `only ${kinds}, with content of that kind`);
  }
  if (bytes.length > MOST_EVIDENCE_BYTES) {
    const most = MOST_EVIDENCE_BYTES / 1024 / 1024;
    throw refused('size', `一个文件最多 ${most} MB`, `a file has at most ${most} MB`);
  }
  const person = personOf(ctx, by);
  // Kept before the row that names it: a row without its file would be worse than a file without its row.
  const sha256 = await ctx.files.keep(bytes);
  const row = await withTransaction(ctx.store, async (tx) => {
    const there = (await listEvidence(tx.reader, EVER, no)).filter((each) => each.period === window.period);
    if (there.some((each) => each.sha256 === sha256)) {
      throw refused('same', '这个文件已经在了', 'this very file is there already');
    }
    if (there.length >= MOST_EVIDENCE_FILES) {
      throw refused(
        'many',
        `一份报送最多 ${MOST_EVIDENCE_FILES} 个附件`,
        `a return has at most ${MOST_EVIDENCE_FILES} files`,
      );
    }
    const at = ctx.clock.now();
    const columns = {
      task: no,
      period: window.period,
      name,
      type,
      size: bytes.length,
      sha256,
      at,
      by: person,
    };
    const id = await insertEvidence(tx, columns);
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'return.evidence',
      subject: `task:${no}/${window.period}`,
      detail: { name, size: bytes.length, sha256, by: person },
    });
    return { id, ...columns };
  });
  return evidenceDto(row);
}

/** The file as it came. Errors: not.found. */
export async function readEvidence(ctx: Ctx, no: number, id: number): Promise<OutputFile> {
  const row = await findEvidence(ctx.store.read, id);
  if (row?.task !== no || !ctx.files.has(row.sha256)) throw notFound('evidence', String(id));
  // Its own type would let a browser open it in this page's name.
  return { name: row.name, type: 'application/octet-stream', body: [ctx.files.read(row.sha256)] };
}

function refused(code: string, zh: string, en: string): AppError {
  const message = `${zh} · ${en}`;
  return new AppError('request.invalid', message, [{ pointer: '/file', code, message }]);
}
