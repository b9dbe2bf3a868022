import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import { selectTraced, WITHDRAWN_CODE } from './vintages.ts';

/** The standing values of some series with their file and notes, by series, then period key. */
export async function readObservationRows(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  asOf: number,
): Promise<ObservationRow[]> {
  if (seriesIds.length === 0) return [];
  const rows = await selectObservations(db, dialect, seriesIds, asOf);
  return rows.filter((row, index) => {
    const next = rows[index + 1];
    const superseded = next?.series_id === row.series_id && next.period === row.period;
    return !superseded && row.missing !== WITHDRAWN_CODE;
  });
}

export type ObservationRow = Awaited<ReturnType<typeof selectObservations>>[number];

async function selectObservations(db: ReadDb, dialect: Dialect, seriesIds: readonly number[], asOf: number) {
  let query = selectTraced(db).where('v.series_id', 'in', integerList(dialect, seriesIds));
  if (Number.isFinite(asOf)) query = query.where('v.version', '<=', asOf);
  return query.orderBy('v.series_id').orderBy('v.period').orderBy('v.version').execute();
}
