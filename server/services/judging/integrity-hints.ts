import type { IntegrityHintDto } from '#contract/analyst.ts';
import {
  hugsSchedule,
  lastDigitHeaping,
  oneWayRevisions,
  repeatedValues,
  type Hint,
} from '#domain/judging/integrity.ts';
import { isKnown } from '#domain/measure.ts';
import { monthOf } from '#domain/period.ts';
import { isCeiling } from '#domain/target.ts';
import { figureSource, valueAt } from '#domain/rules/rule-figures.ts';
import type { Ctx } from '../context.ts';
import { getHistory } from '../reading/get-history.ts';
import { judgeTargets } from './judge-targets.ts';
import { loadSeries, yearsRange } from './load-series.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1);

/**
 * Quiet hints on the figures of one indicator in a year, region by region: a total that hugs its schedule, months that
 * repeat, last digits that heap, revisions that all go one way. For the analyst who asks about an indicator, and for
 * nobody's overview: a hint is a reason to look, not a finding. Errors: not.found.
 */
export async function readIntegrityHints(
  ctx: Ctx,
  { indicator: name, year }: { readonly indicator: string; readonly year: number },
): Promise<IntegrityHintDto[]> {
  const { read, dialect } = ctx.store;
  const indicator = ctx.catalogue.indicator(name);
  const { cityRegion } = ctx.catalogue.pack;
  const regions = [cityRegion, ...ctx.catalogue.reporting(`${year}-12-31`).map(({ code }) => code)];
  const seriesOf = await loadSeries(
    read,
    dialect,
    { indicators: [indicator.code], regions },
    { ...yearsRange(year, year), asOf: Infinity },
  );
  const leads = await leadsOf(ctx, indicator.code, year);
  const hints: IntegrityHintDto[] = [];
  for (const region of regions) {
    const source = figureSource(
      indicator,
      ctx.catalogue.unit(indicator),
      'period',
      seriesOf(indicator.code, region),
    );
    const months = MONTHS.flatMap((month) => valueAt(source, monthOf(year, month)) ?? []);
    const counts = [...seriesOf(indicator.code, region).ytd.values()].flatMap(({ measure }) =>
      isKnown(measure) ? [measure.value] : [],
    );
    const found = [
      hugsSchedule(leads.get(region) ?? []),
      repeatedValues(months),
      lastDigitHeaping([...months, ...counts]),
      oneWayRevisions(await revisionsOf(ctx, indicator.code, region, year)),
    ];
    hints.push(...found.flatMap((hint) => (hint ? [hintDto(hint, indicator.code, region, year)] : [])));
  }
  return hints;
}

/** The lead over the calendar, month by month, of every region that has a running target. */
async function leadsOf(ctx: Ctx, indicator: string, year: number): Promise<Map<string, number[]>> {
  const leads = new Map<string, number[]>();
  for (const month of MONTHS) {
    const verdicts = await judgeTargets(ctx.store.read, ctx, { year, month, indicators: [indicator] });
    for (const verdict of verdicts) {
      const { region, lead, actualPeriod, period } = verdict;
      if (isCeiling(verdict) || lead.calendar === null || actualPeriod !== period) continue;
      leads.set(region, [...(leads.get(region) ?? []), lead.calendar]);
    }
  }
  return leads;
}

/** What each revision of a running total of the year changed. */
async function revisionsOf(ctx: Ctx, indicator: string, region: string, year: number): Promise<number[]> {
  const changes: number[] = [];
  for (const month of MONTHS) {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    const history = await getHistory(ctx, { indicator, region, period, basis: 'ytd' });
    const values = history.flatMap(({ value }) => value ?? []);
    for (const [index, value] of values.entries()) {
      const before = values[index - 1];
      if (before !== undefined) changes.push(value - before);
    }
  }
  return changes;
}

function hintDto({ hint, seen, of, byChance }: Hint, indicator: string, region: string, year: number) {
  return { hint, indicator, region, year, seen, of, byChance: byChance ?? null };
}
