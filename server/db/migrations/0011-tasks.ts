import type { Kysely } from 'kysely';
import { idColumn, makeAppendOnly, type Dialect } from '../dialect.ts';
import type { Database } from '../schema.ts';

/** Returns on tasks with what was decided, and supervision slips with what happened to them: all append-only. */
export async function createTasks(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable('task_return')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('task', 'integer', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('progress', 'text', (c) => c.notNull())
    .addColumn('figures', 'text', (c) => c.notNull())
    .addColumn('problems', 'text', (c) => c.notNull())
    .addColumn('next_steps', 'text', (c) => c.notNull())
    .addColumn('confidence', 'integer')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addUniqueConstraint('task_return_number', ['task', 'period', 'number'])
    .execute();
  await db.schema
    .createTable('return_decision')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('return_id', 'integer', (c) => c.notNull().references('task_return.id'))
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('return_decision_return').on('return_decision').column('return_id').execute();
  await db.schema
    .createTable('slip')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('no', 'text', (c) => c.notNull().unique())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('reason_kind', 'text', (c) => c.notNull())
    .addColumn('reason_ref', 'text')
    .addColumn('task', 'integer')
    .addColumn('region', 'text')
    .addColumn('unit', 'text', (c) => c.notNull())
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('requirement', 'text', (c) => c.notNull())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('issuer', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('slip_event')
    .addColumn('id', 'integer', idColumn(dialect))
    .addColumn('slip_id', 'integer', (c) => c.notNull().references('slip.id'))
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('slip_event_slip').on('slip_event').column('slip_id').execute();
  for (const table of ['task_return', 'return_decision', 'slip', 'slip_event']) {
    await makeAppendOnly(dialect, db, table);
  }
}
