import type { OverviewDto } from '#contract/judgement.ts';
import { daysBetween, type IsoDate } from '#domain/period.ts';
import type { Ctx } from '../context.ts';

const SHOWN = 6;

/** The next dates of the notice, soonest first; a span counts until its last day. */
export function coming(ctx: Ctx, day: IsoDate): OverviewDto['calendar'] {
  return ctx.catalogue.pack.calendar
    .flatMap((entry) => {
      const date = entry.dateTo ?? entry.dateFrom;
      if (date === undefined || date < day) return [];
      const { id, kind, titleZh, titleEn } = entry;
      return [{ id, date, kind, titleZh, titleEn, daysLeft: daysBetween(day, date) }];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || a.id.localeCompare(b.id))
    .slice(0, SHOWN);
}
