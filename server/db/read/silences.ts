import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type { SilenceTable } from '../schema.ts';

export type SilenceRow = Selectable<SilenceTable>;

/** All silences ever set, the one that ends last first. */
export async function listSilences(db: ReadDb): Promise<SilenceRow[]> {
  return db.selectFrom('silence').selectAll().orderBy('ends_at', 'desc').orderBy('id').execute();
}

/** Those in force at an instant. */
export async function silencesAt(db: ReadDb, now: string): Promise<SilenceRow[]> {
  return db
    .selectFrom('silence')
    .selectAll()
    .where('starts_at', '<=', now)
    .where('ends_at', '>', now)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', now)]))
    .orderBy('ends_at')
    .orderBy('id')
    .execute();
}

/** Those that were in force at any time between two instants. */
export async function silencesBetween(db: ReadDb, from: string, to: string): Promise<SilenceRow[]> {
  const rows = await db
    .selectFrom('silence')
    .selectAll()
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.filter(({ ended_at }) => ended_at === null || ended_at > from);
}

export async function findSilence(db: ReadDb, id: string): Promise<SilenceRow | undefined> {
  return db.selectFrom('silence').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those whose beginning or end has come and was not told of. */
export async function silencesToTell(db: ReadDb, now: string): Promise<SilenceRow[]> {
  return db
    .selectFrom('silence')
    .selectAll()
    .where((where) =>
      where.or([
        where.and([where('told', '=', 0), where('starts_at', '<=', now)]),
        where.and([where('told', '<', 2), where('ends_at', '<=', now)]),
      ]),
    )
    .orderBy('ends_at')
    .orderBy('id')
    .execute();
}
