import { reportingRegions, type Region } from '#domain/catalogue.ts';
import { keyOf } from '#server/ingest/drafts.ts';
import { type Check, type Judge, lastDayOf } from './check.ts';
import { type Column, columnsOf } from './columns.ts';

/** The longest list of names a sentence takes. */
const NAMED = 10;

/**
 * region.absent: a list of most districts that leaves some out altogether. Told once for each set left out; zones,
 * which lie inside districts, may be missing.
 */
export const regionAbsentCheck: Check = {
  codes: ['region.absent'],
  ofFile: (judge) => {
    const told = new Set<string>();
    const byPeriod = new Map<number, Region[]>();
    for (const column of columnsOf(judge)) {
      const regions = byPeriod.get(column.period) ?? divisionsOn(judge, column.period);
      byPeriod.set(column.period, regions);
      const expected = regions.length;
      if (column.divisions === expected || column.divisions * 2 < expected) continue;
      const absent = absentFrom(judge, column, regions);
      const id = absent.map(({ code }) => code).join(',');
      if (absent.length === 0 || told.has(id)) continue;
      told.add(id);
      judge.problems.add({
        code: 'region.absent',
        details: () => ({
          found: String(expected - absent.length),
          expected: String(expected),
          names: {
            zh: namesOf(absent, ({ nameZh }) => nameZh, '、'),
            en: namesOf(absent, ({ nameEn }) => nameEn, ', '),
          },
        }),
      });
    }
  },
};

function absentFrom({ batch }: Judge, column: Column, regions: readonly Region[]): Region[] {
  const named = new Set(column.drafts().map((draft) => keyOf(batch, draft).region));
  return regions.filter(({ code }) => !named.has(code));
}

function divisionsOn({ index }: Judge, period: number): Region[] {
  const inForce = reportingRegions(index.reference.regions, lastDayOf(period));
  return inForce.filter(({ kind }) => kind === 'division');
}

function namesOf(regions: readonly Region[], nameOf: (region: Region) => string, separator: string): string {
  const names = regions.slice(0, NAMED).map(nameOf).join(separator);
  return regions.length > NAMED ? `${names} … (${regions.length})` : names;
}
