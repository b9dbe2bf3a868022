import type { ReactNode } from 'react';
import type { ReportingDto } from '#contract/reporting.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useReportingWords } from '#client/lib/reporting-words.ts';
import { floorPercent } from '#client/lib/number.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Empty } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { chaseList } from './chase-list.ts';

/** Completeness, timeliness, and how many are late, overdue and revised: of the districts. */
export function ReportingSummary({ counts }: Pick<ReportingDto, 'counts'>): ReactNode {
  const { t } = useLanguage();
  const texts = useReportingWords();
  const words = texts.summary;
  const share = (ratio: number | null): string => (ratio === null ? t.terms.none : `${floorPercent(ratio)}%`);
  const tiles = [
    {
      name: words.completeness,
      value: share(counts.completeness),
      note: words.completenessOf(counts.came, counts.expected),
    },
    { name: words.timeliness, value: share(counts.timeliness), note: words.timelinessNote },
    { name: words.late, value: counts.late, note: words.cells },
    { name: words.overdue, value: counts.overdue, note: words.cells },
    { name: words.revised, value: counts.revised, note: words.cells },
  ];
  return (
    <dl className="report-tiles">
      {tiles.map(({ name, value, note }) => (
        <div key={name} className="card">
          <dt>{name}</dt>
          <dd>
            <b>{value}</b> <span className="muted">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is overdue by region, to be copied into a message. */
export function ChaseCard({ reporting }: { readonly reporting: ReportingDto }): ReactNode {
  const { language, t } = useLanguage();
  const texts = useReportingWords();
  const names = useNames();
  const toast = useToast();
  const words = texts;
  const lines = chaseList(reporting).map(({ region, items }) =>
    words.chaseText(
      names.region(region),
      items
        .map(
          ({ indicator, period, daysLate }) =>
            `${names.indicator(indicator)} ${formatPeriod(period, language)} ${words.overdue(daysLate)}`,
        )
        .join(t.terms.semicolon),
    ),
  );
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(lines.join('\n'));
    toast({ text: words.copied });
  };
  return (
    <Card
      title={words.chase}
      actions={lines.length > 0 && <Button onClick={() => void copy()}>{words.copy}</Button>}
    >
      {lines.length === 0 ? (
        <Empty title={words.chaseNone} />
      ) : (
        <ul className="report-chase" tabIndex={0} aria-label={words.chase}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The next due days. */
export function DueCard({ due }: Pick<ReportingDto, 'due'>): ReactNode {
  const { language } = useLanguage();
  const texts = useReportingWords();
  const names = useNames();
  const words = texts;
  return (
    <Card title={words.dueTitle}>
      {due.length === 0 ? (
        <Empty title={words.dueNone} />
      ) : (
        <ul className="report-due">
          {due.map(({ date, indicator, period, daysLeft }) => (
            <li key={`${indicator}-${period}`}>
              <span className="nowrap">{date}</span>
              <span>
                {names.indicator(indicator)} · {formatPeriod(period, language)}
              </span>
              <span className="muted nowrap">{words.daysLeft(daysLeft)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
