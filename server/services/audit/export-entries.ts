import { findAudit, type AuditFilter, type AuditRow } from '../../db/read/audit.ts';
import type { Ctx } from '../context.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { CSV_TYPE, utf8, type OutputFile } from '../outputs/output-file.ts';

const ROWS_A_PAGE = 1000;

/**
 * The rows a filter names as CSV, newest first, with the hashes that chain them; read some at a time.
 * Errors: what the store refuses of the filter, before the first byte.
 */
export async function exportEntries(ctx: Ctx, filter: AuditFilter): Promise<OutputFile> {
  const first = await pageOf(ctx, filter, undefined);
  return { name: '晴雨审计记录.csv', type: CSV_TYPE, body: utf8(lines(ctx, filter, first)) };
}

async function pageOf(ctx: Ctx, filter: AuditFilter, before: number | undefined): Promise<AuditRow[]> {
  return (await findAudit(ctx.store.read, filter, { limit: ROWS_A_PAGE, before })).rows;
}

async function* lines(ctx: Ctx, filter: AuditFilter, first: readonly AuditRow[]): AsyncGenerator<string> {
  // Excel takes it for UTF-8 only with the mark.
  yield `\ufeff${csvLine(['id', 'at', 'actor', 'action', 'subject', 'detail', 'previous_hash', 'hash'])}`;
  let rows = first;
  for (;;) {
    yield rows.map(lineOf).join('');
    if (rows.length < ROWS_A_PAGE) return;
    rows = await pageOf(ctx, filter, rows.at(-1)?.id);
  }
}

function lineOf({ id, at, actor, action, subject, detail, previous_hash, hash }: AuditRow): string {
  return csvLine([String(id), at, actor, action, subject, detail, previous_hash, hash]);
}
