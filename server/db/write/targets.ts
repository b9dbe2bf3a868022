import type { Target } from '#domain/target.ts';
import type { Tx } from '../transaction.ts';

/** Adds a version of a target. Errors: the key (id, version) twice is refused by the database. */
export async function insertTarget(
  tx: Tx,
  target: Target,
  recorded: { readonly version: number; readonly at: string; readonly by: string },
): Promise<void> {
  await tx.db
    .insertInto('target')
    .values({
      id: target.id,
      target_version: target.version,
      indicator: target.indicator,
      region: target.region,
      year: target.year,
      comparator: target.comparator,
      evaluation: target.evaluation,
      value: target.value,
      tolerance: target.tolerance ?? null,
      document: target.document,
      clause: target.clause,
      wording: target.wording,
      effective_from: target.effectiveFrom,
      note: target.note,
      version: recorded.version,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
      path: target.path ? JSON.stringify(target.path) : null,
      commit_mark: target.commit ?? null,
      stretch_mark: target.stretch ?? null,
    })
    .execute();
}
