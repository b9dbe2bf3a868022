import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import type { WarningDto } from '#contract/warnings.ts';
import { TOTAL } from '#domain/catalogue.ts';
import type { Ctx } from '../../context.ts';
import { readWarnings } from '../../warnings/read-warnings.ts';
import type { Numbers } from './number-tokens.ts';
import { chinesePeriod, counter } from './report-blocks.ts';
import { said } from './sentence.ts';
import { LEVELS, WARNING_STATES } from './status-words.ts';

const MOST_SHOWN = 60;

/** ⑤ 预警及处置: how many stand by level, and each with what was done. Of a district: its own. */
export async function warningSection(
  ctx: Ctx,
  { region, period }: { readonly region: string; readonly period: string },
  numbers: Numbers,
): Promise<ReportBlock[]> {
  const isCity = region === ctx.catalogue.pack.cityRegion;
  const { items, total, counts } = await readWarnings(ctx, {
    ...{ state: 'open', limit: MOST_SHOWN, offset: 0 },
    ...(!isCity && { region }),
  });
  const count = counter(numbers, region, period);
  const all = () => count('warnings', total);
  if (total === 0) return [said(ctx, 'warnings.none', { all })];
  return [
    said(ctx, 'warnings.standing', {
      all,
      red: () => count('warnings-red', counts.red),
      orange: () => count('warnings-orange', counts.orange),
      yellow: () => count('warnings-yellow', counts.yellow),
      blue: () => count('warnings-blue', counts.blue),
    }),
    {
      kind: 'table',
      title: '未解除的预警及处置',
      unit: '',
      columns: ['级别', '事项', '地区', '起始', '最近数值', '单位', '状态', '办理'],
      rows: items.map((warning) => row(ctx, warning, numbers)),
      ...(total > items.length && { source: '注：按级别列出最重的部分，其余见系统。' }),
    },
  ];
}

function row(ctx: Ctx, warning: WarningDto, numbers: Numbers): ReportPart[] {
  const { level, ruleZh, region, openedPeriod, latestValue, unit, state } = warning;
  return [
    LEVELS[level],
    ruleZh,
    ctx.catalogue.findRegion(region)?.nameZh ?? region,
    chinesePeriod(openedPeriod),
    latestValue === null ? '缺报' : bindStatistic(warning, numbers, warning.latestPeriod, latestValue),
    unit,
    WARNING_STATES[state],
    handlingOf(warning),
  ];
}

/** A value of a rule’s statistic at a period, bound. */
export function bindStatistic(
  { indicator, region, group, industry, rule, decimals }: WarningDto,
  numbers: Numbers,
  period: string,
  value: number,
): { token: string } {
  return numbers.bind({
    ...{ what: 'statistic', value, indicator, region, period, basis: null, rule, decimals },
    // Of whole regions the id stays as short as it was.
    ...(group !== TOTAL && { group }),
    ...(industry !== TOTAL && { industry }),
  });
}

function handlingOf({ acknowledgedBy, assignee }: WarningDto): string {
  if (assignee !== null) return `已转“${assignee}”`;
  return acknowledgedBy === null ? '未签收' : '已签收';
}
