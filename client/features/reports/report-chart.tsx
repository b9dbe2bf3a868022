import type { ReactNode } from 'react';
import type { ReportBlock, ReportToken } from '#contract/reports.ts';
import { linePath } from '#client/charts/points.ts';
import { niceScale } from '#client/charts/scale.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import './report-chart.css';

type Chart = Extract<ReportBlock, { kind: 'chart' }>;
type Tokens = ReadonlyMap<string, ReportToken>;

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 48;
const BOTTOM = 34;
const TOP = 10;
/** With more categories than this their names stand upright. */
const NAMES_ABREAST = 14;

interface Drawn {
  readonly name: string;
  readonly as: 'line' | 'column';
  readonly role: Chart['series'][number]['role'];
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
}

/** A report’s chart as light as it prints: drawn from the same bound numbers, with its figures in a table beside it. */
export function ReportChart({
  chart,
  tokens,
}: {
  readonly chart: Chart;
  readonly tokens: Tokens;
}): ReactNode {
  const words = reportWords(useLanguage().language);
  const series = chart.series.map((each): Drawn => {
    // Months that are still to come are gaps like any other: a shorter series must not be drawn wider.
    const found = chart.categories.map((_, index) => tokens.get(each.values[index]?.token ?? ''));
    return {
      ...{ name: each.name, as: each.as, role: each.role },
      values: found.map((token) => (token === undefined ? null : Number(token.text))),
      texts: found.map((token) => token?.text ?? ''),
    };
  });
  return (
    <figure className="report-figure">
      <figcaption className="report-caption">
        {chart.title} {chart.unit !== '' && <span>{words.unit(chart.unit)}</span>}
      </figcaption>
      <div className="report-scroll">
        <Plot chart={chart} series={series} />
      </div>
      <ul className="report-legend">
        {series.map(({ name, role, as }) => (
          <li key={name}>
            <span className={`report-key report-key-${as} report-key-${role}`} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
      {chart.source !== undefined && <p className="report-source">{chart.source}</p>}
      <details className="no-print">
        <summary>{words.figures}</summary>
        <div className="table-scroll" role="group" aria-label={chart.title} tabIndex={0}>
          <table className="table table-dense">
            <thead>
              <tr>
                <th scope="col">{words.category}</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chart.categories.map((category, index) => (
                <tr key={category}>
                  <td>{category}</td>
                  {series.map(({ name, texts }) => (
                    <td key={name} className="cell-end">
                      {texts[index]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function Plot({ chart, series }: { readonly chart: Chart; readonly series: readonly Drawn[] }): ReactNode {
  const { categories } = chart;
  const isBars = series.some(({ as }) => as === 'column');
  const isUpright = categories.length > NAMES_ABREAST;
  const bottom = isUpright ? BOTTOM + 40 : BOTTOM;
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const { min, max, ticks } = niceScale(known, { count: 5, zero: isBars });
  const plot = { width: WIDTH - LEFT - 12, height: HEIGHT - TOP - bottom };
  const y = (value: number): number => TOP + plot.height - ((value - min) / (max - min || 1)) * plot.height;
  const slot = plot.width / categories.length;
  const x = (index: number): number => LEFT + slot * (index + 0.5);
  return (
    <svg className="report-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={chart.title}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="report-grid" x1={LEFT} x2={WIDTH - 12} y1={y(tick)} y2={y(tick)} />
          <text className="report-tick" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {categories.map((category, index) =>
        isUpright ? (
          <text
            key={category}
            className="report-tick"
            textAnchor="end"
            transform={`translate(${x(index) + 4} ${HEIGHT - bottom + 8}) rotate(-90)`}
          >
            {category}
          </text>
        ) : (
          <text
            key={category}
            className="report-tick"
            x={x(index)}
            y={HEIGHT - bottom + 18}
            textAnchor="middle"
          >
            {category}
          </text>
        ),
      )}
      {series.map(({ name, as, role, values }) =>
        as === 'column' ? (
          <g key={name} className="report-bars">
            {values.map((value, index) =>
              value === null ? null : (
                <rect
                  key={categories[index]}
                  x={x(index) - slot * 0.3}
                  width={slot * 0.6}
                  y={Math.min(y(value), y(0))}
                  height={Math.abs(y(value) - y(0))}
                />
              ),
            )}
          </g>
        ) : (
          <g key={name} className={`report-line report-line-${role}`}>
            <path
              transform={`translate(${LEFT + slot / 2} ${TOP})`}
              d={linePath(values, { width: plot.width - slot, height: plot.height, min, max })}
            />
            {role === 'main' &&
              values.map((value, index) =>
                value === null ? null : <circle key={categories[index]} cx={x(index)} cy={y(value)} r="3" />,
              )}
          </g>
        ),
      )}
    </svg>
  );
}
