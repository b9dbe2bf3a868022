import { tidyQuotient } from '#domain/decimal.ts';
import { isSameLand } from '#domain/land.ts';
import { periodOfKey } from '#domain/period.ts';
import { keyOf } from '#server/ingest/drafts.ts';
import { pointAt } from '#server/ingest/history.ts';
import type { TypedRate } from '#server/ingest/layout.ts';
import type { Bilingual } from '#server/ingest/words/text.ts';
import { type Check, isAdditive, isNews, type Judge, report } from './check.ts';

/** Published rates are often cut off instead of rounded: only more than a whole point contradicts. */
const TOLERANCE_POINTS = 1;
const YEAR = 10_000;

/**
 * rate.contradicts: a typed 完成率 or 同比 that the figures do not give. The base of a change is 上年同期（可比） when
 * the file gives one, else the stored value of a year before, unless the region was other land then; the base of an attainment the target in the row, else
 * the stored one. Missing: without a base there is no verdict.
 */
export const typedRatesCheck: Check = {
  codes: ['rate.contradicts'],
  ofFile: (judge) => {
    for (const rate of judge.typed.rates) judgeRate(judge, rate);
  },
};

const WORDS: Readonly<Record<TypedRate['rate'], Bilingual>> = {
  attainment: { zh: '完成率', en: 'attainment' },
  change: { zh: '同比', en: 'change on last year' },
};

function judgeRate(judge: Judge, { rate, draft, place, typed, target }: TypedRate): void {
  const { batch } = judge;
  if (batch.missing[draft] !== 0 || !isNews(judge, draft)) return;
  const value = batch.value[draft] ?? 0;
  const computed =
    rate === 'attainment' ? attainment(judge, draft, value, target) : change(judge, draft, value);
  if (computed === undefined) return;
  // 0.57 in a column of percents is the same rate as 57.
  const differs = (each: number): boolean => Math.abs(each - computed) > TOLERANCE_POINTS + 1e-9;
  if (!differs(typed) || (Math.abs(typed) <= 2 && !differs(typed * 100))) return;
  const unit = isRate(judge, draft) && rate === 'change' ? '个百分点' : '%';
  const shown = tidyQuotient(Number(computed.toFixed(2)));
  report(judge, {
    code: 'rate.contradicts',
    draft,
    at: place,
    details: () => ({ found: `${typed}${unit}`, expected: `${shown}${unit}`, rate: WORDS[rate] }),
  });
}

function attainment(
  judge: Judge,
  draft: number,
  value: number,
  typedTarget: number | undefined,
): number | undefined {
  const { indicator, region } = keyOf(judge.batch, draft);
  const { year } = periodOfKey(judge.batch.period[draft] ?? 0);
  const target = typedTarget ?? judge.history.targetOf?.(indicator, region, year);
  return target === undefined || target === 0 ? undefined : (value / target) * 100;
}

function change(judge: Judge, draft: number, value: number): number | undefined {
  const { batch, history, index } = judge;
  const now = batch.period[draft] ?? 0;
  const key = keyOf(batch, draft);
  const landChanges = index.reference.landChanges?.(key.region) ?? [];
  const isSame = isSameLand(landChanges, periodOfKey(now), periodOfKey(now - YEAR));
  const stored = isSame ? pointAt(history.pointsOf(key), now - YEAR) : undefined;
  const base = batch.extraOf(draft)?.comparablePrior ?? (stored?.missing === 0 ? stored.value : undefined);
  if (base === undefined) return undefined;
  if (isRate(judge, draft)) return value - base;
  return base === 0 ? undefined : (value / base - 1) * 100;
}

function isRate({ batch, index }: Judge, draft: number): boolean {
  const indicator = index.indicatorOf(keyOf(batch, draft).indicator);
  return indicator !== undefined && !isAdditive(indicator);
}
