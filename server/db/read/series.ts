import { BASES } from '#domain/catalogue.ts';
import type { Basis } from '#domain/catalogue.ts';
import type { SeriesKey } from '#domain/observation.ts';
import { integerList, type Dialect } from '../dialect.ts';
import type { ReadDb } from '../open.ts';
import type { Codes } from './codes.ts';

export interface StoredSeries extends SeriesKey {
  readonly id: number;
}

/** Which series: every field left out means any. */
export interface SeriesFilter {
  readonly indicators?: readonly string[];
  readonly regions?: readonly string[];
  readonly groups?: readonly string[];
  readonly industries?: readonly string[];
  readonly bases?: readonly Basis[];
}

/**
 * The series that match, in no promised order. Codes nobody has used yet match nothing, and series of codes that came
 * after `codes` was read are left out, as if they had not come yet.
 */
export async function findSeries(
  db: ReadDb,
  dialect: Dialect,
  codes: Codes,
  filter: SeriesFilter,
): Promise<StoredSeries[]> {
  let query = db
    .selectFrom('series')
    .select(['id', 'indicator_id', 'region_id', 'group_id', 'industry_id', 'basis']);
  const narrow = [
    ['indicator_id', filter.indicators, codes.indicators],
    ['group_id', filter.groups, codes.groups],
    ['industry_id', filter.industries, codes.industries],
    ['region_id', filter.regions, codes.regions],
  ] as const;
  for (const [column, wanted, map] of narrow) {
    if (!wanted) continue;
    const ids = wanted.flatMap((code) => map.idOf.get(code) ?? []);
    if (ids.length === 0) return [];
    const [only] = ids;
    query =
      ids.length === 1 && only !== undefined
        ? query.where(column, '=', only)
        : query.where(column, 'in', integerList(dialect, ids));
  }
  if (filter.bases) {
    const ids = filter.bases.map((basis) => BASES.indexOf(basis));
    query = query.where('basis', 'in', ids);
  }
  const rows = await query.execute();
  return rows.flatMap((row) => {
    const indicator = codes.indicators.codeOf.get(row.indicator_id);
    const region = codes.regions.codeOf.get(row.region_id);
    const group = codes.groups.codeOf.get(row.group_id);
    const industry = codes.industries.codeOf.get(row.industry_id);
    if (indicator === undefined || region === undefined || group === undefined || industry === undefined)
      return [];
    return [{ id: row.id, indicator, region, group, industry, basis: basisAt(row.basis) }];
  });
}

/** The basis a stored integer stands for. Errors: RangeError for one that is none. */
export function basisAt(index: number): Basis {
  const basis = BASES[index];
  if (basis === undefined) throw new RangeError(`no basis ${index}`);
  return basis;
}

function codeIn(map: ReadonlyMap<number, string>, id: number): string {
  const code = map.get(id);
  if (code === undefined) throw new RangeError(`no code for key ${id}`);
  return code;
}

/** The places `indicator|region` that some series are of. */
export async function placesOfSeries(
  db: ReadDb,
  dialect: Dialect,
  codes: Codes,
  ids: readonly number[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('series')
    .select(['indicator_id', 'region_id'])
    .distinct()
    .where('id', 'in', integerList(dialect, ids))
    .execute();
  return new Set(
    rows.map(
      (row) =>
        `${codeIn(codes.indicators.codeOf, row.indicator_id)}|${codeIn(codes.regions.codeOf, row.region_id)}`,
    ),
  );
}
