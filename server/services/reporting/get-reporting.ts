import type { ReportCellDto, ReportingDto } from '#contract/reporting.ts';
import { TOTAL, type Indicator } from '#domain/catalogue.ts';
import {
  addDays,
  dayAfterPeriod,
  type IsoDate,
  monthOf,
  parsePeriodId,
  periodId,
  type Period,
} from '#domain/period.ts';
import { reportCounts, reportStanding, type ReportStanding } from '#domain/reporting.ts';
import { readCodes } from '../../db/read/codes.ts';
import { readSendings, type SendingRow } from '../../db/read/sendings.ts';
import { findSeries } from '../../db/read/series.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { asSending, bestAnswer } from './best-answer.ts';
import {
  answeringKeys,
  columnAt,
  comingDue,
  indicatorsInUse,
  regionsOf,
  type ReportColumn,
} from './columns.ts';

export interface ReportingQuery {
  /** A month: its indicators side by side. With an indicator, only the year counts. */
  readonly period: string;
  /** One indicator: the months of the year side by side. */
  readonly indicator?: string | undefined;
  readonly asOf?: string | undefined;
}

/**
 * Who has reported: the city and its districts by the indicators of a month, or by the months of a year for one
 * indicator. A district is expected to send what has a source in districts; the city everything in use.
 * Errors: not.found for an unknown indicator; request.invalid for a period that is no month.
 */
export async function getReporting(ctx: Ctx, query: ReportingQuery): Promise<ReportingDto> {
  const month = requireMonth(query.period);
  const asOf = await resolveAsOf(ctx.store.read, query.asOf, ctx.clock.today());
  const inUse = await indicatorsInUse(ctx, month.year, asOf);
  const one = query.indicator === undefined ? undefined : ctx.catalogue.indicator(query.indicator);
  const columns = one ? columnsOfYear(one, month.year) : inUse.flatMap((each) => columnAt(each, month) ?? []);
  const inForce = columns.map(({ period }) => new Set(regionsOf(ctx, lastDayOf(period))));
  const regions = ctx.catalogue.pack.regions
    .filter(({ code }) => inForce.some((codes) => codes.has(code)))
    .sort((a, b) => a.order - b.order)
    .map(({ code }) => code);
  const sendingsOf = await loadSendings(ctx, columns, regions, asOf);
  const isCity = (region: string): boolean => region === ctx.catalogue.pack.cityRegion;
  const cells = regions.map((region) =>
    columns.map((column, at): ReportCellDto => {
      if (inForce[at]?.has(region) !== true) return NOT_EXPECTED;
      if (!isCity(region) && !column.indicator.scoredByDistrict) return NOT_EXPECTED;
      const rows = sendingsOf(region, column);
      const standing = reportStanding(rows.map(asSending), column.due, asOf.day);
      return { ...standing, upload: rows.at(-1)?.public_id ?? null };
    }),
  );
  return {
    by: one ? 'month' : 'indicator',
    asOf: asOf.text,
    columns: columns.map(({ indicator, period, due }, at) => ({
      indicator: indicator.code,
      period: periodId(period),
      due: due ?? null,
      counts: reportCounts(districtsOnly(cells, regions, isCity).map((row) => row[at] ?? NOT_EXPECTED)),
    })),
    rows: regions.map((region, at) => ({
      region,
      cells: cells[at] ?? [],
      counts: reportCounts(cells[at] ?? []),
    })),
    counts: reportCounts(districtsOnly(cells, regions, isCity).flat()),
    due: comingDue(one ? [one] : inUse, asOf.day),
  };
}

function lastDayOf(period: Period): IsoDate {
  return addDays(dayAfterPeriod(period), -1);
}

const NOT_EXPECTED: ReportCellDto = { state: 'not-expected', daysLate: null, revisions: 0, upload: null };

// The city's figure is made from its districts': counted with them, one figure would count twice.
function districtsOnly(
  cells: readonly (readonly ReportCellDto[])[],
  regions: readonly string[],
  isCity: (region: string) => boolean,
): (readonly ReportStanding[])[] {
  return cells.filter((_, at) => !isCity(regions[at] ?? ''));
}

function requireMonth(id: string): Period {
  const period = parsePeriodId(id);
  if (period?.months === 1 && period.year >= 1990 && period.year <= 2100) return period;
  throw new AppError('request.invalid', '不是可查的月份 · not a month that can be asked for', [
    { pointer: 'period', code: 'period.unknown', message: id },
  ]);
}

function columnsOfYear(indicator: Indicator, year: number): ReportColumn[] {
  return Array.from({ length: 12 }, (_, at) => columnAt(indicator, monthOf(year, at + 1))).filter(
    (column) => column !== undefined,
  );
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
