import type { DistrictProfileDto } from '#contract/districts.ts';
import type { ReportBlock, ReportPart } from '#contract/reports.ts';
import type { Ctx } from '../../context.ts';
import { districtProfile } from '../../districts/district-profile.ts';
import type { ComposedText, ReportOf } from './compose-report.ts';
import { loadMonths } from './load-months.ts';
import type { NewToken, Numbers } from './number-tokens.ts';
import { overall, sources } from './overall.ts';
import { chineseSpan, counter, countHeadings, paragraph } from './report-blocks.ts';
import { targetCharts } from './report-charts.ts';
import { percentOf } from './report-numbers.ts';
import { words } from './sentence.ts';
import { targetSentences } from './target-sentence.ts';
import { targetTable } from './target-table.ts';
import { warningSection } from './warning-section.ts';

const NONE = '—';

/** 区县就业概况: a district’s targets, every figure it reported beside its peers and the city, and its warnings. */
export async function composeDistrict(ctx: Ctx, of: ReportOf, numbers: Numbers): Promise<ComposedText> {
  const { region, period } = of;
  const profile = await districtProfile(ctx, { region, period });
  const [year = 0, month = 0] = period.split('-').map(Number);
  const { targets, indicators } = profile;
  const codes = targets.map(({ indicator }) => indicator);
  const monthsOf = await loadMonths(ctx, { indicators: codes, regions: [region] }, { year, month });
  const heading = countHeadings();
  const blocks: ReportBlock[] = [
    heading(words(ctx, 'heading.overall', {})),
    about(ctx, profile, numbers),
    ...(targets.length === 0
      ? [paragraph('没有录入这个区县的年度目标，只列数值，不作判断。')]
      : [
          overall(ctx, of, targets, numbers),
          heading(words(ctx, 'heading.targets', {})),
          ...targetSentences(ctx, targets, numbers),
          targetTable(ctx, targets, numbers, monthsOf),
          ...targetCharts(ctx, targets, numbers, monthsOf),
        ]),
    ...(indicators.length === 0
      ? []
      : [heading(words(ctx, 'heading.figures', {})), table(ctx, profile, numbers)]),
    heading(words(ctx, 'heading.warnings', {})),
    ...(await warningSection(ctx, { region, period }, numbers)),
    heading(words(ctx, 'heading.sources', {})),
    sources(ctx, [...new Set([...codes, ...indicators.map(({ indicator }) => indicator)])]),
  ];
  const { fullName } = ctx.catalogue.region(region);
  return { title: words(ctx, 'title.district', { district: fullName, span: chineseSpan(period) }), blocks };
}

function about(ctx: Ctx, profile: DistrictProfileDto, numbers: Numbers): ReportBlock {
  const { region, area, overlaps, within, population, indicators, period } = profile;
  const count = counter(numbers, region, period);
  const { nameZh } = ctx.catalogue.region(region);
  const names = (codes: readonly string[]): string =>
    codes.map((code) => ctx.catalogue.region(code).nameZh).join('、');
  const known = indicators.filter(({ value }) => value !== null).length;
  return paragraph(
    `${nameZh}属${area}`,
    ...(population === null
      ? []
      : ['，第七次全国人口普查常住人口', residents(region, population, numbers), '万人']),
    ...(overlaps.length === 0 ? [] : [`，与${names(overlaps)}有重叠，数值不相加`]),
    ...(within.length === 0 ? [] : [`，境内有${names(within)}的一部分`]),
    '；本系统收有其',
    count('indicators', indicators.length),
    '项指标，其中本月有数值的',
    count('indicators-known', known),
    '项。',
  );
}

function residents(region: string, population: number, numbers: Numbers): ReportPart {
  const value = population / 10_000;
  return numbers.bind({
    ...{ what: 'count', indicator: 'residents', region, period: '2020', basis: null, value, decimals: 2 },
  });
}

function table(ctx: Ctx, { region, period, indicators }: DistrictProfileDto, numbers: Numbers): ReportBlock {
  const city = ctx.catalogue.pack.cityRegion;
  return {
    kind: 'table',
    title: '主要指标与同片区、全市对照',
    unit: '',
    columns: ['指标', '单位', '数值', '同比（%，率为个百分点）', '位次', '同片区中位数', '全市'],
    rows: indicators.map((item): ReportPart[] => {
      const { indicator, basis, decimals, changes, value, growth, rank, peers } = item;
      const bind = (
        what: NewToken['what'],
        number: number | null,
        { places = decimals, place = region }: { readonly places?: number; readonly place?: string } = {},
      ): ReportPart =>
        number === null
          ? NONE
          : numbers.bind({ what, value: number, indicator, region: place, period, basis, decimals: places });
      return [
        ctx.catalogue.indicator(indicator).nameZh,
        item.unit,
        value === null ? '缺报' : bind('actual', value),
        changes === 'ratio'
          ? bind('growth', growth === null ? null : percentOf(growth), { places: 1 })
          : bind('growth', growth, { places: Math.max(1, decimals) }),
        bind('rank', rank, { places: 0 }),
        bind('median', peers.median),
        bind('actual', item.city, { place: city }),
      ];
    }),
    source: '注：位次在有数值的区县中排列，好的一端在前；中位数不含本区县。',
  };
}
