import type { CrossCheckDto } from '#contract/analyst.ts';
import { crossCheck, gapOffs, type CrossCheck } from '#domain/judging/cross-check.ts';
import { lineReader } from '#domain/level.ts';
import { periodId } from '#domain/period.ts';
import type { GapRule, Level, Rule } from '#domain/rule.ts';
import { figureSource, ruleFigures, valueAt } from '#domain/rules/rule-figures.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import type { Ctx } from '../context.ts';
import { loadSeries, type TracedPoint } from './load-series.ts';
import { loadTracesOf, sourcesOf } from './load-traces.ts';
import { loadRuleData, type Knowledge } from '../warnings/load-rule-data.ts';
import { placesOf, type RulePlace } from '../warnings/rule-scope.ts';
import { rulesInForce } from '../warnings/rules-in-force.ts';

type PairRule = Rule & { readonly condition: GapRule };

/** A pair of series at a place, as far as it could be compared. */
export interface CheckedPair {
  readonly rule: PairRule;
  readonly place: RulePlace;
  readonly found: CrossCheck | undefined;
  /** Of the last gap, as the rule’s lines have it. Missing: undefined when it is past none of them or not known. */
  readonly level: Level | undefined;
  readonly whyNot: CrossCheckDto['whyNot'];
}

/**
 * Every pair of series that a rule sets side by side, with both indexes, how unusual their gaps are and where the
 * figures come from: also of rules that are switched off, since looking is not warning. Missing: without figures it
 * says why there is nothing to see.
 */
export async function readCrossChecks(ctx: Ctx): Promise<CrossCheckDto[]> {
  const pairs = await checkPairs(ctx);
  const originOf = await loadOrigins(ctx, pairs);
  return pairs.map(({ rule, place, found, level, whyNot }): CrossCheckDto => {
    const offs = gapOffs(found?.points ?? []);
    return {
      rule: rule.id,
      ...{ ruleZh: rule.nameZh, ruleEn: rule.nameEn, enabled: rule.enabled },
      region: place.region,
      ...{ a: rule.indicator, b: rule.condition.other },
      points: (found?.points ?? []).map((point, index) => ({ ...point, off: offs[index] ?? null })),
      score: found?.score ?? null,
      level: level ?? null,
      whyNot,
      ...originOf(rule, place.region, yearsOf(found?.points ?? [])),
    };
  });
}

/** The pairs as known now, or at a past instant. */
export async function checkPairs(ctx: Ctx, known?: Knowledge): Promise<CheckedPair[]> {
  const rules = (await rulesInForce(ctx.store.read)).filter(isPair);
  const tasks = rules.map((rule) => ({ rule, places: placesOf(ctx, rule) }));
  const data = await loadRuleData(ctx.store.read, ctx.store.dialect, ctx, tasks, known);
  return tasks.flatMap(({ rule, places }) =>
    places.map((place): CheckedPair => {
      const checked = checkOf(rule, data.factsOf(rule, place));
      const found = typeof checked === 'string' ? undefined : checked;
      const { condition } = rule;
      const shown = found?.score === undefined ? undefined : byDirection(condition, found.score);
      return {
        ...{ rule, place, found },
        level: shown === undefined ? undefined : lineReader(condition)(shown).level,
        whyNot: typeof checked === 'string' ? checked : found?.score === undefined ? 'too-short' : null,
      };
    }),
  );
}

/** Where the figures of some years of the pairs come from, and whether any of them is sample data. */
async function loadOrigins(
  ctx: Ctx,
  pairs: readonly CheckedPair[],
): Promise<
  (rule: PairRule, region: string, years: ReadonlySet<number>) => Pick<CrossCheckDto, 'sources' | 'sample'>
> {
  const { read, dialect } = ctx.store;
  const indicators = [...new Set(pairs.flatMap(({ rule }) => [rule.indicator, rule.condition.other]))];
  const regions = [...new Set(pairs.map(({ place }) => place.region))];
  const seriesOf = await loadSeries(read, dialect, { indicators, regions }, {});
  const pointsOf = (rule: PairRule, region: string): TracedPoint[] =>
    [rule.indicator, rule.condition.other].flatMap((indicator) => {
      const { period, ytd, ytdMean } = seriesOf(indicator, region);
      return [period, ytd, ytdMean].flatMap((index) => [...index.values()]);
    });
  const points = pairs.flatMap(({ rule, place }) => pointsOf(rule, place.region));
  const traces = await loadTracesOf(read, dialect, points);
  return (rule, region, years) => {
    const compared = pointsOf(rule, region).filter(({ period }) => years.has(period.year));
    return {
      sources: sourcesOf(compared, traces),
      sample: compared.some(({ uploadId }) => traces.uploads.get(uploadId)?.origin === 'sample'),
    };
  };
}

/** The years of some points: a month worked out of running totals rests on those of its year. */
function yearsOf(points: CrossCheck['points']): Set<number> {
  return new Set(points.map(({ period }) => Number(period.slice(0, 4))));
}

function isPair(rule: Rule): rule is PairRule {
  return rule.condition.kind === 'gap';
}

function checkOf(
  { condition, basis }: PairRule,
  facts: RuleFacts,
): CrossCheck | 'no-figures' | 'no-counterpart' {
  const { counterpart, today } = facts;
  const source = figureSource(facts.indicator, facts.unit, basis, facts.series);
  const figures = ruleFigures(source, facts, today).filter(({ value }) => value !== undefined);
  if (figures.length === 0) return 'no-figures';
  if (!counterpart) return 'no-counterpart';
  const other = figureSource(
    counterpart.indicator,
    counterpart.unit,
    condition.otherBasis,
    counterpart.series,
  );
  const pairs = figures.map(({ period, value }) => ({
    period: periodId(period),
    a: value,
    b: valueAt(other, period),
  }));
  return crossCheck(pairs, condition.basePeriods) ?? 'no-counterpart';
}

/** The score as the rule's lines read it. */
function byDirection({ direction }: GapRule, score: number): number {
  if (direction === 'either') return Math.abs(score);
  return direction === 'ahead' ? score : -score;
}
