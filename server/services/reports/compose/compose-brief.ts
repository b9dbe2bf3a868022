import type { AttainmentDto } from '#contract/judgement.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import { isCeiling } from '#domain/target.ts';
import { addDays } from '#domain/period.ts';
import type { Ctx } from '../../context.ts';
import { judgeTargets } from '../../judging/judge-targets.ts';
import { readCalendar } from '../../tasks/read-calendar.ts';
import { readWarnings } from '../../warnings/read-warnings.ts';
import { bindVerdict } from './bind-verdict.ts';
import type { ComposedText, ReportOf } from './compose-report.ts';
import type { Numbers } from './number-tokens.ts';
import { isBehind, overall } from './overall.ts';
import { chineseSpan, counter, paragraph } from './report-blocks.ts';
import { words } from './sentence.ts';
import { LEVELS, STATUSES } from './status-words.ts';

/** What one page holds: more is in the monthly report. */
const MOST = { behind: 3, warnings: 3, dates: 3 } as const;
const DAYS_AHEAD = 45;

/** 会议一页纸: the conclusion, a table, what is behind, the gravest warnings and what falls due, on one page. */
export async function composeBrief(ctx: Ctx, of: ReportOf, numbers: Numbers): Promise<ComposedText> {
  const { region, period } = of;
  const [year = 0, month = 0] = period.split('-').map(Number);
  const verdicts = await judgeTargets(ctx.store.read, ctx, { year, month, regions: [region] });
  const behind = verdicts.filter(isBehind).slice(0, MOST.behind);
  const dates = await datesAhead(ctx);
  const blocks: ReportBlock[] = [
    overall(ctx, of, verdicts, numbers),
    table(ctx, verdicts, numbers),
    ...(behind.length === 0 ? [] : [concerns(ctx, behind, numbers)]),
    await warnings(ctx, of, numbers),
    ...(dates.length === 0 ? [] : [paragraph(`近期日程：${dates.join('；')}。`)]),
  ];
  const city = ctx.catalogue.region(region).fullName;
  return { title: words(ctx, 'title.brief', { city, span: chineseSpan(period) }), blocks };
}

/** What is behind, in as few words as it can be said. */
function concerns(ctx: Ctx, behind: readonly AttainmentDto[], numbers: Numbers): ReportBlock {
  const parts = behind.flatMap((verdict, index): ReportPart[] => {
    const of = bindVerdict(verdict, numbers);
    const { indicator, unit, actual, attainment, gap, status } = verdict;
    const before = index === 0 ? '需要关注：' : '；';
    const name = `${before}${ctx.catalogue.indicator(indicator).nameZh}`;
    if (actual === null) return [`${name}缺报`];
    const said: ReportPart[] = [name, of.actual(actual), unit];
    if (isCeiling(verdict)) {
      if (gap !== null && gap < 0) said.push('，高于目标', of.gap(gap), '个百分点');
    } else if (attainment !== null) said.push('，完成年度目标的', of.attainment(attainment), '%');
    return [...said, `，${STATUSES[status]}`];
  });
  return paragraph(...parts, '。');
}

function table(ctx: Ctx, verdicts: readonly AttainmentDto[], numbers: Numbers): ReportBlock {
  return {
    kind: 'table',
    title: '主要目标完成情况',
    unit: '',
    columns: ['指标', '单位', '年度目标', '实际', '完成率（%）', '判断'],
    rows: verdicts.map((verdict): ReportPart[] => {
      const of = bindVerdict(verdict, numbers);
      const { indicator, unit, actual, attainment, status } = verdict;
      return [
        ctx.catalogue.indicator(indicator).nameZh,
        unit,
        of.target(),
        actual === null ? '缺报' : of.actual(actual),
        attainment === null || isCeiling(verdict) ? '—' : of.attainment(attainment),
        STATUSES[status],
      ];
    }),
  };
}

async function warnings(ctx: Ctx, { region, period }: ReportOf, numbers: Numbers): Promise<ReportBlock> {
  const { items, total, counts } = await readWarnings(ctx, {
    state: 'open',
    limit: MOST.warnings,
    offset: 0,
  });
  const count = counter(numbers, region, period);
  if (total === 0) return paragraph('预警：未解除', count('warnings', 0), '条。');
  const names = items.map(
    ({ level, ruleZh, region: place }) =>
      `${ctx.catalogue.findRegion(place)?.nameZh ?? place}${ruleZh}（${LEVELS[level]}）`,
  );
  return paragraph(
    '预警：未解除',
    count('warnings', total),
    '条，其中红色',
    count('warnings-red', counts.red),
    `条。最重的是：${names.join('；')}。`,
  );
}

async function datesAhead(ctx: Ctx): Promise<string[]> {
  const from = ctx.clock.today();
  const dates = await readCalendar(ctx, { from, to: addDays(from, DAYS_AHEAD) });
  return dates
    .filter(({ kind }) => kind !== 'figures')
    .slice(0, MOST.dates)
    .map(({ date, titleZh }) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日“${titleZh}”`);
}
