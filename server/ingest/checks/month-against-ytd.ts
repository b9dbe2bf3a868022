import { tidyDifference } from '#domain/decimal.ts';
import { differenceOf, isAgreed } from '#domain/month-against-total.ts';
import { type Check, figure, hasNews, isNews, type Judge, report, unitOfDraft } from './check.ts';
import {
  draftsOf,
  eachMonthPair,
  figuresOf,
  isBeforeKnown,
  type MonthPair,
  stepsOf,
} from '#server/ingest/month-pairs.ts';

/** month.ytd.mismatch: 本月 is not what 累计 grew by, beyond what rounding of the three figures explains. */
export const monthAgainstYtdCheck: Check = {
  codes: ['month.ytd.mismatch'],
  ofFile: (judge) => {
    eachMonthPair(
      judge,
      (key, other) => hasNews(judge, key) || hasNews(judge, other),
      (pair) => judgeMonth(judge, pair),
    );
  },
};

function judgeMonth(judge: Judge, pair: MonthPair): void {
  if (!isBeforeKnown(pair)) return;
  const figures = figuresOf(pair);
  if (differenceOf({ figures }) === 0) return;
  const draft = Object.values(draftsOf(pair)).find((each) => isNews(judge, each));
  if (draft === undefined || isAgreed({ figures, steps: stepsOf(judge, pair) })) return;
  const unit = unitOfDraft(judge, draft);
  const details = () => ({
    found: figure(figures.month, unit),
    expected: figure(tidyDifference(figures.total, figures.before), unit),
  });
  report(judge, { code: 'month.ytd.mismatch', draft, details });
}
