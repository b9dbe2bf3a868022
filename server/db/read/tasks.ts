import type { Selectable } from 'kysely';
import type { ReadDb } from '../open.ts';
import type {
  ReturnDecisionTable,
  ReturnEvidenceTable,
  SlipEventTable,
  SlipTable,
  TaskReturnTable,
} from '../schema.ts';

export type TaskReturnRow = Selectable<TaskReturnTable>;
export type ReturnDecisionRow = Selectable<ReturnDecisionTable>;
export type ReturnEvidenceRow = Selectable<ReturnEvidenceTable>;
export type SlipRow = Selectable<SlipTable>;
export type SlipEventRow = Selectable<SlipEventTable>;

/** Returns filed up to an instant, in the order they came; of one task when it is named. */
export async function listReturns(db: ReadDb, until: string, task?: number): Promise<TaskReturnRow[]> {
  let query = db.selectFrom('task_return').selectAll().where('at', '<=', until);
  if (task !== undefined) query = query.where('task', '=', task);
  return query.orderBy('id').execute();
}

/** Decisions made up to an instant, in order. */
export async function listDecisions(db: ReadDb, until: string): Promise<ReturnDecisionRow[]> {
  return db.selectFrom('return_decision').selectAll().where('at', '<=', until).orderBy('id').execute();
}

/** Files added to a task’s returns up to an instant, in order. */
export async function listEvidence(db: ReadDb, until: string, task: number): Promise<ReturnEvidenceRow[]> {
  const query = db.selectFrom('return_evidence').selectAll().where('task', '=', task);
  return query.where('at', '<=', until).orderBy('id').execute();
}

export async function findEvidence(db: ReadDb, id: number): Promise<ReturnEvidenceRow | undefined> {
  return db.selectFrom('return_evidence').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listSlips(db: ReadDb): Promise<SlipRow[]> {
  return db.selectFrom('slip').selectAll().orderBy('id').execute();
}

export async function findSlip(db: ReadDb, no: string): Promise<SlipRow | undefined> {
  return db.selectFrom('slip').selectAll().where('no', '=', no).executeTakeFirst();
}

/** What happened to slips up to an instant, in order. */
export async function listSlipEvents(db: ReadDb, until: string): Promise<SlipEventRow[]> {
  return db.selectFrom('slip_event').selectAll().where('at', '<=', until).orderBy('id').execute();
}
