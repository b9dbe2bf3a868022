import type { Insertable } from 'kysely';
import type { ReadingTemplateTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

/** Adds a template; those of the same fingerprint go out of use. */
export async function putTemplate(
  tx: Tx,
  template: Omit<Insertable<ReadingTemplateTable>, 'deleted_at' | 'deleted_by'>,
): Promise<void> {
  await tx.db
    .updateTable('reading_template')
    .set({ deleted_at: template.created_at, deleted_by: template.created_by })
    .where('fingerprint', '=', template.fingerprint)
    .where('deleted_at', 'is', null)
    .execute();
  await tx.db
    .insertInto('reading_template')
    .values({ ...template, deleted_at: null, deleted_by: null })
    .execute();
}

/** Takes a template out of use; false when it was not in use. */
export async function dropTemplate(
  tx: Tx,
  id: string,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('reading_template')
    .set({ deleted_at: at, deleted_by: by })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}
