import { type Check, figure, isNews, monthId, report, unitOfDraft } from './check.ts';
import { yearOfMonth } from './series-run.ts';

// Small counts repeat by chance; a month's own count more often than a running total. Our choice.
const SMALLEST = { ytd: 10, period: 100, ytd_mean: Infinity } as const;

/** unchanged.from.last.month: a running total, or a month's count, that is exactly last month's. */
export const unchangedCheck: Check = {
  codes: ['unchanged.from.last.month'],
  ofSeries: ({ run, indicator, judge }) => {
    if (indicator.measure !== 'flow' || run.span !== 1) return;
    const { basis } = run.key;
    for (let at = 1; at < run.count; at += 1) {
      const value = run.value[at] ?? NaN;
      if (value !== run.value[at - 1] || value < SMALLEST[basis]) continue;
      const draft = run.draft[at] ?? -1;
      const month = run.month[at] ?? 0;
      const before = run.month[at - 1] ?? 0;
      const isNewYear = yearOfMonth(month) !== yearOfMonth(before);
      if (!isNews(judge, draft) || month - before !== 1 || (isNewYear && basis === 'ytd')) continue;
      const details = () => ({
        found: figure(value, unitOfDraft(judge, draft)),
        expected: '≠',
        period: monthId(before, 1),
      });
      report(judge, { code: 'unchanged.from.last.month', draft, details });
    }
  },
};
