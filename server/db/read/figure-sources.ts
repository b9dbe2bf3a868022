import type { ReadDb } from '../open.ts';

/** One vintage of a series with the upload it came in. */
export interface FigureSourceRow {
  readonly period: number;
  readonly at: string;
  readonly file_name: string;
  readonly public_id: string;
  readonly upload_id: number;
  readonly accepted: string;
}

/** Every vintage of a series in a span of period keys, oldest first. */
export async function figureSources(
  db: ReadDb,
  seriesId: number,
  { from, to, asOf }: { readonly from: number; readonly to: number; readonly asOf: number },
): Promise<FigureSourceRow[]> {
  let query = db
    .selectFrom('vintage as v')
    .innerJoin('version', 'version.version', 'v.version')
    .innerJoin('upload', 'upload.id', 'v.upload_id')
    .select([
      'v.period',
      'version.at',
      'upload.file_name',
      'upload.public_id',
      'upload.id as upload_id',
      'upload.accepted',
    ])
    .where('v.series_id', '=', seriesId)
    .where('v.period', '>=', from)
    .where('v.period', '<=', to);
  if (Number.isFinite(asOf)) query = query.where('v.version', '<=', asOf);
  return query.orderBy('v.period').orderBy('v.version').execute();
}
