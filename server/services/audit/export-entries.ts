import { findAudit, type AuditFilter } from '../../db/read/audit.ts';
import type { Ctx } from '../context.ts';
import { csvLine } from '../outputs/csv-cell.ts';
import { CSV_TYPE, utf8, type OutputFile } from '../outputs/output-file.ts';

const ROWS_A_PAGE = 1000;

/** The rows a filter names as CSV, newest first, with the hashes that chain them; read some at a time. */
export function exportEntries(ctx: Ctx, filter: AuditFilter): OutputFile {
  return { name: '晴雨审计记录.csv', type: CSV_TYPE, body: utf8(lines(ctx, filter)) };
}

async function* lines(ctx: Ctx, filter: AuditFilter): AsyncGenerator<string> {
  // Excel takes it for UTF-8 only with the mark.
  yield `\ufeff${csvLine(['id', 'at', 'actor', 'action', 'subject', 'detail', 'previous_hash', 'hash'])}`;
  let before: number | undefined;
  for (;;) {
    const { rows } = await findAudit(ctx.store.read, filter, { limit: ROWS_A_PAGE, before });
    yield rows
      .map(({ id, at, actor, action, subject, detail, previous_hash, hash }) =>
        csvLine([String(id), at, actor, action, subject, detail, previous_hash, hash]),
      )
      .join('');
    before = rows.at(-1)?.id;
    if (rows.length < ROWS_A_PAGE) return;
  }
}
