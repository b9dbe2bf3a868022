import type { Selectable } from 'kysely';
import { z } from 'zod';
import { COMPARATORS, EVALUATIONS, type Target } from '#domain/target.ts';
import type { ReadDb } from '../open.ts';
import type { TargetTable } from '../schema.ts';

const PATH = z.array(z.number()).length(12);

export interface StoredTarget extends Target {
  /** Version of the statistics that brought it; 0 for the pack's own. */
  readonly recordedVersion: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

export interface TargetFilter {
  readonly year?: number | undefined;
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
  readonly id?: string | undefined;
  /** Version of the statistics; targets recorded later are not seen. */
  readonly asOf?: number | undefined;
}

/** All versions of the targets that match, by id, then version. */
export async function listTargetVersions(db: ReadDb, filter: TargetFilter): Promise<StoredTarget[]> {
  let query = db.selectFrom('target').selectAll();
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  if (filter.region !== undefined) query = query.where('region', '=', filter.region);
  if (filter.indicator !== undefined) query = query.where('indicator', '=', filter.indicator);
  if (filter.id !== undefined) query = query.where('id', '=', filter.id);
  if (filter.asOf !== undefined && Number.isFinite(filter.asOf))
    query = query.where('version', '<=', filter.asOf);
  const rows = await query.orderBy('id').orderBy('target_version').execute();
  return rows.map(targetOfRow);
}

function targetOfRow(row: Selectable<TargetTable>): StoredTarget {
  return {
    id: row.id,
    indicator: row.indicator,
    region: row.region,
    year: row.year,
    comparator: member(COMPARATORS, row.comparator),
    evaluation: member(EVALUATIONS, row.evaluation),
    value: row.value,
    tolerance: row.tolerance ?? undefined,
    path: row.path === null ? undefined : PATH.parse(JSON.parse(row.path)),
    commit: row.commit_mark ?? undefined,
    stretch: row.stretch_mark ?? undefined,
    document: row.document,
    clause: row.clause,
    wording: row.wording,
    effectiveFrom: row.effective_from,
    version: row.target_version,
    note: row.note,
    recordedVersion: row.version,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

/** The text as the member of the list it is. Errors: RangeError when it is none: the table was written around us. */
export function member<const T extends string>(list: readonly T[], text: string): T {
  const found = list.find((each) => each === text);
  if (found === undefined) throw new RangeError(`${text} is none of ${list.join(', ')}`);
  return found;
}
