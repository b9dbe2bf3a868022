import { sql, type Selectable } from 'kysely';
import { countOf } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import type { ReadingTemplateTable } from '../schema.ts';

export type ReadingTemplateRow = Selectable<ReadingTemplateTable>;

/** The template in use for sheets of this fingerprint, if any. */
export async function templateFor(db: ReadDb, fingerprint: string): Promise<ReadingTemplateRow | undefined> {
  return db
    .selectFrom('reading_template')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

export async function findTemplate(db: ReadDb, id: string): Promise<ReadingTemplateRow | undefined> {
  return db.selectFrom('reading_template').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface TemplateUse {
  readonly uses: number;
  readonly lastUsedAt: string | null;
}

/** The templates in use, newest first, each with the uploads read by it. */
export async function templatesInUse(db: ReadDb): Promise<(ReadingTemplateRow & TemplateUse)[]> {
  const rows = await db
    .selectFrom('reading_template')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  const uses = await db
    .selectFrom('upload')
    .where('template_id', 'is not', null)
    .groupBy('template_id')
    .select([
      'template_id',
      sql<number | string>`count(*)`.as('uses'),
      sql<string>`max(created_at)`.as('last'),
    ])
    .execute();
  const byId = new Map(uses.map((each) => [each.template_id, each]));
  return rows.map((row) => {
    const use = byId.get(row.id);
    return { ...row, uses: use ? countOf(use.uses) : 0, lastUsedAt: use?.last ?? null };
  });
}
