import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FigureChangeDto } from '#contract/changes.ts';
import { useNames } from '#client/api/names.ts';
import { usePartNames } from '#client/api/part-names.ts';
import { useChangeWords } from '#client/lib/change-words.ts';
import { exactFigure, formatInstant, formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { roundPercent } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Table, type Column } from '#client/ui/table.tsx';
import { differenceText } from './difference-text.ts';
import type { Span } from './span.ts';

export interface FiguresTableProps {
  readonly items: readonly FigureChangeDto[];
  readonly span: Span;
}

/** One changed figure a row: what it was, what it is, by how much, and the sheet that says so. */
export function FiguresTable({ items, span }: FiguresTableProps): ReactNode {
  const words = useChangeWords().figures;
  return (
    <Table<FigureChangeDto>
      caption={words.title}
      dense
      rows={items}
      rowKey={(item) =>
        [item.indicator, item.region, item.group, item.industry, item.period, item.basis].join('~')
      }
      columns={useColumns(span)}
    />
  );
}

function useColumns(span: Span): Column<FigureChangeDto>[] {
  const { language, t } = useLanguage();
  const texts = useChangeWords();
  const words = texts.figures;
  return [
    { key: 'kind', header: words.kind, nowrap: true, cell: ({ kind }) => <KindBadge kind={kind} /> },
    { key: 'what', header: words.what, cell: (item) => <What item={item} /> },
    {
      key: 'before',
      header: texts.before(span.from),
      align: 'end',
      cell: (item) => <Value item={item} value={item.before} missing={item.beforeMissing} />,
    },
    {
      key: 'after',
      header: texts.before(span.to),
      align: 'end',
      cell: (item) => <Value item={item} value={item.after} missing={item.afterMissing} />,
    },
    {
      key: 'difference',
      header: words.difference,
      align: 'end',
      cell: ({ difference, relative, unit }) => (
        <div className="compare-then">
          <span>
            {difference === null ? t.terms.none : differenceText(difference, unit, { t, language })}
          </span>
          {relative !== null && <span className="muted">{roundPercent(relative, true)}%</span>}
        </div>
      ),
    },
    { key: 'source', header: words.source, cell: (item) => <Source item={item} /> },
  ];
}

function KindBadge({ kind }: Pick<FigureChangeDto, 'kind'>): ReactNode {
  const words = useChangeWords().figures;
  const tones = { added: 'steady', revised: 'near', withdrawn: 'slow' } as const;
  return <Badge tone={tones[kind]}>{words.kinds[kind]}</Badge>;
}

function What({ item }: { readonly item: FigureChangeDto }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const of = usePartNames(item);
  const { indicator, region, period, basis } = item;
  return (
    <div className="compare-then compare-what">
      <span>
        {names.region(region)} · {names.indicator(indicator)}
      </span>
      <span className="muted">{[formatSpan(period, basis, language), ...of].join(' · ')}</span>
    </div>
  );
}

interface ValueProps {
  readonly item: FigureChangeDto;
  readonly value: number | null;
  readonly missing: FigureChangeDto['afterMissing'];
}

function Value({ item, value, missing }: ValueProps): ReactNode {
  const { language, t } = useLanguage();
  const words = useChangeWords().figures;
  const { indicator, region, period, basis, group, industry, unit } = item;
  if (value === null)
    return <span className="muted">{missing === null ? words.none : t.terms.missing[missing]}</span>;
  const text = exactFigure(value, unit, language);
  return <FigureButton of={{ indicator, region, period, basis, group, industry }}>{text}</FigureButton>;
}

function Source({ item }: { readonly item: FigureChangeDto }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  return (
    <div className="compare-then compare-source">
      <span>
        <Link href={hrefTo(`/data/uploads/${item.upload}`)}>
          <AsWritten>{item.file}</AsWritten>
        </Link>{' '}
        {item.status === 'sample' && <Badge tone="sample">{t.terms.sample}</Badge>}
      </span>
      <span className="muted">
        {formatInstant(item.recordedAt)} · {wordFor(t.terms.actors, item.by)}
      </span>
      {item.reason !== null && (
        <span className="muted">
          <AsWritten>{item.reason}</AsWritten>
        </span>
      )}
    </div>
  );
}
