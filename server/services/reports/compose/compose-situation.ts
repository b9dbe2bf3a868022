import type { ReportBlock } from '#contract/reports.ts';
import type { Ctx } from '../../context.ts';
import { judgeTargets } from '../../judging/judge-targets.ts';
import { breakdownSection } from './breakdown-section.ts';
import type { ComposedText, ReportOf } from './compose-report.ts';
import { districtSection } from './district-section.ts';
import { loadMonths } from './load-months.ts';
import type { Numbers } from './number-tokens.ts';
import { overall, sources } from './overall.ts';
import { chineseSpan, countHeadings } from './report-blocks.ts';
import { targetCharts } from './report-charts.ts';
import { returnParts } from './return-section.ts';
import { words } from './sentence.ts';
import { targetSentences } from './target-sentence.ts';
import { targetTable } from './target-table.ts';
import { warningSection } from './warning-section.ts';

/** 快报 and 半年工作情况 of the city: targets, groups, districts, warnings; for a half-year what units returned, too. */
export async function composeSituation(ctx: Ctx, of: ReportOf, numbers: Numbers): Promise<ComposedText> {
  const { pack } = ctx.catalogue;
  const { period, region } = of;
  const [year = 0, month = 0] = period.split('-').map(Number);
  const verdicts = await judgeTargets(ctx.store.read, ctx, { year, month });
  const citys = verdicts.filter((verdict) => verdict.region === region);
  // The nation has targets of its own and is no district.
  const districts = verdicts.filter((verdict) => isDistrict(ctx, verdict.region));
  const indicators = [...new Set(citys.map(({ indicator }) => indicator))];
  const monthsOf = await loadMonths(ctx, { indicators, regions: [region] }, { year, month });
  const returns = of.kind === 'half-year' ? await returnParts(ctx, { region, period }, numbers) : undefined;
  const heading = countHeadings();
  const section = (title: string, blocks: readonly ReportBlock[]): ReportBlock[] =>
    blocks.length === 0 ? [] : [heading(title), ...blocks];
  const blocks = [
    heading(words(ctx, 'heading.overall', {})),
    overall(ctx, of, citys, numbers),
    heading(words(ctx, 'heading.targets', {})),
    ...targetSentences(ctx, citys, numbers),
    targetTable(ctx, citys, numbers, monthsOf),
    ...targetCharts(ctx, citys, numbers, monthsOf),
    ...section(words(ctx, 'heading.groups', {}), await breakdownSection(ctx, { region, period }, numbers)),
    ...section(
      words(ctx, 'heading.districts', {}),
      await districtSection(
        ctx,
        { period, indicators: [...new Set(districts.map(({ indicator }) => indicator))] },
        numbers,
      ),
    ),
    ...section(words(ctx, 'heading.warnings', {}), await warningSection(ctx, { region, period }, numbers)),
    ...section(words(ctx, 'heading.tasks', {}), returns?.progress ?? []),
    ...section(words(ctx, 'heading.problems', {}), returns?.problems ?? []),
    ...section(words(ctx, 'heading.plans', {}), returns?.plans ?? []),
    heading(words(ctx, 'heading.sources', {})),
    sources(ctx, indicators),
  ];
  const city = ctx.catalogue.region(pack.cityRegion).fullName;
  const half = month <= 6 ? `${year}年上半年` : `${year}年`;
  const title =
    of.kind === 'monthly'
      ? words(ctx, 'title.monthly', { city, span: chineseSpan(period) })
      : words(ctx, 'title.half-year', { city, half });
  return { title, blocks };
}

function isDistrict({ catalogue }: Ctx, region: string): boolean {
  const kind = catalogue.findRegion(region)?.kind;
  return kind === 'division' || kind === 'zone';
}
