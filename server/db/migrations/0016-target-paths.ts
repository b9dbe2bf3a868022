import type { Kysely } from 'kysely';
import { doubleType, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** 自定进度 of a target as a JSON list of twelve running totals, and its 承诺 and 力争 marks, all in the base unit. */
export async function addTargetPaths(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const double = doubleType(dialect);
  await db.schema.alterTable('target').addColumn('path', 'text').execute();
  await db.schema.alterTable('target').addColumn('commit_mark', double).execute();
  await db.schema.alterTable('target').addColumn('stretch_mark', double).execute();
}
