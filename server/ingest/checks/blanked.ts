import { missingCode } from '#server/ingest/drafts.ts';
import { pointAt } from '#server/ingest/history.ts';
import { type Check, figure, report, unitOfDraft } from './check.ts';

const BLANK = missingCode('not-reported');

/** value.blanked: a blank cell where a figure is stored; most often it was only left out. */
export const blankedCheck: Check = {
  codes: ['value.blanked'],
  ofFile: (judge) => {
    const { batch, history } = judge;
    for (let draft = 0; draft < batch.length; draft += 1) {
      if (batch.missing[draft] !== BLANK) continue;
      const key = batch.seriesKeys[batch.series[draft] ?? 0];
      const stored = key && pointAt(history.pointsOf(key), batch.period[draft] ?? 0);
      if (stored?.missing !== 0) continue;
      const details = () => ({ found: '', expected: figure(stored.value, unitOfDraft(judge, draft)) });
      report(judge, { code: 'value.blanked', draft, details });
    }
  },
};
