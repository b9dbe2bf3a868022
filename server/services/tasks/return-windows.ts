import { periodOfWindow, type ReturnWindow } from '#domain/task-return.ts';
import type { IsoDate } from '#domain/period.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';

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

/** The window of a period; the one that is open or was last where none is named. Errors: return.no.window. */
export function windowOf(ctx: Ctx, period: string | undefined): ReturnWindow {
  const windows = returnWindows(ctx);
  const window =
    period === undefined
      ? currentWindow(windows, ctx.clock.today())
      : windows.find((each) => each.period === period);
  if (window) return window;
  const asked = windows.map((each) => each.period).join('、');
  throw new AppError(
    'return.no.window',
    `通知没有要求报送 ${period ?? ''}；要求的是 ${asked || '无'} · the notice asks for returns of: ${asked || 'none'}`,
  );
}
