import type { Insertable } from 'kysely';
import { BASES } from '#domain/catalogue.ts';
import type { SeriesKey } from '#domain/observation.ts';
import { readCodes, type Codes } from '../read/codes.ts';
import { findSeries } from '../read/series.ts';
import { seriesId } from '#domain/observation.ts';
import type { SeriesTable } from '../schema.ts';
import type { Tx } from '../transaction.ts';

/** Adds the codes that have no key yet; the others keep theirs. */
export async function ensureCodes(
  tx: Tx,
  wanted: {
    readonly indicators: readonly string[];
    readonly regions: readonly string[];
    readonly groups: readonly string[];
    readonly industries: readonly string[];
  },
): Promise<Codes> {
  const before = await readCodes(tx.reader);
  const fresh = (list: readonly string[], has: ReadonlyMap<string, number>): string[] => [
    ...new Set(list.filter((code) => !has.has(code))),
  ];
  const indicators = fresh(wanted.indicators, before.indicators.idOf);
  const regions = fresh(wanted.regions, before.regions.idOf);
  const categories = [
    ...fresh(wanted.groups, before.groups.idOf).map((code) => ({ kind: 'group', code })),
    ...fresh(wanted.industries, before.industries.idOf).map((code) => ({ kind: 'industry', code })),
  ];
  if (indicators.length + regions.length + categories.length === 0) return before;
  for (const code of indicators) await tx.db.insertInto('indicator').values({ code }).execute();
  for (const code of regions) await tx.db.insertInto('region').values({ code }).execute();
  for (const category of categories) await tx.db.insertInto('category').values(category).execute();
  return readCodes(tx.reader);
}

const SERIES_A_STATEMENT = 200;

/**
 * The database keys of these series, made where there is none yet, in the order given: so that values written
 * in that order land in key order.
 */
export async function ensureSeries(tx: Tx, keys: readonly SeriesKey[]): Promise<number[]> {
  const codes = await ensureCodes(tx, {
    indicators: unique(keys.map(({ indicator }) => indicator)),
    regions: unique(keys.map(({ region }) => region)),
    groups: unique(keys.map(({ group }) => group)),
    industries: unique(keys.map(({ industry }) => industry)),
  });
  const existing = await knownSeries(tx, codes, keys);
  const fresh = keys.filter((key) => !existing.has(seriesId(key)));
  const created = [...new Map(fresh.map((key) => [seriesId(key), key])).values()];
  const rows = created.map((key) => ({
    indicator_id: idOf(codes.indicators.idOf, key.indicator),
    region_id: idOf(codes.regions.idOf, key.region),
    group_id: idOf(codes.groups.idOf, key.group),
    industry_id: idOf(codes.industries.idOf, key.industry),
    basis: BASES.indexOf(key.basis),
  }));
  if (tx.sqlite) insertIntoSqlite(tx.sqlite, rows);
  else {
    for (let at = 0; at < rows.length; at += SERIES_A_STATEMENT) {
      const some = rows.slice(at, at + SERIES_A_STATEMENT);
      await tx.db.insertInto('series').values(some).execute();
    }
  }
  const all = created.length > 0 ? await knownSeries(tx, codes, keys) : existing;
  return keys.map((key) => idOf(all, seriesId(key)));
}

// A long table brings thousands of series: building their statements took five times as long as running them.
function insertIntoSqlite(sqlite: NonNullable<Tx['sqlite']>, rows: readonly Insertable<SeriesTable>[]): void {
  const insert = sqlite.prepare(
    'insert into series (indicator_id, region_id, group_id, industry_id, basis) values (?, ?, ?, ?, ?)',
  );
  for (const { indicator_id, region_id, group_id, industry_id, basis } of rows) {
    insert.run(indicator_id, region_id, group_id, industry_id, basis);
  }
}

async function knownSeries(tx: Tx, codes: Codes, keys: readonly SeriesKey[]): Promise<Map<string, number>> {
  const found = await findSeries(tx.reader, tx.dialect, codes, {
    indicators: unique(keys.map(({ indicator }) => indicator)),
    regions: unique(keys.map(({ region }) => region)),
    groups: unique(keys.map(({ group }) => group)),
    industries: unique(keys.map(({ industry }) => industry)),
  });
  return new Map(found.map((series) => [seriesId(series), series.id]));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

function idOf(map: ReadonlyMap<string, number>, code: string): number {
  const id = map.get(code);
  if (id === undefined) throw new RangeError(`no key for ${code}`);
  return id;
}
