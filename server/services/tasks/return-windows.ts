import { periodOfWindow, type ReturnWindow } from '#domain/task-return.ts';
import type { IsoDate } from '#domain/period.ts';
import type { Ctx } from '../context.ts';

const DUTY = 'reporting-duty';

/** When returns are owed, by the notice's calendar, oldest first. */
export function returnWindows(ctx: Ctx): ReturnWindow[] {
  return ctx.catalogue.pack.calendar
    .flatMap(({ kind, dateFrom: from, dateTo: to }) =>
      kind === DUTY && from !== undefined && to !== undefined
        ? [{ period: periodOfWindow(from), from, to }]
        : [],
    )
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** The window that is open, else the last that was; before the first, the first. Missing: undefined without any. */
export function currentWindow(windows: readonly ReturnWindow[], today: IsoDate): ReturnWindow | undefined {
  return windows.findLast(({ from }) => from <= today) ?? windows[0];
}
