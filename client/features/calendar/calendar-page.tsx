import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { CalendarItem } from '#contract/tasks.ts';
import { apiUrl } from '#client/api/client.ts';
import { calendarQuery } from '#client/api/tasks-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTaskSections } from '#client/lib/task-sections.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';

const TONES: Record<CalendarItem['kind'], Tone> = {
  notice: 'idle',
  target: 'steady',
  deadline: 'slow',
  return: 'near',
  'policy-end': 'steady',
  'lay-off': 'bad',
  supervision: 'slow',
  figures: 'idle',
};

/** 日程: what falls due when, and a feed of it for other calendars. */
export function CalendarPage(): ReactNode {
  const { language } = useLanguage();
  const { view } = useView();
  const words = taskWords(language);
  const [withFigures, setWithFigures] = useState(false);
  const [withPast, setWithPast] = useState(false);
  const query = useQuery(calendarQuery(view.asOf));
  const isShown = ({ kind, daysLeft }: CalendarItem): boolean =>
    (withFigures || kind !== 'figures') && (withPast || daysLeft >= 0);
  return (
    <Page
      title={words.calendar.title}
      aside={
        <a className="button button-plain no-print" href={apiUrl('/calendar.ics')}>
          {words.calendar.subscribe}
        </a>
      }
    >
      <SectionNav label={words.title} links={useTaskSections()} />
      <p className="muted no-print">{words.calendar.intro}</p>
      <Card>
        <div className="row no-print">
          <Toggle label={words.calendar.withFigures} on={withFigures} onChange={setWithFigures} />
          <Toggle label={words.calendar.showPast} on={withPast} onChange={setWithPast} />
        </div>
        <QueryView query={query} skeleton={<Skeleton height={360} />}>
          {({ items }) => {
            const shown = items.filter(isShown);
            return shown.length === 0 ? (
              <Empty title={words.calendar.empty} text={words.calendar.emptyText} />
            ) : (
              <Dates items={shown} />
            );
          }}
        </QueryView>
      </Card>
    </Page>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Toggle({ label, on, onChange }: ToggleProps): ReactNode {
  return (
    <label className="toggle">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Dates({ items }: { readonly items: readonly CalendarItem[] }): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language);
  const { columns, kinds } = words.calendar;
  const title = ({ titleZh, titleEn }: CalendarItem): string => (language === 'zh' ? titleZh : titleEn);
  const hrefOf = (link: string): string => {
    const [path = '', query = ''] = link.split('?');
    return hrefTo(path, Object.fromEntries(new URLSearchParams(query)));
  };
  return (
    <Table<CalendarItem>
      caption={words.calendar.title}
      rows={items}
      rowKey={({ id }) => id}
      rowTone={({ daysLeft }) => (daysLeft < 0 ? 'idle' : undefined)}
      columns={[
        {
          key: 'date',
          header: columns.date,
          nowrap: true,
          cell: ({ from, date }) => (from !== null && from !== date ? `${from} – ${date}` : date),
        },
        {
          key: 'what',
          header: columns.what,
          cell: (item) =>
            item.link === null ? title(item) : <Link href={hrefOf(item.link)}>{title(item)}</Link>,
        },
        {
          key: 'kind',
          header: columns.kind,
          cell: ({ kind }) => <Badge tone={TONES[kind]}>{kinds[kind]}</Badge>,
        },
        {
          key: 'left',
          header: columns.left,
          align: 'end',
          cell: ({ daysLeft }) => (daysLeft < 0 ? words.calendar.past : words.daysLeft(daysLeft)),
        },
      ]}
    />
  );
}
