import type { z } from 'zod';
import type { exploreQuerySchema } from '#contract/explore.ts';
import { TOTAL, type Basis, type Indicator } from '#domain/catalogue.ts';
import {
  whyNotShown,
  type ColumnDimension,
  type RowDimension,
  type Show,
  type Step,
} from '#domain/explore/question.ts';
import { monthsOfStep, tablePeriods } from '#domain/explore/table-periods.ts';
import { parsePeriodId, type Period } from '#domain/period.ts';
import type { Unit } from '#domain/unit.ts';
import { resolveAsOf, type AsOf } from '../as-of.ts';
import type { Ctx } from '../context.ts';
import { basesOf, usualBasisOf } from '../districts/figure-reader.ts';
import { AppError } from '../errors.ts';
import { mapIndicator } from '../overview/district-map.ts';
import { latestMonthWithFigure } from '../overview/get-overview.ts';
import { periodRange } from '../reading/period-range.ts';

export type ExploreQuery = z.infer<typeof exploreQuerySchema>;

/** One value of each dimension but time. */
export interface Place {
  readonly region: string;
  readonly group: string;
  readonly industry: string;
}

/** What is asked, every name a code and every default settled. */
export interface Question {
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly rows: RowDimension;
  readonly columns: ColumnDimension;
  /** What holds of every cell unless its row or column says otherwise. */
  readonly fixed: Place;
  readonly step: Step;
  /** Those across, in order; the one of every cell where something else is across. Never empty. */
  readonly periods: readonly [Period, ...Period[]];
  readonly basis: Basis;
  readonly show: Show;
  readonly base: Period;
  readonly asOf: AsOf;
}

/** A table wider than this is read by nobody. */
const MOST_PERIODS = 120;

const STEP_OF: Readonly<Record<Indicator['frequency'], Step>> = {
  ...{ month: 'month', quarter: 'quarter', year: 'year', event: 'month' },
};

/**
 * Settles a question of the explorer.
 * Errors: not.found for a name nobody knows; request.invalid for one dimension on both sides, a basis or a statistic the
 * indicator cannot have, no whole period between from and to or more than 120, and a base of another length.
 */
export async function readQuestion(ctx: Ctx, query: ExploreQuery): Promise<Question> {
  const { catalogue, store, clock } = ctx;
  const { rows, columns, show } = query;
  if (rows === columns) throw refused('columns', 'dimension.twice', `rows = columns = ${rows}`);
  const indicator = catalogue.indicator(query.indicator ?? mapIndicator(ctx));
  const bases = basesOf(indicator);
  const basis = query.basis ?? usualBasisOf(indicator);
  if (!bases.includes(basis)) throw refused('basis', 'basis.unfit', `${basis} ∉ ${bases.join(', ')}`);
  const why = whyNotShown(show, { measure: indicator.measure, basis }, rows);
  if (why) throw refused('show', 'show.unfit', `${show}: ${why}`);
  const asOf = await resolveAsOf(store.read, query.asOf, clock.today());
  const { cityRegion } = catalogue.pack;
  const step = query.step ?? STEP_OF[indicator.frequency];
  const to = parsePeriodId(query.to ?? '') ?? (await latestMonthWithFigure(ctx, cityRegion, asOf));
  const periods = periodsOf(query, { columns, step, to });
  return {
    indicator,
    unit: catalogue.unit(indicator),
    rows,
    columns,
    fixed: {
      region: query.region === undefined ? cityRegion : catalogue.region(query.region).code,
      group: query.group === undefined ? TOTAL : catalogue.group(query.group).code,
      industry: query.industry === undefined ? TOTAL : catalogue.industry(query.industry).code,
    },
    step,
    periods,
    basis,
    show,
    base: baseOf(query.base, step) ?? periods[0],
    asOf,
  };
}

function periodsOf(
  query: Pick<ExploreQuery, 'from' | 'to'>,
  { columns, step, to }: Pick<Question, 'columns' | 'step'> & { readonly to: Period },
): Question['periods'] {
  periodRange(query.from, query.to);
  const all = tablePeriods(step, parsePeriodId(query.from ?? ''), to);
  if (all.length > MOST_PERIODS) {
    throw refused('from', 'range', `${all.length} > ${MOST_PERIODS}`);
  }
  const [first, ...others] = columns === 'period' ? all : all.slice(-1);
  if (!first) throw refused('from', 'range', `${query.from ?? ''} … ${query.to ?? ''}: 0 × ${step}`);
  return [first, ...others];
}

function baseOf(id: string | undefined, step: Step): Period | undefined {
  const base = parsePeriodId(id ?? '');
  if (base && base.months !== monthsOfStep(step))
    throw refused('base', 'base.length', `${id ?? ''} ≠ ${step}`);
  return base;
}

const SENTENCES = {
  'dimension.twice': '行和列不能是同一个维度 · rows and columns cannot go by the same dimension',
  'basis.unfit': '该指标没有这种口径 · the indicator has no such basis',
  'show.unfit': '这种算法不适用于该指标的这种口径 · this cannot be worked out of such figures',
  range: '起止期间里没有完整的一期，或超过 120 期 · no whole period in the range, or more than 120',
  'base.length': '基期与表中期间长度不同 · the base period is of another length',
} as const;

function refused(pointer: string, code: keyof typeof SENTENCES, message: string): AppError {
  return new AppError('request.invalid', SENTENCES[code], [{ pointer, code, message }]);
}
