import type { ReadingTemplateDto } from '#contract/reading-templates.ts';
import { templatesInUse } from '../../db/read/reading-templates.ts';
import type { Ctx } from '../context.ts';

/** The remembered corrections in use, newest first. */
export async function listTemplates(ctx: Ctx): Promise<ReadingTemplateDto[]> {
  const rows = await templatesInUse(ctx.store.read);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    // Written by remember-template.ts.
    says: JSON.parse(row.hints) as Record<string, unknown>,
    createdAt: row.created_at,
    createdBy: row.created_by,
    uses: row.uses,
    lastUsedAt: row.lastUsedAt,
  }));
}
