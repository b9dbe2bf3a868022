import { listAnchors, type AuditAnchorRow } from '../../db/read/audit-anchors.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { CSV_TYPE, utf8, type OutputFile } from '../outputs/output-file.ts';

const COLUMNS = ['at', 'row', 'row_hash', 'hash'] as const;
const HEADER = csvLine([...COLUMNS]);

/** Every anchor as CSV, to be kept where nobody who can write the database can write. */
export async function exportAnchors(ctx: Ctx): Promise<OutputFile> {
  const lines = (await listAnchors(ctx.store.read)).map(lineOf);
  // Excel takes it for UTF-8 only with the mark.
  return { name: '晴雨审计锚点.csv', type: CSV_TYPE, body: utf8([`\ufeff${HEADER}`, ...lines]) };
}

function lineOf({ at, audit_id, audit_hash, hash }: AuditAnchorRow): string {
  return csvLine([at, String(audit_id), audit_hash, hash]);
}

/**
 * The first anchor of an exported list that the store does not hold as it was handed out.
 * Missing: undefined when it holds all of them.
 * Errors: request.invalid for a text that is no such list.
 */
export async function missingAnchor(ctx: Ctx, exported: string): Promise<string | undefined> {
  const [header, ...lines] = exported.replace(/^\ufeff/, '').split(/\r?\n/);
  if (header !== HEADER.trimEnd()) {
    throw new AppError(
      'request.invalid',
      '这不是导出的锚点：第一行应为 · no exported anchors, the first line should be: ' + COLUMNS.join(','),
    );
  }
  const held = new Set((await listAnchors(ctx.store.read)).map((row) => lineOf(row).trimEnd()));
  return lines.find((line) => line !== '' && !held.has(line));
}
