import type { SeriesKey } from '#domain/observation.ts';
import { type Check, figure, hasNews, isNews, type Judge, report, runOf, unitOfDraft } from './check.ts';
import { precisionOf } from './precision.ts';
import { emptyRun, indexOfMonth, type SeriesRun, yearOfMonth } from './series-run.ts';

/** month.ytd.mismatch: 本月 is not what 累计 grew by, beyond what rounding of the three figures explains. */
export const monthAgainstYtdCheck: Check = {
  codes: ['month.ytd.mismatch'],
  ofFile: (judge) => {
    const months = emptyRun();
    const totals = emptyRun();
    for (const key of judge.batch.seriesKeys) {
      if (!isPairToCheck(judge, key)) continue;
      const other = otherBasis(key);
      if (!hasNews(judge, key) && !hasNews(judge, other)) continue;
      const [month, ytd] = key.basis === 'period' ? [key, other] : [other, key];
      runOf(judge, month, 1, months);
      if (months.count === 0) continue;
      runOf(judge, ytd, 1, totals);
      for (let at = 0; at < months.count; at += 1) judgeMonth(judge, { months, totals, at });
    }
  },
};

// A pair with both series in the file is looked at once, from its monthly series.
function isPairToCheck({ batch, index }: Judge, key: SeriesKey): boolean {
  if (index.indicatorOf(key.indicator)?.measure !== 'flow' || key.basis === 'ytd_mean') return false;
  return key.basis === 'period' || batch.findSeries(otherBasis(key)) === undefined;
}

function judgeMonth(
  judge: Judge,
  { months, totals, at }: { months: SeriesRun; totals: SeriesRun; at: number },
): void {
  const month = months.month[at] ?? 0;
  const now = indexOfMonth(totals, month);
  if (now < 0) return;
  const isJanuary = month % 12 === 0;
  const before = isJanuary ? -1 : indexOfMonth(totals, month - 1);
  if (!isJanuary && before < 0) return;
  if (!isJanuary && yearOfMonth(totals.month[before] ?? 0) !== yearOfMonth(month)) return;
  const value = months.value[at] ?? NaN;
  const expected = (totals.value[now] ?? NaN) - (isJanuary ? 0 : (totals.value[before] ?? NaN));
  if (value === expected) return;
  const drafts = [months.draft[at], totals.draft[now], isJanuary ? -1 : totals.draft[before]];
  const draft = drafts.find((each) => each !== undefined && isNews(judge, each));
  if (draft === undefined) return;
  if (Math.abs(value - expected) <= 1.5 * precisionOf(judge, draft)) return;
  const unit = unitOfDraft(judge, draft);
  const details = () => ({ found: figure(value, unit), expected: figure(expected, unit) });
  report(judge, { code: 'month.ytd.mismatch', draft, details });
}

/** 累计 for 本月 and 本月 for 累计. */
function otherBasis(key: SeriesKey): SeriesKey {
  return { ...key, basis: key.basis === 'ytd' ? 'period' : 'ytd' };
}
