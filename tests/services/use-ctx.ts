import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach } from 'vitest';
import type { Store } from '#server/db/open.ts';
import type { LiveEvent } from '#server/services/events.ts';
import { DEFAULT_TODAY } from '#tests/support/fixed-clock.ts';
import { makeCtx, type CtxOptions, type TestCtx } from '#tests/support/make-ctx.ts';

/** What `makeCtx` makes, as `useCtx` hands it out. */
export interface UsedCtx extends Pick<TestCtx, 'ctx' | 'deps'> {
  /** What was emitted since the test began, oldest first. */
  readonly heard: () => readonly LiveEvent[];
  readonly setToday: (text: string) => void;
}

/**
 * For each test of the describe it is called in, what verbs need over a store that holds the pack and no figure. On
 * PostgreSQL the tests of one describe take turns on one database, emptied in between: making one costs far more.
 */
export function useCtx(options: CtxOptions): UsedCtx {
  let made: TestCtx | undefined;
  let before = 0;
  const now = (): TestCtx => {
    if (!made) throw new Error('useCtx is for tests, not for what runs before them');
    return made;
  };
  const close = async (): Promise<void> => {
    await made?.close();
    made = undefined;
  };
  beforeEach(async () => {
    if (made) await startAgain(made.deps.store);
    else {
      made = await makeCtx(options);
      if (options.dialect === 'postgres') await keepStart(made.deps.store);
    }
    made.setToday(options.today ?? DEFAULT_TODAY);
    before = made.emitted.length;
  });
  afterEach(async () => {
    if (options.dialect !== 'postgres') await close();
  });
  afterAll(close);
  return {
    get ctx() {
      return now().ctx;
    },
    get deps() {
      return now().deps;
    },
    heard: () => now().emitted.slice(before),
    setToday: (text) => now().setToday(text),
  };
}

async function keepStart({ write }: Store): Promise<void> {
  await sql`create table kept_target as table target; create table kept_rule as table rule;
    create table kept_audit as table audit`.execute(write);
}

// Deleting a few rows with the guards off is ten times faster than truncating sixteen tables. Counters go on, so that
// nothing kept by a number of before is taken for fresh.
async function startAgain({ write }: Store): Promise<void> {
  const emptied = EMPTIED.map((table) => `delete from ${table};`).join(' ');
  await sql`set local session_replication_role = replica; ${sql.raw(emptied)}
    insert into target select * from kept_target;
    insert into rule select * from kept_rule;
    insert into audit (at, actor, action, subject, detail, previous_hash, hash)
      select at, actor, action, subject, detail, previous_hash, hash from kept_audit order by id`.execute(
    write,
  );
}

const EMPTIED = [
  ...['vintage', 'vintage_note', 'upload_series', 'upload', 'version', 'series'],
  ...['session', 'api_token', 'account'],
  ...['warning_seen', 'warning_known', 'warning_event', 'warning', 'silence', 'shift_note'],
  ...[
    'delivery',
    'outbox',
    'channel',
    'return_decision',
    'return_evidence',
    'task_return',
    'slip_event',
    'slip',
    'report',
    'register_entry',
    'rule_proposal',
    'saved_view',
    'release_step',
    'trust_setting',
  ],
  ...['indicator', 'region', 'category', 'idempotency', 'target', 'rule', 'audit', 'audit_anchor'],
];
