import type { Rule } from '#domain/rule.ts';
import type { Tx } from '../../db/transaction.ts';
import { ensureSeries } from '../../db/write/codes.ts';
import type { RulePlace } from './rule-scope.ts';

interface Opening {
  readonly rule: Rule;
  readonly place: RulePlace;
  readonly seriesId: number | undefined;
}

/** The keys of the series that episodes open on, made where there are none yet. */
export async function seriesKeys<T extends Opening>(tx: Tx, opening: readonly T[]): Promise<Map<T, number>> {
  const unknown = opening.filter(({ seriesId }) => seriesId === undefined);
  const wanted = unknown.map(({ rule: { indicator, basis }, place: { region, group, industry } }) => ({
    ...{ indicator, basis },
    ...{ region, group, industry },
  }));
  const created = unknown.length === 0 ? [] : await ensureSeries(tx, wanted);
  return new Map(opening.map((each) => [each, each.seriesId ?? created[unknown.indexOf(each)] ?? 0]));
}
