import { sql } from 'kysely';
import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import { LAST_VERSION } from './versions.ts';
import { handleOf } from '../raw-handle.ts';
import { WITHDRAWN_CODE } from './vintages.ts';

/** Standing values of many series as columns: a million of them in 20 MB, where objects would take 150. */
export interface StandingColumns {
  /** First index of each series in the columns, and one past its last. */
  readonly range: ReadonlyMap<number, readonly [number, number]>;
  readonly period: Int32Array;
  /** NaN when missing. */
  readonly value: Float64Array;
  readonly missing: Uint8Array;
}

/** The values that stand now, or stood in a version, of any number of series. Shape: by series, then period key, one a period. */
export async function readStandingColumns(
  db: ReadDb,
  dialect: Dialect,
  seriesIds: readonly number[],
  version = LAST_VERSION,
): Promise<StandingColumns> {
  const columns = new GrowingColumns();
  const sorted = [...seriesIds].sort((a, b) => a - b);
  const { seriesAQuery, rowsOf } = rowReader(db, dialect, version);
  for (let at = 0; at < sorted.length; at += seriesAQuery) {
    const ids = sorted.slice(at, at + seriesAQuery);
    for (const row of await rowsOf(ids)) columns.push(row[0], row[1], row[2], row[3]);
  }
  return columns.done();
}

type RawRow = [series: number, period: number, value: number | null, missing: number];

interface RowReader {
  readonly seriesAQuery: number;
  readonly rowsOf: (ids: readonly number[]) => Iterable<RawRow> | Promise<Iterable<RawRow>>;
}

function rowReader(db: ReadDb, dialect: Dialect, version: number): RowReader {
  const sqlite = handleOf(db);
  if (!sqlite) return { seriesAQuery: 500, rowsOf: (ids) => builtRows(db, dialect, ids, version) };
  // Raw rows of the driver: the builder's objects cost 3 × the time here. Few series a query: the rows of many at
  // once would outlive the young generation and pile up.
  const statement = sqlite
    .prepare(
      `select series_id, period, value, missing from vintage
       where series_id in (select value from json_each(?)) and version <= ? order by series_id, period, version`,
    )
    .raw();
  return { seriesAQuery: 50, rowsOf: (ids) => statement.all(JSON.stringify(ids), version) as RawRow[] };
}

async function builtRows(
  db: ReadDb,
  dialect: Dialect,
  ids: readonly number[],
  version: number,
): Promise<RawRow[]> {
  const rows = await db
    .selectFrom('vintage')
    .select(['series_id', 'period', 'value', 'missing'])
    .where('series_id', 'in', integerList(dialect, ids))
    .where('version', '<=', version)
    .orderBy('series_id')
    .orderBy('period')
    .orderBy(sql`version`)
    .execute();
  return rows.map((row): RawRow => [row.series_id, row.period, row.value, row.missing]);
}

class GrowingColumns {
  #length = 0;
  #period = new Int32Array(1024);
  #value = new Float64Array(1024);
  #missing = new Uint8Array(1024);
  #range = new Map<number, [number, number]>();
  #series = -1;

  push(series: number, period: number, value: number | null, missing: number): void {
    const sameSeries = series === this.#series;
    if (sameSeries && this.#period[this.#length - 1] === period && this.#rangeEnd(series) === this.#length) {
      this.#put(this.#length - 1, period, value, missing);
      return;
    }
    if (this.#length === this.#period.length) this.#grow();
    this.#put(this.#length, period, value, missing);
    if (!sameSeries) this.#range.set(series, [this.#length, this.#length]);
    this.#series = series;
    this.#length += 1;
    const range = this.#range.get(series);
    if (range) range[1] = this.#length;
  }

  done(): StandingColumns {
    return { range: this.#range, period: this.#period, value: this.#value, missing: this.#missing };
  }

  #rangeEnd(series: number): number {
    return this.#range.get(series)?.[1] ?? -1;
  }

  #put(at: number, period: number, value: number | null, missing: number): void {
    this.#period[at] = period;
    this.#value[at] = value ?? Number.NaN;
    this.#missing[at] = missing;
  }

  // The memory itself grows: copies would lie about until they are collected.
  #grow(): void {
    const size = this.#period.length * 2;
    this.#period = new Int32Array(this.#period.buffer.transfer(size * Int32Array.BYTES_PER_ELEMENT));
    this.#value = new Float64Array(this.#value.buffer.transfer(size * Float64Array.BYTES_PER_ELEMENT));
    this.#missing = new Uint8Array(this.#missing.buffer.transfer(size));
  }
}

/** Whether a stored missing code means: every upload that gave it was withdrawn. */
export function isWithdrawnCode(code: number): boolean {
  return code === WITHDRAWN_CODE;
}
