import { TOTAL } from '#domain/catalogue.ts';
import type { Level, Rule } from '#domain/rule.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { placesOfSeries } from '../../db/read/series.ts';
import { readCodes } from '../../db/read/codes.ts';
import { listTargetVersions } from '../../db/read/targets.ts';
import { listEpisodes } from '../../db/read/warnings.ts';
import type { Tx } from '../../db/transaction.ts';
import { ensureSeries } from '../../db/write/codes.ts';
import type { Ctx } from '../context.ts';
import { loadSeries } from '../judging/load-series.ts';
import { keepEpisodes } from './keep-episodes.ts';
import { ruleInputs } from './rule-inputs.ts';
import { rulesInForce } from './rules-in-force.ts';

export interface RuleChange {
  readonly id: string;
  readonly kind: 'opened' | 'raised' | 'lowered' | 'released';
  readonly rule: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly level: Level;
  /** Display unit. */
  readonly value: number | null;
  readonly unit: string;
}

export interface RuleChanges {
  readonly counts: {
    readonly opened: number;
    readonly raised: number;
    readonly lowered: number;
    readonly released: number;
  };
  readonly list: readonly RuleChange[];
}

export interface Scope {
  /** Only rules that look at one of these series. */
  readonly touched?: readonly number[];
  readonly indicators?: readonly string[];
}

/**
 * Judges the rules again over everything that stands and brings the episodes in line: idempotent, so judging the
 * same statistics twice changes nothing. With a scope, only what it touches, with the same result.
 */
export async function evaluateRules(tx: Tx, ctx: Ctx, scope: Scope = {}): Promise<RuleChanges> {
  const touched = await touchedPlaces(tx, scope);
  const rules = (await rulesInForce(tx.reader)).filter((rule) => rule.enabled && isKnown(ctx, rule));
  const list: RuleChange[] = [];
  for (const rule of rules) {
    const regions = rule.regions.filter((region) => touched(rule.indicator, region));
    if (regions.length > 0) list.push(...(await evaluateRule(tx, ctx, rule, regions)));
  }
  const count = (kind: RuleChange['kind']): number => list.filter((change) => change.kind === kind).length;
  return {
    counts: {
      opened: count('opened'),
      raised: count('raised'),
      lowered: count('lowered'),
      released: count('released'),
    },
    list,
  };
}

async function evaluateRule(tx: Tx, ctx: Ctx, rule: Rule, regions: readonly string[]): Promise<RuleChange[]> {
  const indicator = ctx.catalogue.indicator(rule.indicator);
  const unit = ctx.catalogue.unit(indicator);
  const seriesOf = await loadSeries(tx.reader, tx.dialect, { indicators: [rule.indicator], regions }, {});
  const targets = await listTargetVersions(tx.reader, { indicator: rule.indicator });
  const stored = await listEpisodes(tx.reader, rule.id);
  const changes: RuleChange[] = [];
  for (const region of regions) {
    const inputs = ruleInputs({
      rule,
      indicator,
      unit,
      series: seriesOf(rule.indicator, region),
      targets: targets.filter((target) => target.region === region),
      today: ctx.clock.today(),
    });
    const before = stored.filter((episode) => episode.region === region);
    if (inputs.length === 0 && before.length === 0) continue;
    const [seriesId] = await ensureSeries(tx, [
      { indicator: rule.indicator, region, group: TOTAL, industry: TOTAL, basis: rule.basis },
    ]);
    if (seriesId === undefined) continue;
    changes.push(
      ...(await keepEpisodes(tx, ctx, { rule, unit, region, seriesId }, before, foldWarnings(rule, inputs))),
    );
  }
  return changes;
}

type Touched = (indicator: string, region: string) => boolean;

async function touchedPlaces(tx: Tx, scope: Scope): Promise<Touched> {
  const { indicators, touched } = scope;
  if (indicators) return (indicator) => indicators.includes(indicator);
  if (!touched) return () => true;
  const places = await placesOfSeries(tx.reader, tx.dialect, await readCodes(tx.reader), touched);
  return (indicator, region) => places.has(`${indicator}|${region}`);
}

function isKnown(ctx: Ctx, rule: Rule): boolean {
  return ctx.catalogue.findIndicator(rule.indicator) !== undefined;
}
