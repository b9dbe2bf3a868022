import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { SavedViewTable } from '../schema.ts';

export type SavedViewRow = Selectable<SavedViewTable>;

/** The views that stand and that a person sees: their own and those shared, by name. */
export async function viewsSeenBy(db: ReadDb, person: string): Promise<SavedViewRow[]> {
  return db
    .selectFrom('saved_view')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('created_by', '=', person), where('shared', '=', 1)]))
    .orderBy('name')
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** A view that stands. */
export async function findView(db: ReadDb, id: string): Promise<SavedViewRow | undefined> {
  return db
    .selectFrom('saved_view')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}
