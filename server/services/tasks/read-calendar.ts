import type { CalendarItem, CALENDAR_KINDS } from '#contract/tasks.ts';
import { dueDate } from '#domain/due.ts';
import { daysBetween, monthOf, monthsBetween, periodId } from '#domain/period.ts';
import type { Ctx } from '../context.ts';
import { loadSlips } from '../supervision/load-slips.ts';
import { knownAt } from './known-at.ts';
import { registerDates } from './register-dates.ts';

type Kind = (typeof CALENDAR_KINDS)[number];

/** What the pack's kinds of dates are on the calendar; standing duties and clocks of single events have no date. */
const KINDS: Readonly<Record<string, Kind>> = {
  'document-date': 'notice',
  'target-period': 'target',
  'target-date': 'target',
  deadline: 'deadline',
  'reporting-duty': 'return',
  'policy-term': 'policy-end',
};

/** Every date there is: of the notice, returns, ends of policies, lay-offs, deadlines of slips, monthly figures due. */
export async function readCalendar(
  ctx: Ctx,
  {
    from,
    to,
    asOf,
  }: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly asOf?: string | undefined;
  },
): Promise<CalendarItem[]> {
  const known = knownAt(ctx, asOf);
  const slips = await loadSlips(ctx.store.read, known);
  const items = [
    ...noticeDates(ctx),
    ...figureDates(ctx),
    ...(await registerDates(ctx, asOf)),
    ...slips
      .filter(({ standing }) => standing.state !== 'closed')
      .map(({ row }) => ({
        id: `slip-${row.no}`,
        kind: 'supervision' as const,
        from: null,
        date: row.due,
        titleZh: `督办单 ${row.no} 办结期限：${row.reason}`,
        titleEn: `Deadline of slip ${row.no}: ${row.reason}`,
        owedBy: row.unit,
        note: row.requirement,
        link: `/supervision/${row.no}`,
      })),
  ];
  return items
    .filter(({ date }) => (from === undefined || date >= from) && (to === undefined || date <= to))
    .map((item) => ({ ...item, daysLeft: daysBetween(known.day, item.date) }))
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

type Dated = Omit<CalendarItem, 'daysLeft'>;

function noticeDates(ctx: Ctx): Dated[] {
  return ctx.catalogue.pack.calendar.flatMap((entry): Dated[] => {
    const kind = KINDS[entry.kind];
    const date = entry.dateTo ?? entry.dateFrom;
    if (kind === undefined || date === undefined) return [];
    const { id, titleZh, titleEn, owedBy, note } = entry;
    const [task] = entry.tasks;
    const link = kind === 'return' ? '/tasks/returns' : task === undefined ? null : `/tasks/${task}`;
    return [{ id, kind, from: entry.dateFrom ?? null, date, titleZh, titleEn, owedBy, note, link }];
  });
}

/** When the monthly figures of the notice's targets fall due. */
function figureDates(ctx: Ctx): Dated[] {
  const { year, targets } = ctx.catalogue.pack;
  const wanted = new Set(targets.map(({ indicator }) => indicator));
  const months = monthsBetween(monthOf(year, 1), monthOf(year, 12));
  const monthly = ctx.catalogue.pack.indicators.filter(
    ({ code, frequency }) => wanted.has(code) && frequency === 'month',
  );
  return monthly.flatMap((indicator) =>
    months.flatMap((month): Dated[] => {
      const date = dueDate(indicator, month);
      if (date === undefined) return [];
      const period = periodId(month);
      return [
        {
          id: `due-${indicator.code}-${period}`,
          kind: 'figures',
          from: null,
          date,
          titleZh: `${indicator.nameZh} ${period} 报送到期`,
          titleEn: `${indicator.nameEn}, ${period}: figures due`,
          owedBy: '',
          note: '',
          link: `/data/reporting?period=${period}`,
        },
      ];
    }),
  );
}
