import type { DistrictsDto } from '#contract/districts.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import type { Ctx } from '../../context.ts';
import { listDistricts } from '../../districts/list-districts.ts';
import { mapIndicator } from '../../overview/district-map.ts';
import { counter } from './report-blocks.ts';
import { said, sentence } from './sentence.ts';
import { districtChart } from './report-charts.ts';
import type { NewToken, Numbers } from './number-tokens.ts';
import { percentOf } from './report-numbers.ts';
import { STATUSES } from './status-words.ts';

const NONE = '—';
const LAST_SHOWN = 3;

/**
 * ② 区县完成情况: for each indicator districts have targets of, and the one the map shows, a sentence, a chart and a table
 * in the order of ranks. Missing: nothing where no district has a figure or a target.
 */
export async function districtSection(
  ctx: Ctx,
  { period, indicators }: { readonly period: string; readonly indicators: readonly string[] },
  numbers: Numbers,
): Promise<ReportBlock[]> {
  const wanted = [...new Set([mapIndicator(ctx), ...indicators])];
  const blocks: ReportBlock[] = [];
  for (const indicator of wanted) {
    const districts = await listDistricts(ctx, { indicator, period });
    const isKnown = districts.items.some(({ value, target }) => value !== null || target !== null);
    if (!isKnown) continue;
    const chart = districtChart(ctx, districts, numbers);
    blocks.push(
      progressOf(ctx, districts, numbers),
      ...(chart ? [chart] : []),
      table(ctx, districts, numbers),
    );
  }
  return blocks;
}

function progressOf(ctx: Ctx, districts: DistrictsDto, numbers: Numbers): ReportBlock {
  const { indicator, period, reported, items } = districts;
  const name = ctx.catalogue.indicator(indicator).nameZh;
  const count = counter(numbers, ctx.catalogue.pack.cityRegion, period);
  const paced = items.flatMap(({ region, lead }) => (lead === null ? [] : [{ region, lead }]));
  const slow = paced.filter(({ lead }) => lead < 0).sort((a, b) => a.lead - b.lead);
  const isPaced = paced.length > 0;
  return said(ctx, 'districts.reported', {
    name,
    expected: () => count(`districts-expected:${indicator}`, reported.expected),
    reported: () => count(`districts-known:${indicator}`, reported.known),
    ahead: () => (isPaced ? count(`districts-ahead:${indicator}`, paced.length - slow.length) : undefined),
    behind: () => (isPaced ? count(`districts-behind:${indicator}`, slow.length) : undefined),
    last: () => lastOf(ctx, districts, slow.slice(0, LAST_SHOWN), numbers),
  });
}

interface Slow {
  readonly region: string;
  readonly lead: number;
}

function lastOf(
  ctx: Ctx,
  { indicator, period, basis }: DistrictsDto,
  last: readonly Slow[],
  numbers: Numbers,
): ReportPart[] | undefined {
  if (last.length === 0) return undefined;
  return sentence(ctx, last.length > 1 ? 'districts.last' : 'districts.last-one', {
    names: last.map(({ region }) => ctx.catalogue.region(region).nameZh).join('、'),
    leads: () =>
      last.flatMap(({ region, lead }, index) => [
        ...(index === 0 ? [] : ['、']),
        numbers.bind({
          ...{ what: 'lead', value: percentOf(Math.abs(lead)), indicator, region, period },
          ...{ basis, decimals: 1 },
        }),
      ]),
  });
}

function table(ctx: Ctx, districts: DistrictsDto, numbers: Numbers): ReportBlock {
  const { indicator, unit, basis, period, changes, decimals, sources } = districts;
  const isShare = changes === 'ratio';
  const rows = districts.items
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map((item): ReportPart[] => {
      const { region, value, growth, attainment, lead, rank, status } = item;
      const bind = (what: NewToken['what'], number: number | null, places: number): ReportPart =>
        number === null
          ? NONE
          : numbers.bind({ what, value: number, indicator, region, period, basis, decimals: places });
      const percent = (what: NewToken['what'], ratio: number | null): ReportPart =>
        bind(what, ratio === null ? null : percentOf(ratio), 1);
      return [
        ctx.catalogue.region(region).nameZh,
        bind('rank', rank, 0),
        value === null ? '缺报' : bind('actual', value, decimals),
        isShare ? percent('growth', growth) : bind('growth', growth, Math.max(1, decimals)),
        percent('attainment', attainment),
        percent('ahead', lead),
        status === null ? NONE : STATUSES[status],
      ];
    });
  const zones = districts.items.some(({ kind }) => kind === 'zone');
  const bySeason = districts.items.some(({ lead, status }) => isAgainst(lead, status));
  const notes = [
    ...(sources.length > 0 ? [`资料来源：${sources.join('、')}。`] : []),
    ...(bySeason ? ['判断按自定进度或往年同期节奏，可与超序时不同向。'] : []),
    ...(zones ? ['功能区与所在区县有重叠，不相加。'] : []),
  ];
  return {
    kind: 'table',
    title: `各区县${ctx.catalogue.indicator(indicator).nameZh}完成情况`,
    unit,
    columns: [
      ...['区县', '位次', basis === 'ytd' ? '累计' : '数值'],
      ...[isShare ? '同比（%）' : '同比增减（个百分点）', '完成率（%）', '超序时（个百分点）', '判断'],
    ],
    rows,
    ...(notes.length > 0 && { source: notes.join('') }),
  };
}

const SLOW = new Set(['nearly', 'behind', 'far-behind']);

/** A verdict that goes the other way than the calendar’s lead was made by another pace. */
function isAgainst(lead: number | null, status: DistrictsDto['items'][number]['status']): boolean {
  if (lead === null || status === null) return false;
  return lead > 0 ? SLOW.has(status) : lead < 0 && (status === 'ahead' || status === 'on-schedule');
}
