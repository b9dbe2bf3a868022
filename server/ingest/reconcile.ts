import { tidyDifference } from '#domain/decimal.ts';
import {
  explainDifference,
  type Explanation,
  type Figure,
  isAgreed,
  type MonthAndTotals,
} from '#domain/month-against-total.ts';
import type { SeriesKey } from '#domain/observation.ts';
import { fromBase, type Unit } from '#domain/unit.ts';
import { type Compared, unitOfDraft } from './checks/check.ts';
import { draftsOf, eachMonthPair, figuresOf, isBeforeKnown, type MonthPair, stepsOf } from './month-pairs.ts';
import { indexOfMonth, keyOfMonth, type SeriesRun, yearOfMonth } from './checks/series-run.ts';
import type { History } from './history.ts';
import type { ReadResult } from './read-upload.ts';
import { indexReference, type Reference } from './reference.ts';
import { sortDrafts } from './sort-drafts.ts';

/** A month whose own figure is not what the running total grew by. */
export interface Difference {
  /** Of the month's own figure. */
  readonly key: SeriesKey;
  /** Period key of the month. */
  readonly period: number;
  /** The draft it is shown at: of the month, else of a total. */
  readonly draft: number;
  /** Base unit. Missing: `before` is absent for a February whose January is not known. */
  readonly figures: { readonly month: number; readonly total: number; readonly before?: number };
  readonly unit: Unit;
  readonly explanation: Explanation;
  /** The cell at fault, where the file has it, and what it would have to say. */
  readonly correction?: CellCorrection;
}

export interface CellCorrection {
  readonly draft: number;
  readonly from: string;
  /** Empty for no figure. */
  readonly to: string;
}

export interface Reconciled {
  /** The first ones, in the order of the file's series. */
  readonly differences: readonly Difference[];
  readonly differing: number;
  readonly agreed: number;
}

/**
 * Puts every month of the file beside its running totals: 累计(m) = 累计(m−1) + 本月(m). What the file does not give is
 * taken from what stands; a month with nothing of the file in it is passed over.
 * Missing: without the total before there is no sum, and the month is not counted.
 */
export function reconcileUpload(
  { batch, refused }: ReadResult,
  history: History,
  reference: Reference,
  limit: number,
): Reconciled {
  const differences: Difference[] = [];
  let differing = 0;
  let agreed = 0;
  if (refused) return { differences, differing, agreed };
  const compared = { batch, sorted: sortDrafts(batch), history, index: indexReference(reference) };
  const judge = (pair: MonthPair): void => {
    const verdict = judgePair(compared, pair, differing < limit);
    if (verdict === 'agreed') agreed += 1;
    if (verdict === undefined || verdict === 'agreed') return;
    differing += 1;
    if (verdict !== 'differs') differences.push(verdict);
  };
  eachMonthPair(compared, () => true, judge);
  return { differences, differing, agreed };
}

function judgePair(
  compared: Compared,
  pair: MonthPair,
  isWorded: boolean,
): Difference | 'differs' | 'agreed' | undefined {
  const drafts = draftsOf(pair);
  const own = [drafts.month, drafts.total, drafts.before].filter((draft) => draft >= 0);
  const [draft] = own;
  if (draft === undefined) return undefined;
  if (!isBeforeKnown(pair)) return isWorded ? jointFebruary(compared, pair, draft) : undefined;
  const steps = stepsOf(compared, pair);
  const figures = figuresOf(pair);
  if (isAgreed({ figures, steps })) return 'agreed';
  if (!isWorded) return 'differs';
  const explanation = explainDifference({ ...contextOf(pair), figures, steps });
  return withCorrection(compared, drafts, {
    ...placeOf(pair),
    draft,
    figures,
    unit: unitOfDraft(compared, draft),
    explanation,
  });
}

// 本月 of February that is its 累计, and no January: the month holds both.
function jointFebruary(compared: Compared, pair: MonthPair, draft: number): Difference | undefined {
  const { months, totals, at, now } = pair;
  const month = months.value[at] ?? NaN;
  const isFebruary = (months.month[at] ?? 0) % 12 === 1;
  if (!isFebruary || month === 0 || month !== totals.value[now]) return undefined;
  return withCorrection(compared, draftsOf(pair), {
    ...placeOf(pair),
    draft,
    figures: { month, total: month },
    unit: unitOfDraft(compared, draft),
    explanation: { kind: 'joint-january-february', fault: { figure: 'month', to: NaN } },
  });
}

function withCorrection(
  compared: Compared,
  drafts: Readonly<Record<Figure, number>>,
  difference: Omit<Difference, 'correction'>,
): Difference {
  const { fault } = difference.explanation;
  if (!fault) return difference;
  const draft = drafts[fault.figure];
  if (draft < 0) return difference;
  const to = Number.isNaN(fault.to) ? '' : textAs(compared, draft, fault.to);
  return { ...difference, correction: { draft, from: textOf(compared, draft), to } };
}

function placeOf({ months, at }: MonthPair): Pick<Difference, 'key' | 'period'> {
  return { key: months.key, period: keyOfMonth(months.month[at] ?? 0, 1) };
}

function contextOf(pair: MonthPair): Pick<MonthAndTotals, 'month' | 'lastYear' | 'outOfLine'> {
  const { months, totals, at } = pair;
  const month = months.month[at] ?? 0;
  const lastYear = {
    ...optional('month', valueAt(months, month - 12)),
    ...optional('total', valueAt(totals, month - 12)),
  };
  return { month: (month % 12) + 1, lastYear, outOfLine: outOfLine(pair) };
}

function outOfLine({ months, totals, at }: MonthPair): MonthAndTotals['outOfLine'] {
  const month = months.month[at] ?? 0;
  const found: { month: number; by: number }[] = [];
  for (let earlier = yearOfMonth(month) * 12; earlier < month; earlier += 1) {
    const own = valueAt(months, earlier);
    const total = valueAt(totals, earlier);
    const before = earlier % 12 === 0 ? 0 : valueAt(totals, earlier - 1);
    if (own === undefined || total === undefined || before === undefined) continue;
    const by = tidyDifference(own, tidyDifference(total, before));
    if (by !== 0) found.push({ month: (earlier % 12) + 1, by });
  }
  return found;
}

function valueAt(run: SeriesRun, month: number): number | undefined {
  const at = indexOfMonth(run, month);
  return at < 0 ? undefined : run.value[at];
}

function optional(name: Figure, value: number | undefined): Partial<Record<Figure, number>> {
  return value === undefined ? {} : { [name]: value };
}

function textOf({ batch }: Compared, draft: number): string {
  return batch.reported[draft] ?? String(fromBase(batch.value[draft] ?? 0, unitOfDraft({ batch }, draft)));
}

// A cell that was no plain number may have brought its own unit, which the new text must then bring too.
function textAs({ batch }: Compared, draft: number, value: number): string {
  const unit = unitOfDraft({ batch }, draft);
  const number = String(fromBase(value, unit));
  return batch.reported[draft] === undefined ? number : `${number}${unit.code}`;
}
