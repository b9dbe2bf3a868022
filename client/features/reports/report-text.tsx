import type { ReactNode } from 'react';
import type { ReportBlock, ReportDto, ReportPart, ReportToken } from '#contract/reports.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { isLeftOut } from './left-out.ts';
import { ReportChart } from './report-chart.tsx';
import '#client/ui/table.css';

/** A report as it reads; a number that is a figure opens its history. Reports are written in Chinese. */
export function ReportText({ report }: { readonly report: ReportDto }): ReactNode {
  const tokens = new Map(report.tokens.map((token) => [token.id, token]));
  return (
    <article className="report-paper" lang="zh-CN">
      <h2 className="report-title">{report.title}</h2>
      {report.blocks.map((block, index) =>
        isLeftOut(block) ? (
          report.state === 'draft' && <LeftOut key={index} title={block.title} />
        ) : (
          <Block key={`${block.kind}-${index}`} block={block} tokens={tokens} />
        ),
      )}
    </article>
  );
}

function LeftOut({ title }: { readonly title: string }): ReactNode {
  const { language } = useLanguage();
  return (
    <p className="report-left-out no-print" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {reportWords(language).leftOut}
      <span lang="zh-CN">{title}</span>
    </p>
  );
}

/** What reports write where there is no number. */
const NONE = '—';

type Tokens = ReadonlyMap<string, ReportToken>;

function Block({ block, tokens }: { readonly block: ReportBlock; readonly tokens: Tokens }): ReactNode {
  const words = reportWords(useLanguage().language);
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          {block.parts.map((part, index) => (
            <Part key={index} part={part} tokens={tokens} />
          ))}
        </p>
      );
    case 'table':
      return (
        <div className="table-scroll" role="group" aria-label={block.title} tabIndex={0}>
          <table className="table table-dense">
            <caption className="report-caption">
              {block.title} {block.unit !== '' && <span>{words.unit(block.unit)}</span>}
            </caption>
            <thead>
              <tr>
                {block.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((part, column) => (
                    <td key={column} className={isFigure(part) ? 'cell-end' : undefined}>
                      <Part part={part} tokens={tokens} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {block.source !== undefined && <p className="report-source">{block.source}</p>}
        </div>
      );
    case 'chart':
      return <ReportChart chart={block} tokens={tokens} />;
    default:
      return block satisfies never;
  }
}

/** A number, or what stands in the place of one. */
function isFigure(part: ReportPart): boolean {
  return typeof part !== 'string' || part === NONE;
}

function Part({ part, tokens }: { readonly part: ReportPart; readonly tokens: Tokens }): ReactNode {
  if (typeof part === 'string') return part;
  const token = tokens.get(part.token);
  if (!token) return null;
  const { what, indicator, region, period, basis, text } = token;
  // A group’s or an industry’s figure has no page of its own to open.
  const isWhole = token.group === undefined && token.industry === undefined;
  if (what !== 'actual' || indicator === null || basis === null || !isWhole) return <b>{text}</b>;
  return <FigureButton of={{ indicator, region, period, basis }}>{text}</FigureButton>;
}
