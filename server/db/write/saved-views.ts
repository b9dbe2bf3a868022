import type { Selectable } from 'kysely';
import type { SavedViewTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

/** Adds a view; the one of the same owner and name goes. */
export async function putView(tx: Tx, view: Omit<Selectable<SavedViewTable>, 'deleted_at'>): Promise<void> {
  await tx.db
    .updateTable('saved_view')
    .set({ deleted_at: view.created_at })
    .where('created_by', '=', view.created_by)
    .where('name', '=', view.name)
    .where('deleted_at', 'is', null)
    .execute();
  await tx.db
    .insertInto('saved_view')
    .values({ ...view, deleted_at: null })
    .execute();
}

export async function dropView(tx: Tx, id: string, at: string): Promise<void> {
  await tx.db
    .updateTable('saved_view')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .execute();
}
