import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock, ReportKind, ReportToken } from '#contract/reports.ts';
import type { Ctx } from '../context.ts';
import { judgeTargets } from '../judging/judge-targets.ts';
import { latestVersion } from '../../db/read/versions.ts';
import { countWarnings } from '../../db/read/warnings.ts';
import { readReturns } from '../tasks/read-returns.ts';
import { returnWindows } from '../tasks/return-windows.ts';
import { STANDING_STATES } from '../warnings/standing.ts';
import { collectNumbers, type Numbers } from './number-tokens.ts';
import { targetRow, targetSentence, TARGET_COLUMNS } from './target-sentence.ts';

export interface Composed {
  readonly title: string;
  readonly blocks: ReportBlock[];
  readonly tokens: ReportToken[];
}

/** What is written into a report and from where: the city's targets, its districts', warnings and returns. */
export interface ReportOf {
  readonly kind: ReportKind;
  /** `2020-06`. */
  readonly period: string;
}

/**
 * A report as the figures have it now: its wording chosen by them, every number a token. What is not reported is said
 * to be so; nothing is filled in.
 */
export async function composeReport(ctx: Ctx, of: ReportOf): Promise<Composed> {
  const { read } = ctx.store;
  const { pack } = ctx.catalogue;
  const [year = 0, month = 0] = of.period.split('-').map(Number);
  const numbers = collectNumbers(await latestVersion(read));
  const verdicts = await judgeTargets(read, ctx, { year, month });
  const citys = verdicts.filter(({ region }) => region === pack.cityRegion);
  // The nation has targets of its own and is no district.
  const districts = verdicts.filter(({ region }) => isDistrict(ctx, region));
  const blocks: ReportBlock[] = [
    { kind: 'heading', level: 1, text: '一、总体情况' },
    overall(ctx, of, citys, numbers),
    { kind: 'heading', level: 1, text: '二、目标完成情况' },
    ...citys.map((verdict) => targetSentence(ctx, verdict, numbers)),
    {
      kind: 'table',
      title: '主要目标完成情况',
      unit: '',
      columns: [...TARGET_COLUMNS],
      rows: citys.map((verdict) => targetRow(ctx, verdict, numbers)),
    },
    ...districtBlocks(ctx, districts, numbers),
    { kind: 'heading', level: 1, text: nextHeading(districts, '预警情况') },
    await warningSentence(ctx, of, numbers),
    ...(of.kind === 'half-year' ? await returnBlocks(ctx, of, districts, numbers) : []),
    {
      kind: 'heading',
      level: 1,
      text: nextHeading(districts, '数据说明', of.kind === 'half-year' ? 2 : 1),
    },
    sources(ctx, citys),
  ];
  return { title: titleOf(ctx, of, year, month), blocks, tokens: numbers.list() };
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七'] as const;

function isDistrict({ catalogue }: Ctx, region: string): boolean {
  const kind = catalogue.findRegion(region)?.kind;
  return kind === 'division' || kind === 'zone';
}

/** The heading after the targets', counted on whether districts have a section of their own. */
function nextHeading(districts: readonly AttainmentDto[], text: string, after = 0): string {
  const index = 2 + (districts.length > 0 ? 1 : 0) + after;
  return `${NUMERALS[index] ?? ''}、${text}`;
}

function titleOf(ctx: Ctx, { kind }: ReportOf, year: number, month: number): string {
  const city = ctx.catalogue.region(ctx.catalogue.pack.cityRegion).fullName;
  if (kind === 'monthly') return `${city}就业形势快报（${year}年1—${month}月）`;
  return month <= 6 ? `${city}${year}年上半年就业工作情况` : `${city}${year}年就业工作情况`;
}

const MET = new Set(['completed', 'ahead', 'on-schedule', 'within-target', 'within-tolerance']);
const BEHIND = new Set(['nearly', 'behind', 'far-behind', 'above-target']);

function overall(
  ctx: Ctx,
  { period }: ReportOf,
  citys: readonly AttainmentDto[],
  numbers: Numbers,
): ReportBlock {
  const region = ctx.catalogue.pack.cityRegion;
  const known = citys.filter(({ status }) => status !== 'missing');
  const met = citys.filter(({ status }) => MET.has(status));
  const behind = citys.filter(({ status }) => BEHIND.has(status));
  const missing = citys.filter(({ status }) => status === 'missing');
  const count = (what: string, value: number) =>
    numbers.bind({
      ...{ what: 'count', indicator: what, region, period, basis: null, value, decimals: 0 },
    });
  const word =
    missing.length === citys.length
      ? '尚无数值可供评价'
      : behind.length === 0
        ? '总体平稳'
        : behind.length < met.length
          ? '总体平稳、局部承压'
          : '压力较大';
  return {
    kind: 'paragraph',
    parts: [
      `截至${chineseMonth(period)}，全市就业形势${word}。通知确定的`,
      count('targets', citys.length),
      '项目标中，有数值的',
      count('targets-known', known.length),
      '项，其中达到或超过进度的',
      count('targets-met', met.length),
      '项，低于进度或高于控制目标的',
      count('targets-behind', behind.length),
      '项；缺报',
      count('targets-missing', missing.length),
      missing.length === 0
        ? '项。'
        : `项：${missing.map(({ indicator }) => nameOf(ctx, indicator)).join('、')}。`,
    ],
  };
}

function districtBlocks(ctx: Ctx, districts: readonly AttainmentDto[], numbers: Numbers): ReportBlock[] {
  if (districts.length === 0) return [];
  const byIndicator = Map.groupBy(districts, ({ indicator }) => indicator);
  return [
    { kind: 'heading', level: 1, text: '三、区县进度' },
    ...[...byIndicator].map(([indicator, those]): ReportBlock => ({
      kind: 'table',
      title: `各区县${nameOf(ctx, indicator)}完成情况`,
      unit: those[0]?.unit ?? '',
      columns: ['区县', '目标', '实际', '完成率（%）', '判断'],
      rows: those.map((verdict) => {
        const [, target = '', actual = '', attainment = '', , status = ''] = targetRow(ctx, verdict, numbers);
        return [ctx.catalogue.region(verdict.region).nameZh, target, actual, attainment, status];
      }),
    })),
  ];
}

async function warningSentence(ctx: Ctx, { period }: ReportOf, numbers: Numbers): Promise<ReportBlock> {
  const region = ctx.catalogue.pack.cityRegion;
  const counts = await countWarnings(ctx.store.read, { states: STANDING_STATES });
  const bind = (what: string, value: number) =>
    numbers.bind({ what: 'count', indicator: what, region, period, basis: null, value, decimals: 0 });
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return { kind: 'paragraph', parts: ['未解除的预警', bind('warnings', 0), '条。'] };
  }
  return {
    kind: 'paragraph',
    parts: [
      '未解除的预警',
      bind('warnings', total),
      '条，其中红色',
      bind('warnings-red', counts.get('red') ?? 0),
      '条、橙色',
      bind('warnings-orange', counts.get('orange') ?? 0),
      '条、黄色',
      bind('warnings-yellow', counts.get('yellow') ?? 0),
      '条、蓝色',
      bind('warnings-blue', counts.get('blue') ?? 0),
      '条。预警线为建议值的，以市局核定为准。',
    ],
  };
}

