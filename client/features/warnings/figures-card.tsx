import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Basis } from '#domain/catalogue.ts';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { figureText, formatInstant, formatPeriod } from '#client/lib/format.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { FigureButton } from '#client/ui/figure-button.tsx';
import { Table } from '#client/ui/table.tsx';
import { ReportedLine } from './reported-line.tsx';

type Figure = WarningDetailDto['figures'][number];

export interface FiguresCardProps {
  readonly warning: WarningDetailDto;
  readonly basis: Basis;
}

/** A real event or a bad file: each figure with its sheet, its review, failed checks and corrections; each opens its cell. */
export function FiguresCard({ warning, basis }: FiguresCardProps): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = handlingWords(language).figures;
  const { figures, series, reported, unit, decimals } = warning;
  const { indicator, region, group, industry } = warning;
  const valueOf = (period: string): string => {
    const value = series.find((each) => each.period === period)?.value;
    return value === null || value === undefined
      ? words.open
      : figureText({ value, unit, decimals }, language);
  };
  return (
    <Card title={words.title}>
      {reported && <ReportedLine reported={reported} />}
      {figures.length === 0 ? (
        <p className="muted">{words.empty}</p>
      ) : (
        <>
          <p className="muted checklist-hint">{summary(figures, words)}</p>
          <Table<Figure>
            caption={words.title}
            dense
            rows={figures.toReversed()}
            rowKey={({ period }) => period}
            columns={[
              {
                key: 'period',
                header: words.period,
                nowrap: true,
                cell: ({ period }) => formatPeriod(period, language),
              },
              {
                key: 'value',
                header: words.value,
                align: 'end',
                nowrap: true,
                cell: ({ period }) => (
                  <FigureButton of={{ indicator, region, group, industry, period, basis }}>
                    {valueOf(period)}
                  </FigureButton>
                ),
              },
              { key: 'state', header: words.state, cell: (figure) => <FigureMarks figure={figure} /> },
              {
                key: 'file',
                header: words.file,
                cell: ({ file, upload, at }) => (
                  <span className="figure-sheet">
                    <Link href={hrefTo(`/uploads/${upload}`)}>{file}</Link>
                    <span className="muted">{formatInstant(at)}</span>
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
    </Card>
  );
}

function FigureMarks({ figure: { review, accepted, since } }: { readonly figure: Figure }): ReactNode {
  const words = handlingWords(useLanguage().language).figures;
  return (
    <span className="warning-marks">
      <Badge tone={review === 'waiting' ? 'near' : review === 'published' ? 'good' : 'idle'}>
        {words.review[review]}
      </Badge>
      {accepted > 0 && <Badge tone="near">{words.accepted(accepted)}</Badge>}
      {since > 0 && <Badge tone="bad">{words.corrected(since)}</Badge>}
    </span>
  );
}

function summary(figures: readonly Figure[], words: ReturnType<typeof handlingWords>['figures']): string {
  const count = (fits: (figure: Figure) => boolean): number => figures.filter(fits).length;
  return words.summary({
    all: figures.length,
    waiting: count(({ review }) => review === 'waiting'),
    failed: count(({ accepted }) => accepted > 0),
    corrected: count(({ since }) => since > 0),
  });
}
