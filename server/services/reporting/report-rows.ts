import type { ReportCellDto } from '#contract/reporting.ts';
import { TOTAL } from '#domain/catalogue.ts';
import { addDays, dayAfterPeriod, type IsoDate, type Period } from '#domain/period.ts';
import { reportStanding } from '#domain/reporting.ts';
import { readCodes } from '../../db/read/codes.ts';
import { readSendings, type SendingRow } from '../../db/read/sendings.ts';
import { findSeries } from '../../db/read/series.ts';
import type { AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { asSending, bestAnswer } from './best-answer.ts';
import { answeringKeys, regionsOf, type ReportColumn } from './columns.ts';

/** How one region stands, column by column. */
export interface ReportRow {
  readonly region: string;
  readonly cells: ReportCellDto[];
}

const NOT_EXPECTED: ReportCellDto = { state: 'not-expected', daysLate: null, revisions: 0, upload: null };

/** The city and every region that reports at some column’s end, in their order. */
export async function reportRows(
  ctx: Ctx,
  columns: readonly ReportColumn[],
  asOf: AsOf,
): Promise<ReportRow[]> {
  const inForce = columns.map(({ period }) => new Set(regionsOf(ctx, lastDayOf(period))));
  const regions = ctx.catalogue.pack.regions
    .filter(({ code }) => inForce.some((codes) => codes.has(code)))
    .sort((a, b) => a.order - b.order)
    .map(({ code }) => code);
  const sendingsOf = await loadSendings(ctx, columns, regions, asOf);
  return regions.map((region) => ({
    region,
    cells: columns.map((column, at): ReportCellDto => {
      if (inForce[at]?.has(region) !== true) return NOT_EXPECTED;
      if (!isCity(ctx, region) && !column.indicator.scoredByDistrict) return NOT_EXPECTED;
      const rows = sendingsOf(region, column);
      const standing = reportStanding(rows.map(asSending), column.due, asOf.day);
      return { ...standing, upload: rows.at(-1)?.public_id ?? null };
    }),
  }));
}

/** The rows that are counted: the city's figure is made from its districts', with them one figure would count twice. */
export function districtsOf(ctx: Ctx, rows: readonly ReportRow[]): ReportRow[] {
  return rows.filter(({ region }) => !isCity(ctx, region));
}

function isCity({ catalogue }: Ctx, region: string): boolean {
  return region === catalogue.pack.cityRegion;
}

function lastDayOf(period: Period): IsoDate {
  return addDays(dayAfterPeriod(period), -1);
}

async function loadSendings(
  ctx: Ctx,
  columns: readonly ReportColumn[],
  regions: readonly string[],
  asOf: AsOf,
): Promise<(region: string, column: ReportColumn) => readonly SendingRow[]> {
  const { read, dialect } = ctx.store;
  const indicators = [...new Set(columns.map(({ indicator }) => indicator.code))];
  const series = await findSeries(read, dialect, await readCodes(read), {
    indicators,
    regions,
    groups: [TOTAL],
    industries: [TOTAL],
  });
  const keys = [...new Set(columns.flatMap(({ period }) => answeringKeys(period)))];
  const ids = series.map(({ id }) => id);
  const rows = await readSendings(read, dialect, ids, keys, asOf.version);
  const rowsOf = Map.groupBy(rows, (row) => row.series_id);
  const idsOf = Map.groupBy(series, ({ indicator, region }) => `${indicator}|${region}`);
  return (region, { indicator, period }) => {
    const wanted = new Set(answeringKeys(period));
    const found = (idsOf.get(`${indicator.code}|${region}`) ?? []).map(({ id }) =>
      (rowsOf.get(id) ?? []).filter((row) => wanted.has(row.period)),
    );
    return bestAnswer(found.flatMap((ofSeries) => [...Map.groupBy(ofSeries, (row) => row.period).values()]));
  };
}
