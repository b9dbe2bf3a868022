import type { SeriesKey } from '#domain/observation.ts';
import type { AssumedBasis } from '#server/ingest/layout.ts';
import { type Check, isNews, type Judge, runOf } from './check.ts';
import { emptyRun, indexOfMonth, monthNumber, yearOfMonth } from './series-run.ts';

/** From so many months on their total is more than any single month after them. */
const MONTHS_TO_TELL = 3;

/**
 * basis.usual: one month of what adds up, and nothing says whether it is the month alone or the year so far, which was
 * taken. A question where a column or row is named by the month alone (6月份), a note where only the title names it.
 * Silent for January, where both are one, and where every series with three months or more behind it goes on from
 * their total.
 */
export const basisUsualCheck: Check = {
  codes: ['basis.usual'],
  ofFile: (judge) => {
    for (const assumed of judge.typed.assumedBases) judgeTable(judge, assumed);
  },
};

function judgeTable(judge: Judge, { place, drafts, isMonthNamed }: AssumedBasis): void {
  const { batch, problems } = judge;
  const months = new Set(drafts.map((draft) => monthOfDraft(judge, draft)));
  const [month] = months;
  const news = drafts.filter((draft) => isNews(judge, draft) && batch.missing[draft] === 0);
  const [first] = news;
  if (first === undefined || month === undefined || months.size > 1) return;
  if (month % 12 === 0 || goesOn(judge, news, month)) return;
  const indicator = judge.index.indicatorOf(keyOf(judge, first)?.indicator ?? '');
  const details = () => ({ found: `${(month % 12) + 1}月`, indicator: indicator?.nameZh ?? '' });
  const severity = isMonthNamed ? 'warning' : 'note';
  problems.add({ code: 'basis.usual', at: place, details, drafts: news, severity });
}

// Whether the figures are no less than the totals that stand before them, where there are such to compare with.
function goesOn(judge: Judge, drafts: readonly number[], month: number): boolean {
  const run = emptyRun();
  const steps = drafts.flatMap((draft) => {
    const key = keyOf(judge, draft);
    if (key === undefined) return [];
    runOf(judge, key, 1, run);
    const before = indexOfMonth(run, month) - 1;
    const earlier = run.month[before] ?? 0;
    const isTelling = yearOfMonth(earlier) === yearOfMonth(month) && (earlier % 12) + 1 >= MONTHS_TO_TELL;
    return before < 0 || !isTelling ? [] : [(judge.batch.value[draft] ?? NaN) >= (run.value[before] ?? NaN)];
  });
  return steps.length > 0 && steps.every(Boolean);
}

function keyOf({ batch }: Judge, draft: number): SeriesKey | undefined {
  return batch.seriesKeys[batch.series[draft] ?? 0];
}

function monthOfDraft({ batch }: Judge, draft: number): number {
  return monthNumber(batch.period[draft] ?? 0);
}
