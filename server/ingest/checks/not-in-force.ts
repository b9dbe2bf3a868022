import { type Check, isNews, monthId, report } from './check.ts';
import { monthOfDay } from './series-run.ts';

/**
 * region.not.in.force: a figure for a region that does not exist on the period's last day. A region is in force on a
 * month's last day when it began by that month and ends after it, so months are compared and no dates.
 */
export const notInForceCheck: Check = {
  codes: ['region.not.in.force'],
  ofSeries: ({ run, judge }) => {
    const region = judge.index.regionOf(run.key.region);
    if (!region || (region.validFrom === undefined && region.validTo === undefined)) return;
    const from = region.validFrom === undefined ? -Infinity : monthOfDay(region.validFrom);
    const to = region.validTo === undefined ? Infinity : monthOfDay(region.validTo);
    for (let at = 0; at < run.count; at += 1) {
      const draft = run.draft[at] ?? -1;
      const month = run.month[at] ?? 0;
      const last = month + run.span - 1;
      if (!isNews(judge, draft) || (last >= from && last < to)) continue;
      const details = () => ({
        found: region.nameZh,
        region: { zh: region.nameZh, en: region.nameEn },
        period: monthId(month, run.span),
        expected: `${region.validFrom ?? '…'} — ${region.validTo ?? '…'}`,
      });
      report(judge, { code: 'region.not.in.force', draft, details });
    }
  },
};
