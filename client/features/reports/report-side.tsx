import type { ReactNode } from 'react';
import type { ReportDto } from '#contract/reports.ts';
import { useNames } from '#client/api/names.ts';
import { formatPeriod } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { reportWords } from '#client/lib/report-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';

/** What stands in a draft's way, what moved since it was drafted, and what differs from the last one. */
export function ReportSide({ report }: { readonly report: ReportDto }): ReactNode {
  const { language } = useLanguage();
  const words = reportWords(language);
  return (
    <div className="stack no-print">
      {report.state === 'draft' && (
        <Card title={words.checks}>
          {report.checks.length === 0 && <p className="muted">{words.checksEmpty}</p>}
          <ul className="report-list">
            {report.checks.map((check) => (
              <li key={check.code}>
                <Badge tone={check.severity === 'error' ? 'bad' : 'near'}>{words[check.severity]}</Badge>{' '}
                {language === 'zh' ? check.textZh : check.textEn}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {report.moved.length > 0 && <Moved title={words.moved} items={report.moved} />}
      {report.since.length > 0 && <Moved title={words.since} items={report.since} />}
    </div>
  );
}

function Moved({ title, items }: { readonly title: string; readonly items: ReportDto['moved'] }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const words = reportWords(language);
  const about = ({ indicator, period }: ReportDto['moved'][number]): string =>
    [
      indicator !== null && names.indicatorOf(indicator) ? names.indicator(indicator) : undefined,
      formatPeriod(period, language),
    ]
      .filter((part) => part !== undefined)
      .join(' ');
  return (
    <Card title={title}>
      <ul className="report-list">
        {items.map((item) => (
          <li key={item.token}>
            <span className="muted">{about(item)}</span> {words.was} {item.was} → {words.now}{' '}
            <b>{item.now ?? words.gone}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}
