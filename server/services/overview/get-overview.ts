import type { OverviewDto } from '#contract/judgement.ts';
import { monthOf, parsePeriodId, periodId, type Period } from '#domain/period.ts';
import type { Target } from '#domain/target.ts';
import { cachedRead } from '../../db/cached-read.ts';
import { committedSummaries, hasSampleData } from '../../db/read/uploads.ts';
import { findVersion, latestVersion } from '../../db/read/versions.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { refusedAt } from '../errors.ts';
import { judgeAll } from '../judging/judge-targets.ts';
import { loadTraces } from '../judging/load-traces.ts';
import { loadSeries, yearsRange } from '../judging/load-series.ts';
import { verdictDto } from '../judging/verdict-dto.ts';
import { coming } from './coming.ts';
import { districtMap } from './district-map.ts';
import { partedPairs } from './parted-pairs.ts';
import { standingWarnings } from './standing-warnings.ts';
import { unemploymentLine } from './unemployment-line.ts';
import { whatGotWorse } from './what-got-worse.ts';

export interface OverviewQuery {
  /** A month; left out: the latest one of the pack's year that has a figure. */
  readonly period?: string | undefined;
  /** Code, name or alias; left out: the city. */
  readonly region?: string | undefined;
  readonly asOf?: string | undefined;
}

/**
 * Everything the first screen shows, in one answer.
 * Errors: not.found for an unknown region; request.invalid for a month outside the years that are judged.
 */
export async function getOverview(ctx: Ctx, query: OverviewQuery): Promise<OverviewDto> {
  const { store, catalogue } = ctx;
  const { pack } = catalogue;
  const region = query.region === undefined ? pack.cityRegion : catalogue.region(query.region).code;
  const asOf = await resolveAsOf(store.read, query.asOf, ctx.clock.today());
  const period =
    query.period === undefined
      ? await latestMonthWithFigure(ctx, region, asOf)
      : requireJudgedMonth(query.period);
  const question = { year: period.year, month: period.month };
  const judged = await judgeAll(store.read, ctx, { ...question, regions: [region] }, asOf);
  const traces = await loadTraces(store.read, store.dialect, judged);
  const version = await versionKnown(ctx, asOf);
  const map = await districtMap(ctx, period, asOf);
  return {
    period: periodId(period),
    region,
    asOf: asOf.text,
    today: ctx.clock.today(),
    ...version,
    sample: await cachedRead(store.read, 'sample', () => hasSampleData(store.read)),
    targets: judged.map((each) => verdictDto(ctx, each, traces, asOf.text)),
    unemployment: await unemploymentLine(ctx, period, region, asOf),
    warnings: await standingWarnings(ctx, region, query.asOf),
    map: map.map,
    worse: await whatGotWorse(ctx, { period, region }, asOf),
    calendar: coming(ctx, asOf.day),
    quality: {
      ...map.reported,
      heldCells: await cachedRead(store.read, 'held', () => heldCells(ctx)),
      version: version.version,
      pairs: await partedPairs(ctx, asOf),
    },
  };
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

function requireJudgedMonth(id: string): Period {
  const month = parsePeriodId(id);
  if (month?.months === 1 && month.year >= FIRST_YEAR && month.year <= LAST_YEAR) return month;
  throw refusedAt('period', 'period.unknown', '不是可研判的月份 · not a month that is judged', id);
}

async function versionKnown(ctx: Ctx, asOf: AsOf): Promise<{ version: number; recordedAt: string | null }> {
  const { read } = ctx.store;
  return cachedRead(read, `version ${asOf.version}`, async () => {
    const version = Number.isFinite(asOf.version) ? asOf.version : await latestVersion(read);
    return { version, recordedAt: (await findVersion(read, version))?.at ?? null };
  });
}

/** The month shown first: of the pack's year (or this one, if the pack's is still to come), the latest with a figure. */
export async function latestMonthWithFigure(ctx: Ctx, region: string, asOf: AsOf): Promise<Period> {
  const { pack } = ctx.catalogue;
  const today = parsePeriodId(asOf.day.slice(0, 7)) ?? monthOf(pack.year, 12);
  const year = Math.min(pack.year, today.year);
  const last = year < today.year ? 12 : today.month;
  const indicators = pack.targets.map(({ indicator }: Target) => indicator);
  const range = { ...yearsRange(year, year), asOf: asOf.version };
  const seriesOf = await loadSeries(
    ctx.store.read,
    ctx.store.dialect,
    { indicators, regions: [region] },
    range,
  );
  const months = indicators.flatMap((indicator) => {
    const { period, ytd, ytdMean } = seriesOf(indicator, region);
    return [period, ytd, ytdMean].flatMap((index) =>
      [...index.values()]
        .filter(({ measure }) => measure.kind === 'known')
        .map((point) => endOf(point.period)),
    );
  });
  const latest = Math.max(0, ...months.filter((month) => month <= last));
  return monthOf(year, latest === 0 ? last : latest);
}

function endOf(period: Period): number {
  return period.month + period.months - 1;
}

async function heldCells(ctx: Ctx): Promise<number> {
  const summaries = await committedSummaries(ctx.store.read);
  return summaries
    .map((text) => JSON.parse(text) as { cells: number; added: number; changed: number; unchanged: number })
    .reduce((sum, { cells, added, changed, unchanged }) => sum + cells - added - changed - unchanged, 0);
}
