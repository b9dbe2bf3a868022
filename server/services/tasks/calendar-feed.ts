import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarItem } from '#contract/tasks.ts';
import { addDays } from '#domain/period.ts';
import type { Ctx } from '../context.ts';

/**
 * The dates as a feed that calendars subscribe to (RFC 5545): whole days, the same id for the same thing each time, so
 * that a date that moves is moved and not added.
 */
export function calendarFeed(ctx: Ctx, items: readonly CalendarItem[]): string {
  const { id, nameZh } = ctx.catalogue.pack;
  const feed = ical({
    name: `晴雨 · ${nameZh}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Qingyu', product: id, language: 'ZH' },
  });
  for (const item of items) {
    feed.createEvent({
      id: `${item.id}@qingyu`,
      start: midnight(item.date),
      end: midnight(addDays(item.date, 1)),
      allDay: true,
      timezone: 'UTC',
      // When it was written is of no matter, and the feed is the same until a date changes.
      stamp: midnight(item.date),
      summary: item.titleZh,
      description: [item.titleEn, item.owedBy, item.note].filter((text) => text !== '').join('\n'),
      ...(ctx.origin !== undefined && item.link !== null && { url: `${ctx.origin}${item.link}` }),
    });
  }
  return feed.toString();
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
