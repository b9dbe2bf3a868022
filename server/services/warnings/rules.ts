import type { Rehearsal, RuleBody, RuleDto } from '#contract/warnings.ts';
import { randomBytes } from 'node:crypto';
import { TOTAL } from '#domain/catalogue.ts';
import { periodId, type Period } from '#domain/period.ts';
import type { Rule } from '#domain/rule.ts';
import type { Episode } from '#domain/warning.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { findRuleVersions, listRules } from '../../db/read/rules.ts';
import { listTargetVersions } from '../../db/read/targets.ts';
import { withTransaction } from '../../db/transaction.ts';
import { recordAudit } from '../../db/write/audit.ts';
import { insertRule } from '../../db/write/rules.ts';
import type { Ctx } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { requireExact } from '../exact-value.ts';
import { loadSeries } from '../judging/load-series.ts';
import { evaluateRules } from './evaluate-rules.ts';
import { ruleInputs } from './rule-inputs.ts';
import { ruleDto } from './rule-row.ts';
import { tellWarnings } from './tell-warnings.ts';

/** The newest version of every rule. */
export async function readRules(ctx: Ctx): Promise<RuleDto[]> {
  return (await listRules(ctx.store.read)).map((row) => ruleDto(ctx, row));
}

/**
 * Adds a rule, or with an id its next version; everything it looks at is judged again at once.
 * Errors: not.found for an unknown rule, indicator or region; request.invalid for a number out of bounds.
 */
export async function saveRule(ctx: Ctx, body: RuleBody, id?: string): Promise<RuleDto> {
  const rule = withCodes(ctx, body);
  const at = ctx.clock.now();
  const saved = await withTransaction(ctx.store, async (tx) => {
    const versions = id === undefined ? [] : await findRuleVersions(tx.reader, id);
    if (id !== undefined && versions.length === 0) throw notFound('rule', id);
    const next: Rule = {
      ...rule,
      id: id ?? `rule-${randomBytes(4).toString('hex')}`,
      version: (versions.at(-1)?.rule_version ?? 0) + 1,
    };
    await insertRule(tx, next, { at, by: ctx.actor });
    const changes = await evaluateRules(tx, ctx, { indicators: [next.indicator] });
    await recordAudit(tx, {
      at,
      actor: ctx.actor,
      action: 'rule.save',
      subject: `rule:${next.id}`,
      detail: { rule: next, warnings: changes.counts },
    });
    return { next, changes };
  });
  tellWarnings(ctx, saved.changes.list);
  const row = (await findRuleVersions(ctx.store.read, saved.next.id)).at(-1);
  if (!row) throw notFound('rule', saved.next.id);
  return ruleDto(ctx, row);
}

/**
 * What an unsaved rule would have done on the history that stands: when, for how long, at which level. Writes nothing.
 * Errors: not.found for an unknown indicator or region; request.invalid for a number out of bounds.
 */
export async function rehearseRule(ctx: Ctx, body: RuleBody): Promise<Rehearsal> {
  const rule: Rule = { ...withCodes(ctx, body), id: 'rehearsal', version: 0 };
  const indicator = ctx.catalogue.indicator(rule.indicator);
  const unit = ctx.catalogue.unit(indicator);
  const places = { indicators: [rule.indicator], regions: rule.regions };
  const seriesOf = await loadSeries(ctx.store.read, ctx.store.dialect, places, {});
  const targets = await listTargetVersions(ctx.store.read, { indicator: rule.indicator });
  const periods = new Set<string>();
  const episodes: Rehearsal['episodes'] = [];
  const notEvaluated: Rehearsal['notEvaluated'] = [];
  for (const region of rule.regions) {
    const inputs = ruleInputs({
      rule,
      indicator,
      unit,
      series: seriesOf(rule.indicator, region),
      targets: targets.filter((target) => target.region === region),
      today: ctx.clock.today(),
    });
    const trace = foldWarnings(rule, inputs);
    for (const step of trace.steps) {
      periods.add(periodId(step.period));
      const reason = step.error ?? (step.missed > 0 ? 'missing' : undefined);
      if (reason !== undefined) notEvaluated.push({ region, period: periodId(step.period), reason });
    }
    episodes.push(
      ...trace.episodes.map((episode) =>
        rehearsed(
          rule,
          region,
          episode,
          trace.inputs.map((i) => i.period),
        ),
      ),
    );
  }
  return { episodes, periods: periods.size, notEvaluated };
}

function rehearsed(
  rule: Rule,
  region: string,
  episode: Episode,
  periods: readonly Period[],
): Rehearsal['episodes'][number] {
  const from = periodId(episode.openedPeriod);
  const to = episode.releasedPeriod ? periodId(episode.releasedPeriod) : null;
  const ids = periods.map(periodId);
  const last = to === null ? ids.length - 1 : ids.indexOf(to);
  return {
    series: `${rule.indicator}|${region}|total|total|${rule.basis}`,
    region,
    from,
    to,
    level: episode.peakLevel,
    peak: { period: periodId(episode.peak.period), value: episode.peak.value },
    periods: last - ids.indexOf(from) + 1,
  };
}

function withCodes(ctx: Ctx, body: RuleBody): Omit<Rule, 'id' | 'version'> {
  const indicator = ctx.catalogue.indicator(body.indicator);
  const unit = ctx.catalogue.unit(indicator);
  const { lines, recovery } = body.condition;
  for (const [index, { value }] of lines.entries())
    requireExact(value, unit, `/condition/lines/${index}/value`);
  requireExact(recovery, unit, '/condition/recovery');
  return {
    ...body,
    indicator: indicator.code,
    regions: [...new Set(body.regions.map((region) => ctx.catalogue.region(region).code))],
    groups: body.groups.map((group, index) => requireTotal(ctx.catalogue.group(group).code, index)),
  };
}

// A rule looks at the whole of a region: one about a group would be judged on figures that are not its own.
function requireTotal(group: string, index: number): string {
  if (group === TOTAL) return group;
  throw new AppError('request.invalid', '规则只按合计研判 · a rule looks at the total only', [
    { pointer: `/groups/${index}`, code: 'group', message: group },
  ]);
}
