import type { ReturnStandingDto, ReturnVersion } from '#contract/tasks.ts';
import { lastWeekday, returnStanding, type ReturnWindow } from '#domain/task-return.ts';
import { civilDayOf } from '../../clock.ts';
import {
  listDecisions,
  listReturns,
  type ReturnDecisionRow,
  type TaskReturnRow,
} from '../../db/read/tasks.ts';
import type { ReadDb } from '../../db/open.ts';
import type { KnownAt } from './known-at.ts';

/** The returns known at a moment. */
export interface KnownReturns {
  /** Every version of a task, oldest first. */
  versionsOf(task: number): readonly ReturnVersion[];
  standingOf(task: number, window: ReturnWindow): ReturnStandingDto;
}

/** Reads what was filed and decided, of all tasks or one. */
export async function loadReturns(db: ReadDb, known: KnownAt, task?: number): Promise<KnownReturns> {
  const rows = await listReturns(db, known.until, task);
  const decisions = new Map((await listDecisions(db, known.until)).map((each) => [each.return_id, each]));
  const byTask = Map.groupBy(rows, (row) => row.task);
  const versionsOf = (no: number): ReturnVersion[] =>
    (byTask.get(no) ?? []).map((row) => returnDto(row, decisions.get(row.id)));
  return {
    versionsOf,
    standingOf: (no, window) => {
      const versions = versionsOf(no).filter(({ period }) => period === window.period);
      const newest = versions.at(-1);
      const filed = newest && {
        filedOn: civilDayOf(newest.at),
        decision: newest.decision?.decision,
      };
      const first = versions[0];
      const firstFiledOn = first && civilDayOf(first.at);
      return {
        ...window,
        lastWeekday: lastWeekday(window),
        ...returnStanding(window, filed, firstFiledOn, known.day),
        newest: newest ?? null,
      };
    },
  };
}

function returnDto(row: TaskReturnRow, decision: ReturnDecisionRow | undefined): ReturnVersion {
  return {
    number: row.number,
    period: row.period,
    unit: row.unit,
    progress: row.progress,
    figures: row.figures,
    problems: row.problems,
    nextSteps: row.next_steps,
    confidence: row.confidence,
    at: row.at,
    by: row.by,
    decision: decision
      ? {
          decision: decision.decision === 'accepted' ? 'accepted' : 'sent-back',
          reason: decision.reason,
          at: decision.at,
          by: decision.by,
        }
      : null,
  };
}
