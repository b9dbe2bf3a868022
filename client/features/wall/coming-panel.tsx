import type { ReactNode } from 'react';
import type { OverviewDto } from '#contract/judgement.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useWallWords } from '#client/lib/wall-words.ts';
import { Empty } from '#client/ui/states.tsx';

const SHOWN = 8;

/** What is due next. */
export function ComingPanel({ overview }: { readonly overview: OverviewDto }): ReactNode {
  const { language } = useLanguage();
  const words = useWallWords();
  const items = overview.calendar.slice(0, SHOWN);
  if (items.length === 0) return <Empty title={words.nothingComing} />;
  return (
    <ul className="wall-coming">
      {items.map((item) => (
        <li key={item.id}>
          <time dateTime={item.date}>{item.date}</time>
          <span>{language === 'zh' ? item.titleZh : item.titleEn}</span>
          <b>{words.days(item.daysLeft)}</b>
        </li>
      ))}
    </ul>
  );
}
