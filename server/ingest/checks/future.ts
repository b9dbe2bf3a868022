import { type Check, isNews, lastDayOf, report } from './check.ts';
import { keyOfMonth, monthNumber, monthOfDay } from './series-run.ts';
import { periodId, periodOfKey } from '#domain/period.ts';

/**
 * period.future: an error for a period that has not begun, a warning for the one now running, whose figure can be
 * an early count. Periods are judged by the drafts' own keys, missing values included.
 */
export const futureCheck: Check = {
  codes: ['period.future'],
  ofFile: (judge) => {
    const { batch, index } = judge;
    const { today } = index.reference;
    const thisMonth = monthOfDay(today);
    const lastOver = today === lastDayOf(keyOfMonth(thisMonth, 1)) ? thisMonth : thisMonth - 1;
    for (let draft = 0; draft < batch.length; draft += 1) {
      const key = batch.period[draft] ?? 0;
      const first = monthNumber(key);
      if (first + (key % 100) - 1 <= lastOver || !isNews(judge, draft)) continue;
      report(judge, {
        code: 'period.future',
        draft,
        severity: first > thisMonth ? 'error' : 'warning',
        details: () => ({ found: periodId(periodOfKey(key)), expected: today }),
      });
    }
  },
};
