import { type Check, figure, isAdditive, isNews, type Judge, report, unitOfDraft } from './check.ts';
import { type Column, columnsOf, knownOf } from './columns.ts';
import { medianOf } from './robust-range.ts';

const FEWEST_FIGURES = 8;
/** Districts differ a hundredfold in size; ten thousandfold is a unit. */
const FAR = 3000;
const SMALLEST_COUNT = 20;
const OTHERS = { zh: '同列中位数', en: 'the column’s median' };

/**
 * unit.slip within a column: one figure thousands of times its neighbours, 12 900 in a column of 万人. Only where the
 * series has no earlier value, which would tell better.
 */
export const columnSlipCheck: Check = {
  codes: ['unit.slip'],
  ofFile: (judge) => {
    for (const column of columnsOf(judge)) {
      const { known, least, most, indicator } = column;
      if (known >= FEWEST_FIGURES && most > least * FAR && isAdditive(indicator)) judgeColumn(judge, column);
    }
  },
};

function judgeColumn(judge: Judge, column: Column): void {
  const { batch } = judge;
  const drafts = knownOf(judge, column).filter((draft) => (batch.value[draft] ?? 0) > 0);
  if (drafts.length < FEWEST_FIGURES) return;
  const median = medianOf(Float64Array.from(drafts, (draft) => batch.value[draft] ?? 0));
  for (const draft of drafts) {
    const value = batch.value[draft] ?? 0;
    const ratio = value / median;
    const isFar = ratio > FAR || ratio < 1 / FAR;
    if (!isFar || Math.max(value, median) < SMALLEST_COUNT) continue;
    if (isNews(judge, draft) && isAlone(judge, draft)) reportSlip(judge, { draft, median, ratio });
  }
}

// Whether the file and the statistics have no other value of the series.
function isAlone({ batch, sorted, history }: Judge, draft: number): boolean {
  const series = batch.series[draft] ?? -1;
  const key = batch.seriesKeys[series];
  const count = (sorted.starts[series + 1] ?? 0) - (sorted.starts[series] ?? 0);
  return count === 1 && key !== undefined && history.pointsOf(key).length === 0;
}

function reportSlip(
  judge: Judge,
  { draft, median, ratio }: { draft: number; median: number; ratio: number },
): void {
  const unit = unitOfDraft(judge, draft);
  const details = () => ({
    found: figure(judge.batch.value[draft] ?? 0, unit),
    expected: figure(median, unit),
    period: OTHERS,
    ratio: Number(ratio.toPrecision(3)),
  });
  report(judge, { code: 'unit.slip', draft, details });
}
