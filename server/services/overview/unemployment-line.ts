import type { OverviewDto } from '#contract/judgement.ts';
import { addDecimals } from '#domain/decimal.ts';
import {
  jointJanuaryFebruary,
  monthOf,
  monthsBetween,
  periodId,
  periodKey,
  type Period,
} from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import { fromBase } from '#domain/unit.ts';
import type { AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { loadSeries, yearsRange, type TracedPoint } from '../judging/load-series.ts';
import { targetsInForce } from '../judging/judge-targets.ts';
import { loadTracesOf, noteOf } from '../judging/load-traces.ts';
import { rulesInForce } from '../warnings/rules-in-force.ts';

type Line = OverviewDto['unemployment'];

const YEARS_SHOWN = 3;
/** With fewer months than this a place's own line says too little, and the nation's is drawn instead. */
const MONTHS_ENOUGH = 6;

/**
 * The pack's rate with a ceiling, month by month over three years, with its target and warning lines: of the region
 * when it has such a series, else of the nation, which the answer names.
 */
export async function unemploymentLine(ctx: Ctx, period: Period, region: string, asOf: AsOf): Promise<Line> {
  const { catalogue, store } = ctx;
  const { pack } = catalogue;
  const target = pack.targets.find(({ evaluation }) => evaluation === 'ytd-mean');
  const indicator = catalogue.indicator(target?.indicator ?? pack.targets[0]?.indicator ?? '');
  const unit = catalogue.unit(indicator);
  const nation = pack.regions.find(({ kind }) => kind === 'nation')?.code;
  const first = monthOf(period.year - YEARS_SHOWN + 1, 1);
  const regions = nation === undefined ? [region] : [region, nation];
  const range = { ...yearsRange(first.year, period.year), asOf: asOf.version };
  const seriesOf = await loadSeries(
    store.read,
    store.dialect,
    { indicators: [indicator.code], regions },
    range,
  );
  const months = monthsBetween(first, period);
  const pointsOf = (place: string): TracedPoint[] =>
    knownMonths(seriesOf(indicator.code, place).period, months);
  const own = pointsOf(region);
  const shown = own.length >= MONTHS_ENOUGH || nation === undefined ? region : nation;
  const points = shown === region ? own : pointsOf(nation ?? region);
  const value = new Map(points.map((point) => [periodKey(point.period), point]));
  const targets = await targetsInForce(store.read, period.year, asOf);
  const inForce = targets.find((each) => each.region === shown && each.indicator === indicator.code);
  const newest = points.at(-1);
  const traces = await loadTracesOf(store.read, store.dialect, newest ? [newest] : []);
  return {
    indicator: indicator.code,
    unit: unit.code,
    region: shown,
    points: months.flatMap((month): Line['points'] => {
      const joint = value.get(periodKey(jointJanuaryFebruary(month.year)));
      const point = value.get(periodKey(month)) ?? (month.month === 2 ? joint : undefined);
      if (month.month === 1 && !value.has(periodKey(month)) && joint) return [];
      const measure = point?.measure;
      const known = measure?.kind === 'known';
      return [
        {
          period: periodId(point?.period ?? month),
          value: known ? fromBase(measure.value, unit) : null,
          missing: known ? null : 'not-reported',
          derived: false,
        },
      ];
    }),
    target: inForce ? { value: fromBase(inForce.value, unit), unit: unit.code } : null,
    lines: await linesOf(ctx, indicator.code, shown, inForce && fromBase(inForce.value, unit)),
    source: newest
      ? (noteOf(traces, newest)?.source ?? traces.uploads.get(newest.uploadId)?.file_name ?? '')
      : '',
    agency: indicator.agency,
  };
}

function knownMonths(index: ReadonlyMap<number, TracedPoint>, months: readonly Period[]): TracedPoint[] {
  const keys = new Set(months.map(periodKey));
  for (const { year, month } of months) if (month === 2) keys.add(periodKey(jointJanuaryFebruary(year)));
  return [...index.values()].filter(
    ({ period, measure }) => keys.has(periodKey(period)) && measure.kind === 'known',
  );
}

/** The warning lines in force for the line drawn, as absolute values; none where they hang on a target not set. */
async function linesOf(
  ctx: Ctx,
  indicator: string,
  region: string,
  target: number | undefined,
): Promise<Line['lines']> {
  const rules = await rulesInForce(ctx.store.read);
  const rule = rules.find(
    (each: Rule) =>
      each.enabled &&
      each.indicator === indicator &&
      each.basis === 'period' &&
      each.condition.kind === 'level' &&
      each.regions.includes(region),
  );
  if (rule?.condition.kind !== 'level') return [];
  const base = rule.condition.against === 'threshold' ? 0 : target;
  if (base === undefined) return [];
  return rule.condition.lines.map(({ level, value }) => ({ level, value: addDecimals(base, value) }));
}
