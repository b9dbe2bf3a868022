import type { TaskDetail, TaskDto, TaskList } from '#contract/tasks.ts';
import { daysBetween } from '#domain/period.ts';
import { RETURN_STATES, type ReturnState } from '#domain/task-return.ts';
import type { Task } from '../../pack/pack.ts';
import type { Ctx } from '../context.ts';
import { notFound } from '../errors.ts';
import { listEvidence } from '../../db/read/tasks.ts';
import { judgeTargets, type Verdict } from '../judging/judge-targets.ts';
import { loadSlips, type KnownSlip } from '../supervision/load-slips.ts';
import { evidenceDto } from './evidence-dto.ts';
import { knownAt, type KnownAt } from './known-at.ts';
import { loadReturns, type KnownReturns } from './load-returns.ts';
import { currentWindow, returnWindows } from './return-windows.ts';
import { unitOfName } from './units.ts';

export interface TaskQuery {
  /** Slug or name: tasks it leads or shares. */
  readonly unit?: string | undefined;
  readonly chapter?: number | undefined;
  /** Of the return whose window is open or last past. */
  readonly state?: ReturnState | undefined;
  readonly evidence?: string | undefined;
  readonly text?: string | undefined;
  readonly asOf?: string | undefined;
}

/** The notice's tasks in their order, each with its returns and the verdict on its indicators. */
export async function readTasks(ctx: Ctx, query: TaskQuery): Promise<TaskList> {
  const known = knownAt(ctx, query.asOf);
  const facts = await loadFacts(ctx, known, query.asOf);
  const { tasks, units } = ctx.catalogue.pack;
  const items = tasks
    .filter((task) => isAsked(ctx, task, query))
    .map((task) => taskDto(ctx, task, facts))
    .filter(({ returns }) => query.state === undefined || stateNow(returns, facts) === query.state);
  const titles = new Map(tasks.map(({ chapterNo, chapterTitle }) => [chapterNo, chapterTitle]));
  const named = new Set(
    tasks.flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]),
  );
  return {
    items,
    total: items.length,
    next: null,
    chapters: [...titles].map(([no, title]) => ({ no, title })),
    units: units.filter(({ slug }) => named.has(slug)).map(({ slug }) => unitOfName(ctx, slug)),
  };
}

/** One task with every return and slip. Errors: not.found. */
export async function readTask(ctx: Ctx, no: number, asOf?: string): Promise<TaskDetail> {
  const task = taskOf(ctx, no);
  const facts = await loadFacts(ctx, knownAt(ctx, asOf), asOf);
  return {
    ...taskDto(ctx, task, facts),
    versions: facts.returns.versionsOf(no).toReversed(),
    evidenceFiles: (await listEvidence(ctx.store.read, facts.known.until, no)).map(evidenceDto),
    slips: facts.slips
      .filter(({ row }) => row.task === no)
      .map(({ row, standing }) => ({
        no: row.no,
        state: standing.state,
        due: row.due,
        reason: row.reason,
      })),
  };
}

/** Errors: not.found. */
export function taskOf(ctx: Ctx, no: number): Task {
  const task = ctx.catalogue.pack.tasks.find((each) => each.no === no);
  if (!task) throw notFound('task', String(no));
  return task;
}

interface Facts {
  readonly known: KnownAt;
  readonly returns: KnownReturns;
  readonly verdicts: readonly Verdict[];
  readonly slips: readonly KnownSlip[];
}

async function loadFacts(ctx: Ctx, known: KnownAt, asOf: string | undefined): Promise<Facts> {
  const { pack } = ctx.catalogue;
  // The month that has ended: the one running has no figures yet. Past the notice's year its end is looked at.
  const running = known.day.startsWith(`${pack.year}-`) ? Number(known.day.slice(5, 7)) : 13;
  const month = Math.max(1, running - 1);
  return {
    known,
    returns: await loadReturns(ctx.store.read, known),
    verdicts: await judgeTargets(ctx.store.read, ctx, {
      year: pack.year,
      month,
      regions: [pack.cityRegion],
      asOf,
    }),
    slips: await loadSlips(ctx.store.read, known),
  };
}

function taskDto(ctx: Ctx, task: Task, { known, returns, verdicts, slips }: Facts): TaskDto {
  const windows = returnWindows(ctx);
  const standings = windows.map((window) => returns.standingOf(task.no, window));
  const { leadUnits, responsibleUnits, effectiveFrom, effectiveTo, indicators, ...rest } = task;
  return {
    ...rest,
    leadUnits: leadUnits.map((slug) => unitOfName(ctx, slug)),
    responsibleUnits: responsibleUnits.map((slug) => unitOfName(ctx, slug)),
    effectiveFrom: effectiveFrom ?? null,
    effectiveTo: effectiveTo ?? null,
    daysLeft: effectiveTo === undefined ? null : daysBetween(known.day, effectiveTo),
    indicators: [...indicators],
    returns: standings,
    wasLate: standings.some(({ daysLate }) => daysLate > 0),
    verdicts: verdicts
      .filter(({ indicator }) => indicators.includes(indicator))
      .map(({ target, indicator, status, attainment }) => ({ target, indicator, status, attainment })),
    openSlips: slips.filter(({ row, standing }) => row.task === task.no && standing.state !== 'closed')
      .length,
  };
}

/** The state of the return that matters now. */
function stateNow(returns: TaskDto['returns'], { known }: Facts): ReturnState {
  const period = currentWindow(returns, known.day)?.period;
  return returns.find((each) => each.period === period)?.state ?? RETURN_STATES[0];
}

function isAsked(ctx: Ctx, task: Task, { unit, chapter, evidence, text }: TaskQuery): boolean {
  const slug = unit === undefined ? undefined : unitOfName(ctx, unit).slug;
  const isUnits = slug === undefined || [...task.leadUnits, ...task.responsibleUnits].includes(slug);
  return (
    isUnits &&
    (chapter === undefined || task.chapterNo === chapter) &&
    (evidence === undefined || task.evidence === evidence) &&
    (text === undefined || says(ctx, task, text))
  );
}

/** Whether a task's number, words or units hold a text. */
function says(ctx: Ctx, task: Task, text: string): boolean {
  const units = [...task.leadUnits, ...task.responsibleUnits].map((slug) => unitOfName(ctx, slug));
  const all = [
    String(task.no),
    task.chapterTitle,
    task.sectionTitle,
    task.summaryZh,
    task.summaryEn,
    task.quantity,
    task.note,
    ...units.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn]),
  ];
  return all.join('\n').toLowerCase().includes(text.trim().toLowerCase());
}
