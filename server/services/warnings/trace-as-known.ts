import { BASES, type Basis } from '#domain/catalogue.ts';
import type { Point } from '#domain/observation.ts';
import { periodKey, periodOfKey } from '#domain/period.ts';
import type { RuleFacts } from '#domain/rules/rule-facts.ts';
import { readRule } from '#domain/rules/read-rule.ts';
import { traceRule, warningRule } from '#domain/rules/trace-rule.ts';
import type { WarningInput } from '#domain/warning.ts';
import { foldWarnings } from '#domain/warning-fold.ts';
import { readSaid, type SaidRow } from '../../db/read/rule-data.ts';
import { measureOf, WITHDRAWN_CODE } from '../../db/read/vintages.ts';
import type { Ctx } from '../context.ts';
import type { AppError } from '../errors.ts';
import { refusedAt } from '../errors.ts';
import type { RuleData, RuleTask } from './load-rule-data.ts';
import type { Rehearsed } from './rehearse-rule.ts';
import type { RulePlace } from './rule-scope.ts';

/**
 * A rule on what was known then: each period is judged with the figures that stood in the version that first brought its
 * own. What never came, or could not be judged then, is as it is now.
 * Errors: request.invalid for kinds that look at several versions or at other series than their own.
 */
export async function traceAsKnownFirst(ctx: Ctx, task: RuleTask, data: RuleData): Promise<Rehearsed[]> {
  const { rule, places } = task;
  if (['late', 'coverage', 'revision', 'gap'].includes(rule.condition.kind)) throw notByVersions();
  const rehearsed: Rehearsed[] = [];
  for (const place of places) {
    const facts = data.factsOf(rule, place);
    const now = traceRule(rule, facts);
    const said = await readSaid(ctx.store.read, ctx.store.dialect, idsOf(data, rule.indicator, place));
    const basisOf = basesById(data, rule.indicator, place);
    const known = readingsAsKnown(said, basisOf, rule.basis, (series) =>
      readRule(rule, { ...facts, series }),
    );
    const inputs = now.inputs.map((input) => known.get(periodKey(input.period)) ?? input);
    rehearsed.push({ place, trace: foldWarnings(warningRule(rule), inputs) });
  }
  return rehearsed;
}

function notByVersions(): AppError {
  return refusedAt(
    '/knowledge',
    'rule.knowledge',
    '这类规则不能按当时所知回测 · a rule of this kind cannot be rehearsed on what was known then',
    'first',
  );
}

function idsOf(data: RuleData, indicator: string, place: RulePlace): number[] {
  return BASES.flatMap((basis) => data.seriesId(indicator, basis, place) ?? []);
}

function basesById(data: RuleData, indicator: string, place: RulePlace): Map<number, Basis> {
  return new Map(
    BASES.flatMap((basis) => {
      const id = data.seriesId(indicator, basis, place);
      return id === undefined ? [] : [[id, basis] as const];
    }),
  );
}

function readingsAsKnown(
  said: readonly SaidRow[],
  basisOf: ReadonlyMap<number, Basis>,
  ownBasis: Basis,
  read: (series: RuleFacts['series']) => readonly WarningInput[],
): Map<number, WarningInput> {
  const standing: Record<Basis, Map<number, Point>> = {
    period: new Map(),
    ytd: new Map(),
    ytd_mean: new Map(),
  };
  const found = new Map<number, WarningInput>();
  for (const [, rows] of Map.groupBy(said, ({ version }) => version)) {
    for (const row of rows) stand(standing[basisOf.get(row.series_id) ?? ownBasis], row);
    const series = { period: standing.period, ytd: standing.ytd, ytdMean: standing.ytd_mean };
    for (const input of read(series)) {
      const key = periodKey(input.period);
      if (input.kind === 'value' && !found.has(key)) found.set(key, input);
    }
  }
  return found;
}

function stand(index: Map<number, Point>, { period, value, missing }: SaidRow): void {
  if (missing === WITHDRAWN_CODE) index.delete(period);
  else index.set(period, { period: periodOfKey(period), measure: measureOf(value, missing) });
}
