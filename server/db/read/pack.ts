import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { PackTable } from '../schema.ts';

/** The pack this database was filled from; undefined in an empty one. */
export async function findPack(db: ReadDb): Promise<Selectable<PackTable> | undefined> {
  return db.selectFrom('pack').selectAll().limit(1).executeTakeFirst();
}
