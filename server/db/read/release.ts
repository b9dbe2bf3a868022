import { sql, type Selectable } from 'kysely';
import { countOf } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import type { ReleaseStepTable } from '../schema.ts';

export type ReleaseStepRow = Selectable<ReleaseStepTable>;

/** The steps of one upload, in the order they were taken. */
export async function releaseSteps(db: ReadDb, uploadId: number): Promise<ReleaseStepRow[]> {
  return db.selectFrom('release_step').selectAll().where('upload_id', '=', uploadId).orderBy('id').execute();
}

export interface EmbargoRow {
  /** The first version of the statistics that is not public. */
  readonly version: number;
  /** When that was recorded. */
  readonly since: string;
  readonly uploads: number;
}

/** What is not public yet. Missing: undefined where everything is. */
export async function findEmbargoed(db: ReadDb): Promise<EmbargoRow | undefined> {
  const { version, uploads } = await db
    .selectFrom('release_step as reported')
    .innerJoin('upload', 'upload.id', 'reported.upload_id')
    .where('reported.step', '=', 'report')
    .where('upload.state', '!=', 'withdrawn')
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('release_step as published')
            .select('published.id')
            .whereRef('published.upload_id', '=', 'reported.upload_id')
            .where('published.step', '=', 'publish'),
        ),
      ),
    )
    .select([
      sql<number | string | null>`min(reported.version)`.as('version'),
      sql<number | string>`count(*)`.as('uploads'),
    ])
    .executeTakeFirstOrThrow();
  if (version === null) return undefined;
  const first = await db
    .selectFrom('version')
    .select('at')
    .where('version', '=', Number(version))
    .executeTakeFirst();
  // A rehearsal sees the step and not yet anything else of its own commit.
  return first && { version: Number(version), since: first.at, uploads: countOf(uploads) };
}
