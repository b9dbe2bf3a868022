import { TOTAL } from '#domain/catalogue.ts';
import { tidyQuotient } from '#domain/decimal.ts';
import type { SeriesKey } from '#domain/observation.ts';
import { toBase } from '#domain/unit.ts';
import { type Check, figure, isAdditive, isNews, type Judge, report, unitOfDraft } from './check.ts';
import { placesOf } from './precision.ts';

interface IndustrySum {
  sum: number;
  count: number;
  hasNews: boolean;
  /** The most digits after the point any of them was written with. */
  places: number;
}

/**
 * industries.mismatch: the industries of a place add up to more than all of them; or, where the file gives every
 * industry but one at most (国际组织 hardly ever is), to less. Groups overlap and are never summed.
 */
export const industrySumsCheck: Check = {
  codes: ['industries.mismatch'],
  ofFile: (judge) => {
    const { batch, sorted, index } = judge;
    const totals = [...batch.seriesKeys.entries()].filter(([, { industry, indicator }]) => {
      const known = index.indicatorOf(indicator);
      return industry === TOTAL && known !== undefined && isAdditive(known);
    });
    const sums = sumIndustries(judge, new Set(totals.map(([, key]) => wholeOf(key))));
    for (const [series, key] of totals) {
      const byPeriod = sums.get(wholeOf(key));
      if (!byPeriod) continue;
      for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
        const draft = sorted.order[at] ?? 0;
        const sum = byPeriod.get(batch.period[draft] ?? 0);
        if (sum && batch.missing[draft] === 0) judgeSum(judge, draft, sum);
      }
    }
  },
};

function judgeSum(judge: Judge, draft: number, { sum, count, hasNews, places }: IndustrySum): void {
  const { batch, index } = judge;
  if (count < 2 || !(hasNews || isNews(judge, draft))) return;
  const unit = unitOfDraft(judge, draft);
  const total = batch.value[draft] ?? 0;
  const slack = 0.5 * count * toBase(10 ** -Math.max(places, placesOf(judge, draft)), unit) * (1 + 1e-9);
  const areAllGiven = count >= index.reference.industries.length - 1;
  if (sum <= total + slack && (!areAllGiven || sum >= total - slack)) return;
  const details = () => ({
    found: figure(tidyQuotient(sum), unit),
    expected: figure(total, unit),
    count,
    difference: figure(tidyQuotient(Math.abs(sum - total)), unit),
  });
  report(judge, { code: 'industries.mismatch', draft, details });
}

/** The sums of industries by what they are parts of and by period, where the file has the whole too. */
function sumIndustries(judge: Judge, wholes: ReadonlySet<string>): Map<string, Map<number, IndustrySum>> {
  const { batch, sorted, repeats } = judge;
  const sums = new Map<string, Map<number, IndustrySum>>();
  for (const [series, key] of batch.seriesKeys.entries()) {
    const whole = wholeOf(key);
    if (key.industry === TOTAL || !wholes.has(whole)) continue;
    const byPeriod = sums.get(whole) ?? new Map<number, IndustrySum>();
    sums.set(whole, byPeriod);
    for (let at = sorted.starts[series] ?? 0; at < (sorted.starts[series + 1] ?? 0); at += 1) {
      const draft = sorted.order[at] ?? 0;
      if (repeats[draft] === 1 || batch.missing[draft] !== 0) continue;
      const period = batch.period[draft] ?? 0;
      const sum = byPeriod.get(period) ?? { sum: 0, count: 0, hasNews: false, places: 0 };
      byPeriod.set(period, sum);
      sum.sum += batch.value[draft] ?? 0;
      sum.count += 1;
      sum.hasNews ||= isNews(judge, draft);
      sum.places = Math.max(sum.places, placesOf(judge, draft));
    }
  }
  return sums;
}

/** What an industry's figure is part of: its series without the industry. */
function wholeOf({ indicator, region, group, basis }: SeriesKey): string {
  return `${indicator}|${region}|${group}|${basis}`;
}
