import type { ReportBlock } from '#contract/reports.ts';
import type { ReturnsDto } from '#contract/tasks.ts';
import type { Ctx } from '../../context.ts';
import { readReturns } from '../../tasks/read-returns.ts';
import { returnWindows } from '../../tasks/return-windows.ts';
import type { ComposedText, ReportOf } from './compose-report.ts';
import type { Numbers } from './number-tokens.ts';
import { counter, countHeadings, paragraph } from './report-blocks.ts';
import { said } from './sentence.ts';
import { RETURN_STATES } from './status-words.ts';

interface At {
  readonly region: string;
  readonly period: string;
}

/** The returns of the half-year or year that ends in a month. Missing: undefined where none are asked of it. */
async function returnsOf(ctx: Ctx, period: string): Promise<ReturnsDto | undefined> {
  const wanted = period.endsWith('-06') ? `${period.slice(0, 4)}-H1` : period.slice(0, 4);
  if (!returnWindows(ctx).some((window) => window.period === wanted)) return undefined;
  return readReturns(ctx, { period: wanted });
}

function countsSentence(ctx: Ctx, returns: ReturnsDto, { region }: At, numbers: Numbers): ReportBlock {
  const { counts, items, period } = returns;
  const count = counter(numbers, region, period);
  return said(ctx, 'tasks.filed', {
    tasks: () => count('tasks', items.length),
    filed: () => count('tasks-filed', counts.received + counts.accepted + counts['sent-back']),
    accepted: () => count('tasks-accepted', counts.accepted),
    sentBack: () => count('tasks-sent-back', counts['sent-back']),
    late: () => count('tasks-late', counts.late),
  });
}

type Item = ReturnsDto['items'][number];
type Filed = NonNullable<Item['standing']['newest']>;

function withoutStop(text: string): string {
  return text.replace(/[。；]$/, '');
}

/** What a unit wrote, quoted as theirs. Missing: none where nothing stands. */
function quoted({ task, standing }: Item, of: (newest: Filed) => readonly string[]): ReportBlock[] {
  const { newest } = standing;
  if (!newest || newest.decision?.decision === 'sent-back') return [];
  const texts = of(newest).filter((text) => text !== '');
  return texts.length === 0
    ? []
    : [paragraph(`第${task}项任务（单位报送）：${texts.map(withoutStop).join('；')}。`)];
}

export interface ReturnParts {
  /** How many were filed, and what was done. */
  readonly progress: readonly ReportBlock[];
  readonly problems: readonly ReportBlock[];
  readonly plans: readonly ReportBlock[];
}

/** 任务推进情况, 存在问题, 下一步打算: what units filed, in their words. Missing: empty where no returns are asked of the period. */
export async function returnParts(ctx: Ctx, at: At, numbers: Numbers): Promise<ReturnParts> {
  const returns = await returnsOf(ctx, at.period);
  if (!returns) return { progress: [], problems: [], plans: [] };
  const own = (of: (newest: Filed) => readonly string[]): ReportBlock[] =>
    returns.items.flatMap((item) => quoted(item, of));
  return {
    progress: [
      countsSentence(ctx, returns, at, numbers),
      ...own(({ progress, figures }) => [progress, figures]),
    ],
    problems: own(({ problems }) => [problems]),
    plans: own(({ nextSteps }) => [nextSteps]),
  };
}

/** 任务进展汇编: every task of the notice by chapter, who leads it, where its return stands, and the unit’s words. */
export async function composeReturns(ctx: Ctx, of: ReportOf, numbers: Numbers): Promise<ComposedText> {
  const returns = await returnsOf(ctx, of.period);
  const city = ctx.catalogue.region(ctx.catalogue.pack.cityRegion).fullName;
  const year = of.period.slice(0, 4);
  const title = `${city}${year}年${of.period.endsWith('-06') ? '上半年' : ''}就业工作任务进展汇编`;
  if (!returns) return { title, blocks: [paragraph('通知没有要求报送这一期的工作情况。')] };
  const heading = countHeadings();
  const chapters = Map.groupBy(returns.items, ({ chapterNo }) => chapterNo);
  const blocks: ReportBlock[] = [
    heading('报送情况'),
    countsSentence(ctx, returns, of, numbers),
    {
      kind: 'table',
      title: '任务进展表',
      unit: '',
      columns: ['序号', '任务', '牵头单位', '报送', '与上期不同'],
      rows: returns.items.map((item) => [
        `第${item.task}项`,
        item.summaryZh === '' ? '原文缺失' : item.summaryZh,
        unitsOf(item),
        RETURN_STATES[item.standing.state],
        item.changed.length === 0 ? '—' : item.changed.map((part) => PARTS[part]).join('、'),
      ]),
    },
  ];
  for (const items of chapters.values()) {
    const words = items.flatMap((item) => wordsOf(item));
    if (words.length > 0) blocks.push(heading(items[0]?.chapterTitle ?? ''), ...words);
  }
  return { title, blocks };
}

const PARTS: Readonly<Record<Item['changed'][number], string>> = {
  progress: '进展',
  figures: '量化结果',
  problems: '问题',
  nextSteps: '下步打算',
  confidence: '把握',
};

function unitsOf({ leadUnits }: Item): string {
  return leadUnits.length === 0 ? '牵头单位缺失' : leadUnits.map(({ nameZh }) => nameZh).join('、');
}

function wordsOf(item: Item): ReportBlock[] {
  const { newest } = item.standing;
  if (!newest) return [];
  const { progress, figures, problems, nextSteps } = newest;
  const parts = [
    progress,
    ...(figures === '' ? [] : [`量化结果：${figures}`]),
    ...(problems === '' ? [] : [`存在问题：${problems}`]),
    ...(nextSteps === '' ? [] : [`下步打算：${nextSteps}`]),
  ];
  const back = newest.decision?.decision === 'sent-back' ? '，已退回' : '';
  return [
    { kind: 'heading', level: 2, text: `第${item.task}项（${unitsOf(item)}${back}）` },
    paragraph(`第${item.task}项任务（单位报送）：${parts.map(withoutStop).join('；')}。`),
  ];
}
