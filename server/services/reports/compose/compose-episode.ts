import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import type { Ctx } from '../../context.ts';
import { readWarning } from '../../warnings/read-warnings.ts';
import type { ComposedText, ReportOf } from './compose-report.ts';
import type { Numbers } from './number-tokens.ts';
import { chinesePeriod, civilMoment, countHeadings, paragraph } from './report-blocks.ts';
import { actorName, EVENTS, LEVELS, WARNING_STATES } from './status-words.ts';
import { bindStatistic } from './warning-section.ts';

const MOST_EVENTS = 200;

/** 预警专报: one episode from its first breach: the value as known then, its course, everything done, what is left to do. */
export async function composeEpisode(ctx: Ctx, of: ReportOf, numbers: Numbers): Promise<ComposedText> {
  const warning = await readWarning(ctx, of.subject ?? '');
  const place = ctx.catalogue.findRegion(warning.region)?.nameZh ?? warning.region;
  const heading = countHeadings();
  const chart = courseChart(warning, numbers);
  const blocks: ReportBlock[] = [
    heading('预警情况'),
    facts(ctx, warning, place, numbers),
    ...(chart ? [heading('数值走势'), chart] : []),
    heading('处置经过'),
    ledger(warning, numbers),
    ...(warning.checklist.length === 0 ? [] : [heading('应对步骤'), checklist(warning)]),
  ];
  const { ruleZh } = warning;
  const subject = ruleZh.startsWith(place) ? ruleZh : `${place}${ruleZh}`;
  return { title: `关于${subject}预警的专报`, blocks };
}

function facts(ctx: Ctx, warning: WarningDetailDto, place: string, numbers: Numbers): ReportBlock {
  const { indicator, unit, openedPeriod, openedValue, latestPeriod, latestValue, holds } = warning;
  const name = ctx.catalogue.indicator(indicator).nameZh;
  const suggested = warning.suggested ? '（建议值，待市局核定）' : '';
  const parts: ReportPart[] = [
    `${chinesePeriod(openedPeriod)}，${place}${name}触发“${warning.ruleZh}”预警，当时所知数值`,
    opened(warning, numbers, openedValue),
    `${unit}，预警线`,
    line(warning, numbers),
    `${unit}${suggested}；最高级别${LEVELS[warning.peakLevel]}。`,
  ];
  if (latestValue !== null && latestPeriod !== openedPeriod) {
    parts.push(
      `最近一期${chinesePeriod(latestPeriod)}为`,
      bindStatistic(warning, numbers, latestPeriod, latestValue),
      `${unit}，`,
    );
  }
  parts.push(`现为${LEVELS[warning.level]}、${WARNING_STATES[warning.state]}`);
  if (warning.releasedPeriod !== null) parts.push(`，${chinesePeriod(warning.releasedPeriod)}解除`);
  if (warning.overdue) parts.push('，到期数值缺报，级别保持不变');
  parts.push(holds ? '。' : '；按修订后的数值，当时不应触发，记录照旧保留。');
  return paragraph(...parts);
}

/** The value as known when it opened: a figure of its own, which a revision does not move. */
function opened(warning: WarningDetailDto, numbers: Numbers, value: number): ReportPart {
  return numbers.bind({
    ...{ what: 'statistic', value, indicator: warning.indicator, region: warning.region },
    ...{
      period: warning.openedPeriod,
      basis: null,
      rule: `${warning.id}/opened`,
      decimals: warning.decimals,
    },
  });
}

function line(warning: WarningDetailDto, numbers: Numbers): { token: string } {
  const { indicator, region, openedPeriod: period, id: rule, decimals } = warning;
  return numbers.bind({
    what: 'line',
    value: warning.line,
    indicator,
    region,
    period,
    basis: null,
    rule,
    decimals,
  });
}

function courseChart(warning: WarningDetailDto, numbers: Numbers): ReportBlock | undefined {
  const { series, unit, ruleZh } = warning;
  const shown = series.slice(-36);
  if (shown.filter(({ value }) => value !== null).length < 2) return undefined;
  const limit = line(warning, numbers);
  return {
    kind: 'chart',
    title: `${ruleZh}：逐期数值与预警线`,
    unit,
    categories: shown.map(({ period }) => period),
    series: [
      {
        ...{ name: '数值', as: 'line', role: 'main' },
        values: shown.map(({ period, value }) =>
          value === null ? null : bindStatistic(warning, numbers, period, value),
        ),
      },
      { name: '预警线', as: 'line', role: 'limit', values: shown.map(() => limit) },
    ],
  };
}

function ledger(warning: WarningDetailDto, numbers: Numbers): ReportBlock {
  return {
    kind: 'table',
    title: '处置记录',
    unit: warning.unit,
    columns: ['时间', '经办', '事项', '期间', '级别', '数值', '说明'],
    rows: warning.events
      .slice(-MOST_EVENTS)
      .map((event, index): ReportPart[] => [
        civilMoment(event.at),
        actorName(event.by),
        EVENTS[event.kind],
        event.period === null ? '—' : chinesePeriod(event.period),
        event.level === null ? '—' : LEVELS[event.level],
        event.value === null
          ? '—'
          : eventValue(warning, numbers, { index, value: event.value, period: event.period }),
        wordsOf(event),
      ]),
    source: '注：数值为当时所知。',
  };
}

function wordsOf({ contact, text }: WarningDetailDto['events'][number]): string {
  const said = [contact?.zh, text].filter((part) => part);
  return said.length === 0 ? '—' : `“${said.join('：')}”`;
}

function eventValue(
  { indicator, region, id, decimals, openedPeriod }: WarningDetailDto,
  numbers: Numbers,
  {
    index,
    value,
    period,
  }: { readonly index: number; readonly value: number; readonly period: string | null },
): ReportPart {
  return numbers.bind({
    ...{ what: 'statistic', value, indicator, region, period: period ?? openedPeriod },
    ...{ basis: null, rule: `${id}/${index}`, decimals },
  });
}

function checklist({ checklist: steps }: WarningDetailDto): ReportBlock {
  return {
    kind: 'table',
    title: '应对步骤',
    unit: '',
    columns: ['步骤', '完成', '经办', '时间'],
    rows: steps.map(({ zh, done, by, at }) => [
      // A number in it is a duty’s, no figure.
      /\d/.test(zh) ? `“${zh}”` : zh,
      done ? '已完成' : '未完成',
      by === null ? '—' : actorName(by),
      at === null ? '—' : civilMoment(at),
    ]),
  };
}
