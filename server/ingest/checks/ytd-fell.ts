import { type Check, figure, isNews, monthId, report, type SeriesToCheck, unitOfDraft } from './check.ts';
import { yearOfMonth } from './series-run.ts';

/** ytd.fell: what adds up within the year is less than in an earlier month, or more than in a later one stored. */
export const ytdFellCheck: Check = {
  codes: ['ytd.fell'],
  ofSeries: (series) => {
    const { run, indicator } = series;
    if (run.key.basis !== 'ytd' || indicator.measure !== 'flow') return;
    let before = -1;
    for (let at = 0; at < run.count; at += 1) {
      if (Number.isNaN(run.value[at])) continue;
      if (before >= 0 && (run.value[at] ?? 0) < (run.value[before] ?? 0)) reportFall(series, before, at);
      before = at;
    }
  },
};

function reportFall({ run, judge }: SeriesToCheck, before: number, at: number): void {
  if (yearOfMonth(run.month[before] ?? 0) !== yearOfMonth(run.month[at] ?? 0)) return;
  const [draft, other] = isNews(judge, run.draft[at] ?? -1) ? [at, before] : [before, at];
  const index = run.draft[draft] ?? -1;
  if (!isNews(judge, index)) return;
  const unit = unitOfDraft(judge, index);
  const details = () => ({
    found: figure(run.value[draft] ?? 0, unit),
    expected: figure(run.value[other] ?? 0, unit),
    period: monthId(run.month[other] ?? 0, run.span),
  });
  report(judge, { code: 'ytd.fell', draft: index, details });
}
