import type { Rehearsal, RehearsalBody, RehearsedEpisode } from '#contract/rules.ts';
import { periodId, periodKey } from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import { statisticUnit } from '#domain/rules/statistic-unit.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';
import type { Episode, WarningTrace } from '#domain/warning.ts';
import { findRuleVersions } from '../../db/read/rules.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { checkRule } from './check-rule.ts';
import { compareRehearsals } from './compare-rehearsals.ts';
import { loadRuleData, type RuleTask } from './load-rule-data.ts';
import { ruleOfRow } from './rule-row.ts';
import { placeKey, placesOf, type RulePlace } from './rule-scope.ts';
import { traceAsKnownFirst } from './trace-as-known.ts';

/** One place of a rehearsed rule with what the fold made of it. */
export interface Rehearsed {
  readonly place: RulePlace;
  readonly trace: WarningTrace;
}

/**
 * What an unsaved rule would have done on history: when, for how long, at which level, and what it could not judge.
 * Writes nothing. `knowledge: first` judges each period on what was known when its figure first came.
 * Errors: as checkRule; not.found for an unknown rule to compare with or an unknown place of the chart.
 */
export async function rehearseRule(ctx: Ctx, body: RehearsalBody): Promise<Rehearsal> {
  const rule: Rule = { ...checkRule(ctx, body), id: 'rehearsal', version: 0 };
  const old = body.compareWith === undefined ? undefined : await savedRule(ctx, body.compareWith);
  const traces = await rehearse(ctx, rule, body.knowledge);
  const indicator = ctx.catalogue.indicator(rule.indicator);
  const { code, decimals } = statisticUnit(rule.condition, ctx.catalogue.unit(indicator), indicator.decimals);
  return {
    unit: code,
    decimals,
    episodes: traces.flatMap((each) => episodesOf(rule, each)),
    periods: new Set(traces.flatMap(({ trace }) => trace.steps.map(({ period }) => periodKey(period)))).size,
    notEvaluated: traces.flatMap(notEvaluatedOf),
    comparison: old ? await comparisonOf(ctx, rule, traces, old, body.knowledge) : null,
    chart: body.chart ? chartOf(traces, chartPlace(ctx, body.chart)) : null,
  };
}

async function savedRule(ctx: Ctx, id: string): Promise<Rule> {
  const row = (await findRuleVersions(ctx.store.read, id)).at(-1);
  if (!row) throw notFound('rule', id);
  return ruleOfRow(row);
}

async function rehearse(ctx: Ctx, rule: Rule, knowledge: RehearsalBody['knowledge']): Promise<Rehearsed[]> {
  const { read, dialect } = ctx.store;
  const task: RuleTask = { rule, places: placesOf(ctx, rule) };
  const data = await loadRuleData(read, dialect, ctx, [task]);
  if (knowledge === 'first') return traceAsKnownFirst(ctx, task, data);
  return task.places.map((place) => ({ place, trace: traceRule(rule, data.factsOf(rule, place)) }));
}

async function comparisonOf(
  ctx: Ctx,
  rule: Rule,
  traces: readonly Rehearsed[],
  old: Rule,
  knowledge: RehearsalBody['knowledge'],
): Promise<NonNullable<Rehearsal['comparison']>> {
  const before = await rehearse(ctx, old, knowledge);
  const compared = compareRehearsals(
    traces.flatMap((each) => episodesOf(rule, each)),
    before.flatMap((each) => episodesOf(old, each)),
  );
  return { rule: old.id, version: old.version, ...compared };
}

function episodesOf(rule: Rule, { place, trace }: Rehearsed): RehearsedEpisode[] {
  const order = new Map(trace.inputs.map(({ period }, index) => [periodKey(period), index]));
  return trace.episodes.map((episode) => {
    const { region, group, industry } = place;
    const from = order.get(periodKey(episode.openedPeriod)) ?? 0;
    return {
      series: `${rule.indicator}|${placeKey(place)}|${rule.basis}`,
      region,
      group,
      industry,
      from: periodId(episode.openedPeriod),
      to: episode.releasedPeriod ? periodId(episode.releasedPeriod) : null,
      level: episode.peakLevel,
      peak: { period: periodId(episode.peak.period), value: episode.peak.value },
      periods: lastIndex(trace, episode, order) - from + 1,
    };
  });
}

function lastIndex(trace: WarningTrace, episode: Episode, order: ReadonlyMap<number, number>): number {
  const last = trace.rule.eachPeriod ? episode.openedPeriod : episode.releasedPeriod;
  return (last && order.get(periodKey(last))) ?? trace.inputs.length - 1;
}

function notEvaluatedOf({ place, trace }: Rehearsed): Rehearsal['notEvaluated'] {
  const { region, group, industry } = place;
  return trace.inputs.flatMap((input) => {
    if (input.kind === 'value') return [];
    const reason = input.kind === 'missing' ? 'missing' : input.reason;
    return [{ region, group, industry, period: periodId(input.period), reason }];
  });
}

type ChartPlace = Omit<NonNullable<Rehearsal['chart']>, 'points' | 'region'> & { readonly region?: string };

function chartPlace(ctx: Ctx, { region, group, industry }: NonNullable<RehearsalBody['chart']>): ChartPlace {
  return {
    ...(region === undefined ? {} : { region: ctx.catalogue.region(region).code }),
    group: ctx.catalogue.group(group).code,
    industry: ctx.catalogue.industry(industry).code,
  };
}

function chartOf(traces: readonly Rehearsed[], wanted: ChartPlace): Rehearsal['chart'] {
  const fits = traces.filter(
    ({ place }) =>
      place.group === wanted.group &&
      place.industry === wanted.industry &&
      (wanted.region === undefined || place.region === wanted.region),
  );
  const judged = ({ trace }: Rehearsed): number => trace.inputs.filter(({ kind }) => kind === 'value').length;
  const found = fits.toSorted((a, b) => judged(b) - judged(a))[0];
  if (!found) return null;
  const { region, group, industry } = found.place;
  return { region, group, industry, points: pointsOf(found.trace) };
}

function pointsOf({ inputs, steps }: WarningTrace): NonNullable<Rehearsal['chart']>['points'] {
  return inputs.map((input, index) => {
    const level = steps[index]?.level ?? null;
    const period = periodId(input.period);
    if (input.kind !== 'value') {
      const reason = input.kind === 'missing' ? ('missing' as const) : input.reason;
      return { period, level, reason, value: null, figure: null, line: null, recoverAt: null };
    }
    const { value, figure, line, recoverAt } = input;
    return { period, level, reason: null, value, figure, line, recoverAt };
  });
}
