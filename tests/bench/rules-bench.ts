import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rehearsalBodySchema } from '#contract/rules.ts';
import { monthOf, monthsBetween, periodId } from '#domain/period.ts';
import type { Target } from '#domain/target.ts';
import { compose } from '#server/compose.ts';
import { readConfig } from '#server/config.ts';
import { readCodes } from '#server/db/read/codes.ts';
import { findSeries } from '#server/db/read/series.ts';
import { tryInTransaction, withTransaction } from '#server/db/transaction.ts';
import { actingAs, type Ctx } from '#server/services/context.ts';
import { addTargets } from '#server/services/fill-from-pack.ts';
import { importFile } from '#server/services/imports/commit-upload.ts';
import { evaluateRules } from '#server/services/warnings/evaluate-rules.ts';
import { readRules } from '#server/services/warnings/read-rules.ts';
import { rehearseRule } from '#server/services/warnings/rehearse-rule.ts';
import { saveRule } from '#server/services/warnings/save-rule.ts';
import { median, round } from './measure.ts';

const FIRST = monthOf(2011, 1);
const LAST = monthOf(2020, 12);
const INDICATORS = 15;
const RUNS = 9;

/**
 * The default rules over 41 regions × 15 indicators × 10 years. As they are shipped: judged for the first time, again after
 * one month's sheet of 41 × 8, an unsaved rule rehearsed over the districts. With those that are off switched on: all of
 * them with nothing changed, and the same sheet.
 */
export async function benchRules(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'qingyu-bench-'));
  const running = await compose(
    readConfig({ QINGYU_DATA: folder, LOG_LEVEL: 'warn', QINGYU_CLOCK: '2021-01-15' }),
  );
  try {
    const ctx = actingAs(running.deps, 'bench');
    const regions = ctx.catalogue.reporting('2020-12-31').map(({ code }) => code);
    const indicators = judgedIndicators(ctx);
    await addTargets(ctx, targetsOf(regions), 'bench');
    const rows = indicators.flatMap((indicator) =>
      regions.flatMap((region) => rowsOf(ctx, indicator, region)),
    );
    const bytes = new TextEncoder().encode(`${HEADER}${rows.join('\n')}\n`);
    const file = { name: 'bench.csv', bytes, hints: {}, origin: 'published' as const };
    const importMs = await timed(() => importFile(ctx, file, { accept: 'all-warnings' }));
    const ids = await seriesOfSheet(ctx, indicators, regions);
    const oneSheet = (): Promise<unknown> =>
      tryInTransaction(ctx.store, (tx) => evaluateRules(tx, ctx, { touched: ids }));
    let episodes = 0;
    const rehearse = async (run: number): Promise<void> => {
      const rehearsal = await rehearseRule(ctx, slider(-10 - run / 10));
      episodes = rehearsal.episodes.length;
    };
    const asShipped = await medianOf(oneSheet);
    const slid = await medianOf(rehearse);
    await switchOn(ctx);
    const again = await medianOf(() => withTransaction(ctx.store, (tx) => evaluateRules(tx, ctx)));
    const allOn = await medianOf(oneSheet);
    return {
      observations: rows.length,
      rules: (await readRules(ctx)).length,
      importAndFirstJudgingMs: round(importMs),
      allRulesMs: round(again),
      oneSheetMs: round(asShipped),
      oneSheetAllOnMs: round(allOn),
      rehearsalMs: round(slid),
      rehearsedEpisodes: episodes,
      goals: { allRulesMs: 2000, oneSheetMs: 100, rehearsalMs: 200 },
    };
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEADER = 'indicator,region,period,basis,value,unit\n';

/** The indicators the default rules look at, and others up to the number. */
function judgedIndicators(ctx: Ctx): string[] {
  const { rules, indicators } = ctx.catalogue.pack;
  const monthly = indicators.filter(({ frequency }) => frequency === 'month').map(({ code }) => code);
  const judged = rules.map(({ indicator }) => indicator).filter((code) => monthly.includes(code));
  return [...new Set([...judged, ...monthly])].slice(0, INDICATORS);
}

async function switchOn(ctx: Ctx): Promise<void> {
  for (const { id, enabled, ...rest } of await readRules(ctx)) {
    if (!enabled) await saveRule(ctx, { ...rest, enabled: true }, id);
  }
}

function targetsOf(regions: readonly string[]): Target[] {
  return regions.flatMap((region) =>
    [2019, 2020].map((year): Target => ({
      id: `bench-${region}-${year}`,
      indicator: 'urban-new-jobs',
      region,
      year,
      comparator: 'at-least',
      evaluation: 'cumulative',
      value: 20_000,
      tolerance: undefined,
      document: 'bench',
      clause: '',
      wording: '',
      effectiveFrom: `${year}-01-01`,
      version: 1,
      note: '',
    })),
  );
}

// A wave of its own for every series, so that some breach and some do not.
function rowsOf(ctx: Ctx, indicator: string, region: string): string[] {
  const { usualBasis, measure, displayUnit } = ctx.catalogue.indicator(indicator);
  const phase = (Number.parseInt(region, 36) + indicator.length * 7) % 24;
  let total = 0;
  return monthsBetween(FIRST, LAST).map((month, step) => {
    const wave = Math.sin(((step + phase) / 24) * 2 * Math.PI);
    if (month.month === 1) total = 0;
    total += Math.round(1000 + 300 * wave);
    const unit = measure === 'rate' ? '%' : displayUnit.replace(/^[万亿]/, '');
    const value =
      measure === 'rate'
        ? (5.2 + wave / 2).toFixed(1)
        : usualBasis === 'ytd'
          ? total
          : Math.round(1000 + 300 * wave);
    return `${indicator},${region},${periodId(month)},${usualBasis},${value},${unit}`;
  });
}

async function seriesOfSheet(
  ctx: Ctx,
  indicators: readonly string[],
  regions: readonly string[],
): Promise<number[]> {
  const { read, dialect } = ctx.store;
  const found = await findSeries(read, dialect, await readCodes(read), {
    indicators: indicators.slice(0, 8),
    regions,
  });
  return found.map(({ id }) => id);
}

function slider(line: number): Parameters<typeof rehearseRule>[1] {
  return rehearsalBodySchema.parse({
    nameZh: '回测',
    nameEn: 'Rehearsal',
    indicator: 'urban-new-jobs',
    basis: 'ytd',
    regions: ['districts'],
    condition: {
      kind: 'change',
      from: 'year-ago',
      measure: 'percent',
      side: 'below',
      lines: [{ level: 'yellow', value: line }],
      recovery: 2,
    },
    compareWith: 'new-jobs-year-on-year',
    chart: { region: '500103' },
  });
}

async function medianOf(work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(() => work(run)));
  return median(times);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}
