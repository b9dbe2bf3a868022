import type { AuditEntryDto } from '#contract/audit.ts';
import { findAudit, type AuditFilter } from '../../db/read/audit.ts';
import type { Ctx } from '../context.ts';

export interface AuditPage {
  readonly items: AuditEntryDto[];
  readonly total: number;
  readonly next: string | null;
}

/** Rows of the audit log, newest first. */
export async function listEntries(
  ctx: Ctx,
  filter: AuditFilter,
  { limit, before }: { readonly limit: number; readonly before: number | undefined },
): Promise<AuditPage> {
  const { rows, total } = await findAudit(ctx.store.read, filter, { limit, before });
  const last = rows.at(-1);
  return {
    items: rows.map(({ previous_hash: _, detail, ...row }) => ({
      ...row,
      // Written by recordAudit from an object.
      detail: JSON.parse(detail) as Record<string, unknown>,
    })),
    total,
    next: rows.length === limit && last ? String(last.id) : null,
  };
}
