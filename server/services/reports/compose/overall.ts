import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock } from '#contract/reports.ts';
import type { Ctx } from '../../context.ts';
import type { Numbers } from './number-tokens.ts';
import { chineseMonth, counter, paragraph } from './report-blocks.ts';

const MET = new Set(['completed', 'ahead', 'on-schedule', 'within-target', 'within-tolerance']);
const BEHIND = new Set(['nearly', 'behind', 'far-behind', 'above-target']);

export function isBehind({ status }: AttainmentDto): boolean {
  return BEHIND.has(status);
}

/** The whole in a sentence, its word chosen by how many targets are met, behind and not reported. */
export function overall(
  ctx: Ctx,
  { region, period }: { readonly region: string; readonly period: string },
  verdicts: readonly AttainmentDto[],
  numbers: Numbers,
): ReportBlock {
  const isCity = region === ctx.catalogue.pack.cityRegion;
  const known = verdicts.filter(({ status }) => status !== 'missing');
  const met = verdicts.filter(({ status }) => MET.has(status));
  const behind = verdicts.filter(isBehind);
  const missing = verdicts.filter(({ status }) => status === 'missing');
  const count = counter(numbers, region, period);
  const place = isCity ? '全市' : ctx.catalogue.region(region).nameZh;
  const whose = isCity ? '通知' : '区县目标';
  const names = missing.map(({ indicator }) => ctx.catalogue.indicator(indicator).nameZh).join('、');
  if (known.length === 0) {
    return paragraph(
      `截至${chineseMonth(period)}，${whose}确定的`,
      count('targets', verdicts.length),
      `项目标均缺报，尚不能评价${place}就业形势。`,
    );
  }
  const word =
    behind.length === 0 ? '总体平稳' : behind.length < met.length ? '总体平稳、局部承压' : '压力较大';
  return paragraph(
    `截至${chineseMonth(period)}，${place}就业形势${word}。${whose}确定的`,
    count('targets', verdicts.length),
    '项目标中，有数值的',
    count('targets-known', known.length),
    '项，其中达到或超过进度的',
    count('targets-met', met.length),
    '项，低于进度或高于控制目标的',
    count('targets-behind', behind.length),
    '项；缺报',
    count('targets-missing', missing.length),
    missing.length === 0 ? '项。' : `项：${names}。`,
  );
}

/** Whose figures they are, and that nothing was filled in. */
export function sources(ctx: Ctx, indicators: readonly string[]): ReportBlock {
  const agencies = new Set(
    indicators.flatMap((indicator) => {
      const agency = ctx.catalogue.findIndicator(indicator)?.agency ?? '';
      return agency === '' ? [] : agency.split('、');
    }),
  );
  const from = agencies.size === 0 ? '' : `数据来源：${[...agencies].join('、')}。`;
  return paragraph(
    `${from}各数均取自本系统，可逐一追溯到报表单元格；缺报的不推算、不以零代替。部分数据因四舍五入，合计与分项之和略有差异。`,
  );
}
