import { type Check, figure, isNews, report, type SeriesToCheck, unitOfDraft } from './check.ts';

/**
 * Rates of a whole workforce that have never been outside these bounds here; of the young they have. Percent.
 * Source: practice 5.3.
 */
const PLAUSIBLE = { low: 1, high: 12 } as const;
const WHOLE_WORKFORCE = new Set([
  'surveyed-unemployment-rate',
  'surveyed-unemployment-rate-31-cities',
  'registered-unemployment-rate',
]);

/** value.implausible: an unemployment rate below 1 % or above 12 %, possible and hardly ever true. */
export const implausibleCheck: Check = {
  codes: ['value.implausible'],
  ofSeries: ({ run, indicator, judge }: SeriesToCheck) => {
    if (!WHOLE_WORKFORCE.has(indicator.code)) return;
    for (let at = 0; at < run.count; at += 1) {
      const draft = run.draft[at] ?? -1;
      const value = run.value[at] ?? NaN;
      if (!isNews(judge, draft) || !(value < PLAUSIBLE.low || value > PLAUSIBLE.high)) continue;
      const details = () => ({
        found: figure(value, unitOfDraft(judge, draft)),
        expected: `${PLAUSIBLE.low}–${PLAUSIBLE.high}%`,
      });
      report(judge, { code: 'value.implausible', draft, details });
    }
  },
};
