import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/** 规则错误 on top of an episode's state: why its rule could not judge the latest period. */
export async function markErrors(db: Kysely<Database>): Promise<void> {
  await db.schema.alterTable('warning').addColumn('error', 'text').execute();
}
