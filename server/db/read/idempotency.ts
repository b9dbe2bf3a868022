import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { IdempotencyTable } from '../schema.ts';

/** The answer already given to a key on a route, if any. */
export async function findAnswer(
  db: ReadDb,
  key: string,
  route: string,
): Promise<Selectable<IdempotencyTable> | undefined> {
  return db
    .selectFrom('idempotency')
    .selectAll()
    .where('key', '=', key)
    .where('route', '=', route)
    .executeTakeFirst();
}
