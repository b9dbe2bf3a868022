import { sql } from 'kysely';
import { countOf, integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import { WITHDRAWN_CODE } from './vintages.ts';

/** From one state of the statistics to a later one: versions above `after`, up to `upTo`; Infinity for now. */
export interface VersionSpan {
  readonly after: number;
  readonly upTo: number;
}

export const FIGURE_CHANGES = ['added', 'revised', 'withdrawn'] as const;
export type FigureChange = (typeof FIGURE_CHANGES)[number];

/** The series that any version of a span may have touched: those of the sheets it committed or withdrew. */
export async function touchedSeries(db: ReadDb, { after, upTo }: VersionSpan): Promise<number[]> {
  let query = db
    .selectFrom('version')
    .innerJoin('upload_series', 'upload_series.upload_id', 'version.upload_id')
    .select('upload_series.series_id')
    .distinct()
    .where('version.version', '>', after);
  if (Number.isFinite(upTo)) query = query.where('version.version', '<=', upTo);
  return (await query.execute()).map(({ series_id }) => series_id);
}

/**
 * What stood before and after a span of each figure it wrote: the last version at its end beside the last one not above
 * its beginning. A figure that ended as it began, or came and went, is no change.
 */
function selectChanged(db: ReadDb, dialect: Dialect, seriesIds: readonly number[], span: VersionSpan) {
  let newest = db
    .selectFrom('vintage')
    .select(['series_id', 'period'])
    .select(({ fn }) => fn.max('version').as('version'))
    .where('series_id', 'in', integerList(dialect, seriesIds))
    .where('version', '>', span.after);
  if (Number.isFinite(span.upTo)) newest = newest.where('version', '<=', span.upTo);
  return db
    .selectFrom(newest.groupBy(['series_id', 'period']).as('t'))
    .innerJoin('vintage as now', (join) =>
      join
        .onRef('now.series_id', '=', 't.series_id')
        .onRef('now.period', '=', 't.period')
        .onRef('now.version', '=', 't.version'),
    )
    .leftJoin('vintage as was', (join) =>
      join
        .onRef('was.series_id', '=', 't.series_id')
        .onRef('was.period', '=', 't.period')
        .on('was.version', '=', (eb) =>
          eb
            .selectFrom('vintage as old')
            .select(({ fn }) => fn.max('old.version').as('version'))
            .whereRef('old.series_id', '=', 't.series_id')
            .whereRef('old.period', '=', 't.period')
            .where('old.version', '<=', span.after),
        ),
    );
}

const STANDS_NOW = sql`now.missing <> ${sql.lit(WITHDRAWN_CODE)}`;
const STOOD_BEFORE = sql`was.missing is not null and was.missing <> ${sql.lit(WITHDRAWN_CODE)}`;
const DIFFERS = sql`now.missing <> was.missing or (now.missing = 0 and now.value <> was.value)`;
const KIND = sql<FigureChange | null>`case
  when ${STANDS_NOW} and not (${STOOD_BEFORE}) then 'added'
  when (${STOOD_BEFORE}) and not (${STANDS_NOW}) then 'withdrawn'
  when (${STOOD_BEFORE}) and (${DIFFERS}) then 'revised' end`;

/** How many figures of each series changed in a span, and how. Series without a change are left out. */
export async function countChanges(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  span: VersionSpan,
): Promise<{ seriesId: number; kind: FigureChange; count: number }[]> {
  if (seriesIds.length === 0) return [];
  const rows = await selectChanged(db, dialect, seriesIds, span)
    .select(['t.series_id', KIND.as('kind'), sql<number | string>`count(*)`.as('count')])
    .groupBy(['t.series_id', sql`2`])
    .execute();
  return rows.flatMap(({ series_id, kind, count }) =>
    kind === null ? [] : [{ seriesId: series_id, kind, count: countOf(count) }],
  );
}

/** The changed figures of some series, by series, then period, with the sheet that brought what stands now. */
export async function readChanges(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  span: VersionSpan,
) {
  if (seriesIds.length === 0) return [];
  const rows = await selectChanged(db, dialect, seriesIds, span)
    .innerJoin('version', 'version.version', 't.version')
    .innerJoin('upload', 'upload.id', 'now.upload_id')
    .leftJoin('vintage_note as n', (join) =>
      join
        .onRef('n.series_id', '=', 't.series_id')
        .onRef('n.period', '=', 't.period')
        .onRef('n.version', '=', 't.version'),
    )
    .select([
      't.series_id',
      't.period',
      't.version',
      'now.value',
      'now.missing',
      'now.unit',
      'now.reported',
      'was.value as old_value',
      'was.missing as old_missing',
      'version.at',
      'version.actor',
      'version.reason',
      'upload.public_id',
      'upload.file_name',
      'upload.origin',
      'n.source',
      KIND.as('kind'),
    ])
    .orderBy('t.series_id')
    .orderBy('t.period')
    .execute();
  return rows.flatMap(({ kind, ...row }) => (kind === null ? [] : [{ ...row, kind }]));
}

export type ChangeRow = Awaited<ReturnType<typeof readChanges>>[number];
