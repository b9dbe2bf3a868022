import { ChartRun, type ChartSeries, type ChartValueAxis } from 'docx/charts';
import type { ReportBlock } from '#contract/reports.ts';
import { FACE, type Tokens } from './page.ts';

type Chart = Extract<ReportBlock, { kind: 'chart' }>;
type Series = Chart['series'][number];

/** The text block is 156 mm wide, 590 pixels at 96 an inch. */
const SIZE = { width: 580, height: 270 } as const;
/** Told apart in print without colour too: by dashes and weight. */
const COLOURS = { main: '1F5A94', compared: '9AA5B1', limit: 'C0504D' } as const;
/** With more categories than this their names stand upright. */
const NAMES_ABREAST = 14;

/** A chart that is one in Word and WPS: drawn from its figures, which are in a sheet of their own and can be edited. */
export function chartRun(chart: Chart, tokens: Tokens): ChartRun {
  const { categories, series, title } = chart;
  const isBars = series.some(({ as }) => as === 'column');
  const common = {
    categories,
    series: series.map((each) => seriesOf(each, tokens)),
    transformation: SIZE,
    font: { name: FACE.page, color: '333333' },
    legend: { position: 'bottom' as const },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    categoryAxis: categories.length > NAMES_ABREAST ? { labelRotation: -90, font: { size: 7 } } : {},
    altText: { name: title, description: `${title}，单位：${chart.unit}` },
  };
  return isBars
    ? new ChartRun({ type: 'column', ...common, gapWidth: 60 })
    : new ChartRun({ type: 'line', ...common, valueAxis: axisOf(chart, common.series) });
}

/** A rate moves within a few points: its axis need not begin at nought, and says so by its numbers. */
function axisOf({ unit }: Chart, series: readonly ChartSeries[]): ChartValueAxis {
  const values = series.flatMap((each) => each.values.filter((value) => value !== null));
  const lowest = Math.min(...values);
  return unit === '%' && lowest > 2 ? { minimum: Math.floor(lowest - 0.5) } : {};
}

function seriesOf({ name, as, role, values }: Series, tokens: Tokens): ChartSeries {
  const numbers = values.map((value) => {
    const token = value === null ? undefined : tokens.get(value.token);
    // As it is written: what a reader takes off the chart is what the text says.
    return token === undefined ? null : Number(token.text);
  });
  if (as === 'column') return { name, values: numbers, color: COLOURS[role], type: 'column' };
  return {
    ...{ name, values: numbers, color: COLOURS[role], type: 'line' as const },
    markers: role === 'main',
    line: {
      color: COLOURS[role],
      width: role === 'main' ? 2.25 : 1.25,
      dash: role === 'limit' ? 'dash' : 'solid',
    },
  };
}
