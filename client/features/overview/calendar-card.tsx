import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Card } from '#client/ui/card.tsx';

/** What is due soon. */
export function CalendarCard({ items }: { readonly items: OverviewDto['calendar'] }): ReactNode {
  const { language, t } = useLanguage();
  return (
    <Card title={t.overview.calendar.title}>
      {items.length === 0 ? (
        <p className="muted">{t.overview.calendar.empty}</p>
      ) : (
        <ul className="dates">
          {items.map((item) => (
            <li key={item.id}>
              <span>{language === 'zh' ? item.titleZh : item.titleEn}</span>
              <time dateTime={item.date}>
                {item.date} ·{' '}
                {item.daysLeft >= 0
                  ? t.overview.calendar.daysLeft(item.daysLeft)
                  : t.overview.calendar.overdue(-item.daysLeft)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
