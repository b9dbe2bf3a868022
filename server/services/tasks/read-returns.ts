import type { ReturnStandingDto, ReturnsDto, ReturnVersion } from '#contract/tasks.ts';
import { lastWeekday, RETURN_STATES, type ReturnState, type ReturnWindow } from '#domain/task-return.ts';
import type { Ctx } from '../context.ts';
import { AppError } from '../errors.ts';
import { knownAt } from './known-at.ts';
import { loadReturns } from './load-returns.ts';
import { taskOf } from './read-tasks.ts';
import { currentWindow, returnWindows } from './return-windows.ts';
import { unitOfName, type UnitRef } from './units.ts';

/** One task's returns: where each period stands, and every version filed, the newest first. Errors: not.found. */
export async function readTaskReturns(
  ctx: Ctx,
  no: number,
  asOf: string | undefined,
): Promise<{ items: ReturnStandingDto[]; versions: ReturnVersion[]; total: number; next: null }> {
  taskOf(ctx, no);
  const returns = await loadReturns(ctx.store.read, knownAt(ctx, asOf), no);
  const items = returnWindows(ctx).map((window) => returns.standingOf(no, window));
  return { items, versions: returns.versionsOf(no).toReversed(), total: items.length, next: null };
}

/**
 * Every task's return of a period in the notice's order, beside that of the period before, with who is to be reminded.
 * Errors: return.no.window for a period no return is asked of.
 */
export async function readReturns(
  ctx: Ctx,
  { period, asOf }: { readonly period?: string | undefined; readonly asOf?: string | undefined },
): Promise<ReturnsDto> {
  const known = knownAt(ctx, asOf);
  const windows = returnWindows(ctx);
  const window =
    period === undefined ? currentWindow(windows, known.day) : windows.find((each) => each.period === period);
  if (!window) {
    throw new AppError('return.no.window', '没有这一期的报送 · no return of that period is asked for');
  }
  const before = windows[windows.indexOf(window) - 1];
  const returns = await loadReturns(ctx.store.read, known);
  const items = ctx.catalogue.pack.tasks.map((task): ReturnsDto['items'][number] => {
    const standing = returns.standingOf(task.no, window);
    const previous = before ? returns.standingOf(task.no, before).newest : null;
    const { no, chapterNo, chapterTitle, sectionTitle, summaryZh, summaryEn } = task;
    return {
      task: no,
      ...{ chapterNo, chapterTitle, sectionTitle, summaryZh, summaryEn },
      leadUnits: task.leadUnits.map((slug) => unitOfName(ctx, slug)),
      standing,
      previous,
      changed: changedBetween(previous, standing.newest),
    };
  });
  const count = (state: ReturnState): number => items.filter((each) => each.standing.state === state).length;
  return {
    ...window,
    lastWeekday: lastWeekday(window),
    windows,
    // Every state is counted, so that none is missing where nothing is in it.
    counts: Object.fromEntries(RETURN_STATES.map((state) => [state, count(state)])) as Record<
      ReturnState,
      number
    >,
    items,
    reminders: remindersOf(items, window),
  };
}

const COMPARED = ['progress', 'figures', 'problems', 'nextSteps', 'confidence'] as const;

function changedBetween(before: ReturnVersion | null, now: ReturnVersion | null) {
  if (!before || !now) return [];
  return COMPARED.filter((part) => before[part] !== now[part]);
}

const OWED: ReadonlySet<ReturnState> = new Set(['due', 'late', 'sent-back']);

/** Whom to remind of what, the latest first; tasks whose lead unit the document does not name come last. */
function remindersOf(items: ReturnsDto['items'], { period, to }: ReturnWindow): ReturnsDto['reminders'] {
  const owed = items.filter(({ standing }) => OWED.has(standing.state));
  const units = new Map<string, UnitRef>();
  for (const { leadUnits } of owed) for (const unit of leadUnits) units.set(unit.slug, unit);
  const reminders = [...units.values(), null].flatMap((unit) => {
    const theirs = owed.filter(({ leadUnits }) =>
      unit === null ? leadUnits.length === 0 : leadUnits.some(({ slug }) => slug === unit.slug),
    );
    if (theirs.length === 0) return [];
    const tasks = theirs.map(({ task }) => task);
    const daysLate = Math.max(...theirs.map(({ standing }) => standing.daysLate));
    const late = daysLate > 0;
    return [
      {
        unit,
        tasks,
        daysLate,
        textZh: `${unit?.nameZh ?? '（牵头单位缺失）'}：第 ${tasks.join('、')} 项任务 ${period} 工作情况${
          late ? `已逾期 ${daysLate} 天` : `请于 ${to} 前报送`
        }。`,
        textEn: `${unit?.nameEn ?? '(lead unit unknown)'}: returns of ${period} on tasks ${tasks.join(', ')} ${
          late ? `are ${daysLate} days late` : `are due by ${to}`
        }.`,
      },
    ];
  });
  return reminders.sort(
    (a, b) => Number(a.unit === null) - Number(b.unit === null) || b.daysLate - a.daysLate,
  );
}