async function returnBlocks(
  ctx: Ctx,
  { period }: ReportOf,
  districts: readonly AttainmentDto[],
  numbers: Numbers,
): Promise<ReportBlock[]> {
  const wanted = period.endsWith('-06') ? `${period.slice(0, 4)}-H1` : period.slice(0, 4);
  if (!returnWindows(ctx).some((window) => window.period === wanted)) return [];
  const { counts, items } = await readReturns(ctx, { period: wanted });
  const region = ctx.catalogue.pack.cityRegion;
  const bind = (what: string, value: number) =>
    numbers.bind({ what: 'count', indicator: what, region, period: wanted, basis: null, value, decimals: 0 });
  const filed = counts.received + counts.accepted + counts['sent-back'];
  return [
    { kind: 'heading', level: 1, text: nextHeading(districts, '任务推进情况', 1) },
    {
      kind: 'paragraph',
      parts: [
        '通知分解的',
        bind('tasks', items.length),
        '项任务中，已报送工作情况的',
        bind('tasks-filed', filed),
        '项，其中采纳',
        bind('tasks-accepted', counts.accepted),
        '项、退回',
        bind('tasks-sent-back', counts['sent-back']),
        '项；逾期未报的',
        bind('tasks-late', counts.late),
        '项。',
      ],
    },
    ...items.flatMap(({ task, standing }): ReportBlock[] => {
      const { newest } = standing;
      if (!newest || newest.decision?.decision === 'sent-back') return [];
      const said = [newest.progress, newest.figures, newest.problems].filter((text) => text !== '');
      return [{ kind: 'paragraph', parts: [`第${task}项任务（单位报送）：${said.join('；')}`] }];
    }),
  ];
}

function sources(ctx: Ctx, citys: readonly AttainmentDto[]): ReportBlock {
  const agencies = new Set(
    citys.flatMap(({ indicator }) => {
      const agency = ctx.catalogue.findIndicator(indicator)?.agency ?? '';
      return agency === '' ? [] : [agency];
    }),
  );
  const from = agencies.size === 0 ? '' : `数据来源：${[...agencies].join('、')}。`;
  return {
    kind: 'paragraph',
    parts: [`${from}各数均取自本系统，可逐一追溯到报表单元格；缺报的不推算、不以零代替。`],
  };
}

function nameOf(ctx: Ctx, indicator: string): string {
  return ctx.catalogue.indicator(indicator).nameZh;
}

/** `2020-06` is 2020年6月. */
export function chineseMonth(period: string): string {
  const [year, month] = period.split('-').map(Number);
  return month === undefined ? `${year}年` : `${year}年${month}月`;
}
