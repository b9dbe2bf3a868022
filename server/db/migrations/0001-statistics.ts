import type { Kysely } from 'kysely';
import { doubleType, idColumn, inKeyOrder, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

export async function createStatistics(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const id = idColumn(dialect);
  const double = doubleType(dialect);
  await db.schema
    .createTable('pack')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('loaded_at', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .execute();
  for (const table of ['indicator', 'region'] as const) {
    await db.schema
      .createTable(table)
      .addColumn('id', 'integer', id)
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .execute();
  }
  await db.schema
    .createTable('category')
    .addColumn('id', 'integer', id)
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addUniqueConstraint('category_kind_code', ['kind', 'code'])
    .execute();
  await db.schema
    .createTable('series')
    .addColumn('id', 'integer', id)
    .addColumn('indicator_id', 'integer', (c) => c.notNull().references('indicator.id'))
    .addColumn('region_id', 'integer', (c) => c.notNull().references('region.id'))
    .addColumn('group_id', 'integer', (c) => c.notNull().references('category.id'))
    .addColumn('industry_id', 'integer', (c) => c.notNull().references('category.id'))
    .addColumn('basis', 'integer', (c) => c.notNull())
    .addUniqueConstraint('series_key', ['indicator_id', 'group_id', 'industry_id', 'basis', 'region_id'])
    .execute();
  await db.schema
    .createTable('version')
    .addColumn('version', 'integer', id)
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('upload_id', 'integer')
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .execute();
  await db.schema.createIndex('version_at').on('version').column('at').execute();
  await db.schema
    .createTable('upload')
    .addColumn('id', 'integer', id)
    .addColumn('public_id', 'text', (c) => c.notNull().unique())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('encoding', 'text', (c) => c.notNull())
    .addColumn('hints', 'text', (c) => c.notNull())
    .addColumn('recognised', 'text')
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('problems', 'text', (c) => c.notNull())
    .addColumn('problems_total', 'integer', (c) => c.notNull())
    .addColumn('base_version', 'integer', (c) => c.notNull())
    .addColumn('plan_digest', 'text', (c) => c.notNull())
    .addColumn('accepted', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('committed_version', 'integer')
    .addColumn('withdrawn_version', 'integer')
    .addColumn('origin', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('upload_sha256').on('upload').column('sha256').execute();
  await inKeyOrder(
    dialect,
    db.schema
      .createTable('vintage')
      .addColumn('series_id', 'integer', (c) => c.notNull())
      .addColumn('period', 'integer', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('value', double)
      .addColumn('missing', 'integer', (c) => c.notNull())
      .addColumn('unit', 'integer', (c) => c.notNull())
      .addColumn('reported', 'text')
      .addColumn('upload_id', 'integer', (c) => c.notNull())
      .addColumn('sheet', 'integer', (c) => c.notNull())
      .addColumn('row', 'integer', (c) => c.notNull())
      .addColumn('column', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('vintage_key', ['series_id', 'period', 'version']),
  ).execute();
  await inKeyOrder(
    dialect,
    db.schema
      .createTable('vintage_note')
      .addColumn('series_id', 'integer', (c) => c.notNull())
      .addColumn('period', 'integer', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('source', 'text')
      .addColumn('note', 'text')
      .addColumn('comparable_prior', double)
      .addPrimaryKeyConstraint('vintage_note_key', ['series_id', 'period', 'version']),
  ).execute();
  await inKeyOrder(
    dialect,
    db.schema
      .createTable('upload_series')
      .addColumn('upload_id', 'integer', (c) => c.notNull())
      .addColumn('series_id', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('upload_series_key', ['upload_id', 'series_id']),
  ).execute();
  for (const table of ['version', 'vintage', 'vintage_note']) await makeAppendOnly(dialect, db, table);
}
