import { tidyDifference } from '#domain/decimal.ts';
import {
  type Check,
  figure,
  hasNews,
  isNews,
  type Judge,
  monthId,
  report,
  runOf,
  unitOfDraft,
} from './check.ts';
import { precisionOf } from './precision.ts';
import { emptyRun, indexOfMonth, type SeriesRun } from './series-run.ts';

/**
 * joint.disagrees: January–February counted jointly beside a month of its own that cannot be part of it: February is
 * the joint figure over again, a month is more than both, or the two months do not add up to it.
 */
export const jointPeriodCheck: Check = {
  codes: ['joint.disagrees'],
  ofFile: (judge) => {
    const joints = emptyRun();
    const months = emptyRun();
    for (const key of judge.batch.seriesKeys) {
      if (key.basis !== 'period' || judge.index.indicatorOf(key.indicator)?.measure !== 'flow') continue;
      if (!hasNews(judge, key)) continue;
      runOf(judge, key, 2, joints);
      if (joints.count === 0) continue;
      runOf(judge, key, 1, months);
      for (let at = 0; at < joints.count; at += 1) judgeJoint(judge, { joints, months, at });
    }
  },
};

function judgeJoint(
  judge: Judge,
  { joints, months, at }: { joints: SeriesRun; months: SeriesRun; at: number },
): void {
  const first = joints.month[at] ?? 0;
  const [january, february] = [indexOfMonth(months, first), indexOfMonth(months, first + 1)];
  const parts = [january, february].filter((each) => each >= 0);
  const joint = joints.value[at] ?? NaN;
  const values = parts.map((each) => months.value[each] ?? NaN);
  const sum = values.reduce((total, value) => total + value, 0);
  const drafts = [...parts.map((each) => months.draft[each] ?? -1), joints.draft[at] ?? -1];
  const draft = drafts.find((each) => isNews(judge, each));
  if (draft === undefined || parts.length === 0) return;
  const slack = 0.5 * (parts.length + 1) * precisionOf(judge, draft);
  const isRepeated = january < 0 && joint !== 0 && sum === joint;
  const isOff = parts.length === 2 ? Math.abs(sum - joint) > slack : sum > joint + slack;
  if (!isRepeated && !isOff) return;
  const unit = unitOfDraft(judge, draft);
  report(judge, {
    code: 'joint.disagrees',
    draft,
    details: () => ({
      found: figure(tidyDifference(sum, 0), unit),
      expected: figure(joint, unit),
      months: parts.map((each) => monthId(months.month[each] ?? 0, 1)).join(' + '),
      period: monthId(first, 2),
    }),
  });
}
