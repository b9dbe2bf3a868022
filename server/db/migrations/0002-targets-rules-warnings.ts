import type { Kysely } from 'kysely';
import { doubleType, idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

export async function createJudgement(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const double = doubleType(dialect);
  await db.schema
    .createTable('target')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('target_version', 'integer', (c) => c.notNull())
    .addColumn('indicator', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('comparator', 'text', (c) => c.notNull())
    .addColumn('evaluation', 'text', (c) => c.notNull())
    .addColumn('value', double, (c) => c.notNull())
    .addColumn('tolerance', double)
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('clause', 'text', (c) => c.notNull())
    .addColumn('wording', 'text', (c) => c.notNull())
    .addColumn('effective_from', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('target_key', ['id', 'target_version'])
    .execute();
  await db.schema.createIndex('target_year').on('target').columns(['year', 'region']).execute();
  await db.schema
    .createTable('rule')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('rule_version', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('rule_key', ['id', 'rule_version'])
    .execute();
  await db.schema
    .createTable('warning')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('rule_id', 'text', (c) => c.notNull())
    .addColumn('rule_version', 'integer', (c) => c.notNull())
    .addColumn('series_id', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('peak_level', 'text', (c) => c.notNull())
    .addColumn('overdue', 'integer', (c) => c.notNull())
    .addColumn('opened_period', 'integer', (c) => c.notNull())
    .addColumn('latest_period', 'integer', (c) => c.notNull())
    .addColumn('released_period', 'integer')
    .addColumn('opened_value', double, (c) => c.notNull())
    .addColumn('latest_value', double)
    .addColumn('peak_value', double, (c) => c.notNull())
    .addColumn('line', double, (c) => c.notNull())
    .addColumn('recover_at', double, (c) => c.notNull())
    .addColumn('holds', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('acknowledged_by', 'text')
    .addColumn('acknowledged_at', 'text')
    .addColumn('assignee', 'text')
    .addColumn('closed_by', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('close_reason', 'text')
    .execute();
  await db.schema
    .createIndex('warning_rule_series')
    .on('warning')
    .columns(['rule_id', 'series_id'])
    .execute();
  await db.schema.createIndex('warning_state').on('warning').columns(['state', 'level']).execute();
  await db.schema
    .createTable('warning_event')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('warning_id', 'text', (c) => c.notNull().references('warning.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('period', 'integer')
    .addColumn('level', 'text')
    .addColumn('value', double)
    .addColumn('text', 'text')
    .execute();
  await db.schema.createIndex('warning_event_warning').on('warning_event').column('warning_id').execute();
  for (const table of ['target', 'rule', 'warning_event']) await makeAppendOnly(dialect, db, table);
}
