import type { AssumedBasis } from '#server/ingest/layout.ts';
import { type Check, figure, isNews, type Judge, unitOfDraft } from './check.ts';

/** So many steps from month to month without one fall are no accident of single months. */
const ENOUGH_STEPS = 5;

/**
 * basis.assumed: months side by side, and nothing says whether 5月 is May alone or the year so far, which was taken.
 * Asked once for each table where a figure is less than the month before it, or where there are too few to tell. A
 * table of one month is basis-usual.ts’s business.
 */
export const basisAssumedCheck: Check = {
  codes: ['basis.assumed'],
  ofFile: (judge) => {
    for (const assumed of judge.typed.assumedBases) judgeBasis(judge, assumed);
  },
};

function judgeBasis(judge: Judge, { place, drafts }: AssumedBasis): void {
  const news = drafts.filter((draft) => isNews(judge, draft));
  if (news.length === 0) return;
  const steps = stepsOf(judge, drafts);
  const fall = steps.find(({ from, to }) => valueOf(judge, to) < valueOf(judge, from));
  if (steps.length === 0 || (!fall && steps.length >= ENOUGH_STEPS)) return;
  const { from, to } = fall ?? steps[0] ?? { from: 0, to: 0 };
  const shown = (draft: number): string => figure(valueOf(judge, draft), unitOfDraft(judge, draft));
  const details = () => ({ found: shown(to), before: shown(from) });
  judge.problems.add({ code: 'basis.assumed', at: place, details, drafts: news });
}

interface Step {
  readonly from: number;
  readonly to: number;
}

// Known figures of one series that follow each other within a year.
function stepsOf({ batch }: Judge, drafts: readonly number[]): Step[] {
  const known = drafts.filter((draft) => batch.missing[draft] === 0);
  const ordered = known.toSorted(
    (a, b) =>
      (batch.series[a] ?? 0) - (batch.series[b] ?? 0) || (batch.period[a] ?? 0) - (batch.period[b] ?? 0),
  );
  return ordered.flatMap((to, at) => {
    const from = ordered[at - 1];
    if (from === undefined || batch.series[from] !== batch.series[to]) return [];
    const isSameYear = yearOf(batch.period[from] ?? 0) === yearOf(batch.period[to] ?? 0);
    return isSameYear && batch.period[from] !== batch.period[to] ? [{ from, to }] : [];
  });
}

function yearOf(periodKey: number): number {
  return Math.floor(periodKey / 10_000);
}

function valueOf({ batch }: Judge, draft: number): number {
  return batch.value[draft] ?? 0;
}
