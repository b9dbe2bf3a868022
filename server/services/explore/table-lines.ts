import { isRegionValid, reportingRegions, TOTAL, type Region } from '#domain/catalogue.ts';
import { addDays, dayAfterPeriod, periodId, type IsoDate, type Period } from '#domain/period.ts';
import type { ExploreRow } from '#contract/explore.ts';
import type { Ctx } from '../context.ts';
import type { Place, Question } from './read-question.ts';

/** A line of the table before its cells: one value of the dimension down the side. */
export type TableLine = Omit<ExploreRow, 'cells'>;

/** A column: a period, or a value of the dimension across at the one period of the table. */
export interface TableColumn {
  readonly code: string;
  readonly period: Period;
}

/** The lines that may be in a table: the whole first, then the nation where it goes by region, then the parts in order. */
export function linesOf(ctx: Ctx, { rows, periods }: Pick<Question, 'rows' | 'periods'>): TableLine[] {
  const { pack } = ctx.catalogue;
  if (rows !== 'region') return [whole(TOTAL), ...partsOf(ctx, rows).map(category)];
  const nation = pack.regions.filter(({ kind }) => kind === 'nation');
  return [
    whole(pack.cityRegion),
    ...nation.map(({ code }): TableLine => ({ code, role: 'nation', kind: null, area: '' })),
    ...inForceAtSomeTime(pack.regions, periods).map(({ code, kind, area }): TableLine => ({
      ...{ code, role: 'part', area },
      kind: kind === 'zone' ? 'zone' : 'division',
    })),
  ];
}

/** What may stand across the top. */
export function columnsOf(
  ctx: Ctx,
  { columns, periods }: Pick<Question, 'columns' | 'periods'>,
): TableColumn[] {
  if (columns === 'period') return periods.map((period) => ({ code: periodId(period), period }));
  const [period] = periods;
  const codes =
    columns === 'region'
      ? [
          ctx.catalogue.pack.cityRegion,
          ...inForceAtSomeTime(ctx.catalogue.pack.regions, [period]).map(codeOf),
        ]
      : [TOTAL, ...partsOf(ctx, columns)];
  return codes.map((code) => ({ code, period }));
}

/** Where a cell lies. */
export function placeOfCell(
  { fixed, rows, columns }: Pick<Question, 'fixed' | 'rows' | 'columns'>,
  line: string,
  column: string,
): Place {
  const place = { ...fixed, [rows]: line };
  return columns === 'period' ? place : { ...place, [columns]: column };
}

/** Whether a place reported at all at a period's end; the city and the nation always. */
export function isInForce(ctx: Ctx, code: string, period: Period): boolean {
  const region = ctx.catalogue.findRegion(code);
  return region === undefined || isRegionValid(region, lastDay(period));
}

function partsOf({ catalogue }: Ctx, dimension: 'group' | 'industry'): string[] {
  const { groups, industries } = catalogue.pack;
  return (dimension === 'group' ? groups : industries).map(codeOf).filter((code) => code !== TOTAL);
}

function inForceAtSomeTime(regions: readonly Region[], periods: readonly Period[]): Region[] {
  const days = periods.map(lastDay);
  const codes = new Set(days.flatMap((day) => reportingRegions(regions, day).map(codeOf)));
  return regions.filter(({ code }) => codes.has(code)).sort((a, b) => a.order - b.order);
}

function lastDay(period: Period): IsoDate {
  return addDays(dayAfterPeriod(period), -1);
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

function whole(code: string): TableLine {
  return { code, role: 'whole', kind: null, area: '' };
}

function category(code: string): TableLine {
  return { code, role: 'part', kind: 'category', area: '' };
}
