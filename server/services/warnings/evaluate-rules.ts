import type { Level, Rule } from '#domain/rule.ts';
import { traceRule } from '#domain/rules/trace-rule.ts';
import { readCodes } from '../../db/read/codes.ts';
import { placesOfSeries } from '../../db/read/series.ts';
import { listEpisodes, type WarningRow } from '../../db/read/warnings.ts';
import type { Tx } from '../../db/transaction.ts';
import type { Ctx } from '../context.ts';
import { earlierVersions, versionIn } from './earlier-versions.ts';
import { endEpisodes, keepEpisodes, type KeptPlace } from './keep-episodes.ts';
import { loadRuleData, type RuleTask } from './load-rule-data.ts';
import { enqueueNotices } from '../outbox/enqueue.ts';
import { noticesOf } from '../outbox/notices-of.ts';
import { indicatorsOf, placeKey, placesOf, type RulePlace } from './rule-scope.ts';
import { rulesInForce } from './rules-in-force.ts';

export interface RuleChange {
  readonly id: string;
  readonly kind: 'opened' | 'raised' | 'lowered' | 'released';
  readonly rule: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly level: Level;
  /** The rule's statistic, in `unit`. */
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
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
  /** Only this rule. */
  readonly rule?: string;
}

/**
 * Judges the rules again over everything that stands and brings the episodes in line: idempotent, so judging the
 * same statistics twice changes nothing. With a scope, only what it touches, with the same result.
 */
export async function evaluateRules(tx: Tx, ctx: Ctx, scope: Scope = {}): Promise<RuleChanges> {
  const touches = await touchedBy(tx, scope);
  const rules = (await rulesInForce(tx.reader)).filter((rule) => isKnown(ctx, rule));
  const asked = rules.filter(({ id }) => scope.rule === undefined || id === scope.rule);
  const tasks = asked
    .filter(({ enabled }) => enabled)
    .map((rule): RuleTask => ({ rule, places: placesOf(ctx, rule).filter((place) => touches(rule, place)) }))
    .filter(({ places }) => places.length > 0);
  // What rules say changes their scope only when they are saved: a commit need not look for what left it.
  const looked = scope.touched ? tasks.map(({ rule }) => rule) : asked;
  const stored = await listEpisodes(
    tx.reader,
    looked.map(({ id }) => id),
  );
  const episodesOf = Map.groupBy(stored, (row) => `${row.rule_id}|${placeKey(row)}`);
  const earlier = await earlierVersions(tx.reader, tasks, stored);
  const data = await loadRuleData(tx.reader, tx.dialect, ctx, [...tasks, ...earlier]);
  const kept = tasks.flatMap(({ rule, places }) =>
    places.flatMap((place): KeptPlace[] => {
      const before = episodesOf.get(`${rule.id}|${placeKey(place)}`) ?? [];
      const trace = traceRule(rule, data.factsOf(rule, place));
      if (trace.episodes.length === 0 && before.length === 0) return [];
      const traceUnder = (version: number) => {
        const then = versionIn(earlier, rule.id, version);
        return then && traceRule(then, data.factsOf(then, place));
      };
      const seriesId = data.seriesId(rule.indicator, rule.basis, place);
      return [{ rule, place, trace, traceUnder, stored: before, seriesId }];
    }),
  );
  const list = [
    ...(await keepEpisodes(tx, ctx, kept)),
    ...(await endEpisodes(tx, ctx, outOfScope(ctx, looked, stored))),
  ];
  await enqueueNotices(tx, ctx, await noticesOf(tx, ctx, list));
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

/** Standing episodes nothing judges any more: their rule is switched off, or their place left its scope. */
function outOfScope(
  ctx: Ctx,
  rules: readonly Rule[],
  stored: readonly WarningRow[],
): { readonly rule: Rule; readonly row: WarningRow }[] {
  const scopes = new Map(
    rules.map((rule) => {
      const places = rule.enabled ? placesOf(ctx, rule).map(placeKey) : [];
      return [rule.id, { rule, places: new Set(places) }];
    }),
  );
  return stored.flatMap((row) => {
    const scope = scopes.get(row.rule_id);
    const stands = row.state === 'active' || row.state === 'recovering';
    const judged = scope?.places.has(placeKey(row)) === true && row.indicator === scope.rule.indicator;
    return scope && stands && !judged ? [{ rule: scope.rule, row }] : [];
  });
}

type Touches = (rule: Rule, place: RulePlace) => boolean;

async function touchedBy(tx: Tx, scope: Scope): Promise<Touches> {
  const { indicators, touched } = scope;
  if (indicators) return (rule) => indicatorsOf(rule).some((each) => indicators.includes(each));
  if (!touched) return () => true;
  const places = await placesOfSeries(tx.reader, tx.dialect, await readCodes(tx.reader), touched);
  const touchedIndicators = new Set([...places].map((place) => place.split('|')[0]));
  return (rule, { region }) => {
    const looked = indicatorsOf(rule);
    // How many districts have reported is the city's figure, whichever district it was that did.
    if (rule.condition.kind === 'coverage') return looked.some((each) => touchedIndicators.has(each));
    return looked.some((each) => places.has(`${each}|${region}`));
  };
}

function isKnown(ctx: Ctx, rule: Rule): boolean {
  return indicatorsOf(rule).every((each) => ctx.catalogue.findIndicator(each) !== undefined);
}
