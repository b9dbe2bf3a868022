import type { CrossCheckDto } from '#contract/analyst.ts';
import { crossCheck, gapOffs, type CrossCheck } from '#domain/judging/cross-check.ts';
import { lineReader } from '#domain/level.ts';
import { periodId } from '#domain/period.ts';
import type { GapRule, Rule } from '#domain/rule.ts';
import { figureSource, ruleFigures, valueAt } from '#domain/rules/rule-figures.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import type { Ctx } from '../context.ts';
import { loadSeries, type TracedPoint } from './load-series.ts';
import { loadTracesOf, sourcesOf } from './load-traces.ts';
import { loadRuleData } from '../warnings/load-rule-data.ts';
import { placesOf, type RulePlace } from '../warnings/rule-scope.ts';
import { rulesInForce } from '../warnings/rules-in-force.ts';

type PairRule = Rule & { readonly condition: GapRule };

/**
 * Every pair of series that a rule sets side by side, with both indexes and how unusual their last gap is: also of rules
 * that are switched off, since looking is not warning. Missing: without figures it says why there is nothing to see.
 */
export async function readCrossChecks(ctx: Ctx): Promise<CrossCheckDto[]> {
  const rules = (await rulesInForce(ctx.store.read)).filter(isPair);
  const tasks = rules.map((rule) => ({ rule, places: placesOf(ctx, rule) }));
  const data = await loadRuleData(ctx.store.read, ctx.store.dialect, ctx, tasks);
  const originOf = await loadOrigins(ctx, tasks);
  return tasks.flatMap(({ rule, places }) =>
    places.map((place): CrossCheckDto => {
      const { condition } = rule;
      const checked = checkOf(rule, data.factsOf(rule, place));
      const found = typeof checked === 'string' ? undefined : checked;
      const offs = gapOffs(found?.points ?? []);
      const shown = found?.score === undefined ? undefined : byDirection(condition, found.score);
      return {
        rule: rule.id,
        ...{ ruleZh: rule.nameZh, ruleEn: rule.nameEn, enabled: rule.enabled },
        region: place.region,
        ...{ a: rule.indicator, b: condition.other },
        points: (found?.points ?? []).map((point, index) => ({ ...point, off: offs[index] ?? null })),
        score: found?.score ?? null,
        level: shown === undefined ? null : (lineReader(condition)(shown).level ?? null),
        whyNot: typeof checked === 'string' ? checked : found?.score === undefined ? 'too-short' : null,
        ...originOf(rule, place.region, yearsOf(found?.points ?? [])),
      };
    }),
  );
}

/** Where the figures of some years of the pairs come from, and whether any of them is sample data. */
async function loadOrigins(
  ctx: Ctx,
  tasks: readonly { readonly rule: PairRule; readonly places: readonly RulePlace[] }[],
): Promise<
  (rule: PairRule, region: string, years: ReadonlySet<number>) => Pick<CrossCheckDto, 'sources' | 'sample'>
> {
  const { read, dialect } = ctx.store;
  const indicators = [...new Set(tasks.flatMap(({ rule }) => [rule.indicator, rule.condition.other]))];
  const regions = [...new Set(tasks.flatMap(({ places }) => places.map(({ region }) => region)))];
  const seriesOf = await loadSeries(read, dialect, { indicators, regions }, {});
  const pointsOf = (rule: PairRule, region: string): TracedPoint[] =>
    [rule.indicator, rule.condition.other].flatMap((indicator) => {
      const { period, ytd, ytdMean } = seriesOf(indicator, region);
      return [period, ytd, ytdMean].flatMap((index) => [...index.values()]);
    });
  const points = tasks.flatMap(({ rule, places }) => places.flatMap(({ region }) => pointsOf(rule, region)));
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
