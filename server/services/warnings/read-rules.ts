import type { RuleDto, RuleStandingDto } from '#contract/rules.ts';
import { comparePeriods, periodId, type Period } from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';
import type { WarningStep, WarningTrace } from '#domain/warning.ts';
import { cachedRead } from '../../db/cached-read.ts';
import { findRuleVersions, listRules } from '../../db/read/rules.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { loadRuleData } from './load-rule-data.ts';
import { ruleDto } from './rule-row.ts';
import { indicatorsOf, placesOf } from './rule-scope.ts';
import { rulesInForce } from './rules-in-force.ts';

/** The newest version of every rule. */
export async function readRules(ctx: Ctx): Promise<RuleDto[]> {
  return (await listRules(ctx.store.read)).map((row) => ruleDto(ctx, row));
}

/** One rule in its newest version. Errors: not.found. */
export async function readRule(ctx: Ctx, id: string): Promise<RuleDto> {
  const newest = (await readRuleVersions(ctx, id)).at(-1);
  if (!newest) throw notFound('rule', id);
  return newest;
}

/** Every version of one rule, oldest first. Errors: not.found. */
export async function readRuleVersions(ctx: Ctx, id: string): Promise<RuleDto[]> {
  const rows = await findRuleVersions(ctx.store.read, id);
  if (rows.length === 0) throw notFound('rule', id);
  return rows.map((row) => ruleDto(ctx, row));
}

/**
 * How each rule stands today: how many series of its scope have figures, to which period it judged, what it could not
 * judge at the latest period of a series and why. A rule switched off is judged too: what it would say is the question.
 */
export async function readRuleStandings(ctx: Ctx): Promise<RuleStandingDto[]> {
  const { read, dialect } = ctx.store;
  return cachedRead(read, `rule standings ${ctx.clock.today()}`, async () => {
    const rules = (await rulesInForce(read)).filter((rule) =>
      indicatorsOf(rule).every((code) => ctx.catalogue.findIndicator(code) !== undefined),
    );
    const tasks = rules.map((rule) => ({ rule, places: placesOf(ctx, rule) }));
    const data = await loadRuleData(read, dialect, ctx, tasks);
    return tasks.map(({ rule, places }) =>
      standingOf(
        rule,
        places.map((place) => traceRule(rule, data.factsOf(rule, place))),
      ),
    );
  });
}

function standingOf(rule: Rule, traces: readonly WarningTrace[]): RuleStandingDto {
  const known = traces.filter(({ steps }) => steps.length > 0);
  const last = known.flatMap(({ steps }) => steps.at(-1) ?? []);
  const judged = known.flatMap(({ steps }) => steps.findLast(isJudged)?.period ?? []);
  const latest = judged.toSorted(comparePeriods).at(-1);
  const reasons = Map.groupBy(
    last.filter((step) => !isJudged(step)),
    (step) => step.error ?? 'missing',
  );
  return {
    rule: rule.id,
    scope: traces.length,
    series: known.length,
    judgedTo: latest ? periodId(latest) : null,
    active: rule.enabled ? last.filter(stands).length : 0,
    notEvaluated: [...reasons].map(([reason, steps]) => ({
      reason,
      series: steps.length,
      period: periodId(latestOf(steps)),
    })),
  };
}

function stands({ state }: WarningStep): boolean {
  return state === 'active' || state === 'recovering';
}

function isJudged({ error, missed }: WarningStep): boolean {
  return error === undefined && missed === 0;
}

function latestOf(steps: readonly WarningStep[]): Period {
  const [first] = steps.map(({ period }) => period).toSorted((a, b) => comparePeriods(b, a));
  if (!first) throw new RangeError('no step');
  return first;
}
