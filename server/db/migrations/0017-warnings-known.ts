import { sql, type Kysely } from 'kysely';
import { doubleType, idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

// As of this migration: what is added to warnings later is added to both by its own.
const COLUMNS = [
  ...['state', 'level', 'peak_level', 'overdue', 'error', 'latest_period', 'released_period', 'latest_value'],
  ...['peak_value', 'line', 'recover_at', 'holds', 'acknowledged_by', 'acknowledged_at', 'assignee'],
  ...['closed_by', 'closed_at', 'close_reason', 'closing_by', 'closing_at', 'closing_reason'],
];

/**
 * Every state a warning was ever in, so that "as known on" holds for warnings too. Of those there are already only what
 * they are now is known, since the last entry of their ledger; nothing is made up for the time before.
 */
export async function keepKnownWarnings(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  const double = doubleType(dialect);
  await db.schema
    .createTable('warning_known')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('warning_id', 'text', (c) => c.notNull().references('warning.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('peak_level', 'text', (c) => c.notNull())
    .addColumn('overdue', 'integer', (c) => c.notNull())
    .addColumn('error', 'text')
    .addColumn('latest_period', 'integer', (c) => c.notNull())
    .addColumn('released_period', 'integer')
    .addColumn('latest_value', double)
    .addColumn('peak_value', double, (c) => c.notNull())
    .addColumn('line', double, (c) => c.notNull())
    .addColumn('recover_at', double, (c) => c.notNull())
    .addColumn('holds', 'integer', (c) => c.notNull())
    .addColumn('acknowledged_by', 'text')
    .addColumn('acknowledged_at', 'text')
    .addColumn('assignee', 'text')
    .addColumn('closed_by', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('close_reason', 'text')
    .addColumn('closing_by', 'text')
    .addColumn('closing_at', 'text')
    .addColumn('closing_reason', 'text')
    .execute();
  await db.schema.createIndex('warning_known_of').on('warning_known').columns(['warning_id', 'at']).execute();
  const columns = sql.raw(COLUMNS.join(', '));
  await sql`insert into warning_known (warning_id, at, ${columns})
    select id, coalesce((select max(e.at) from warning_event as e where e.warning_id = warning.id), opened_at), ${columns}
    from warning order by opened_at, id`.execute(db);
  await makeAppendOnly(dialect, db, 'warning_known');
}
