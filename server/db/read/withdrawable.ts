import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';

/** The series a commit touched. */
export async function seriesOfUpload(db: ReadDb, uploadId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('upload_series')
    .select('series_id')
    .where('upload_id', '=', uploadId)
    .orderBy('series_id')
    .execute();
  return rows.map(({ series_id }) => series_id);
}

/** Every vintage of some series with the state of the upload it came from, by series, period, version. */
export async function vintagesWithUploads(db: ReadDb, dialect: Dialect, seriesIds: readonly number[]) {
  return db
    .selectFrom('vintage as v')
    .innerJoin('upload', 'upload.id', 'v.upload_id')
    .select([
      'v.series_id',
      'v.period',
      'v.version',
      'v.value',
      'v.missing',
      'v.unit',
      'v.reported',
      'v.upload_id',
      'v.sheet',
      'v.row',
      'v.column',
      'upload.state as upload_state',
      'upload.committed_version',
    ])
    .where('v.series_id', 'in', integerList(dialect, seriesIds))
    .orderBy('v.series_id')
    .orderBy('v.period')
    .orderBy('v.version')
    .execute();
}
export type TracedVintage = Awaited<ReturnType<typeof vintagesWithUploads>>[number];
