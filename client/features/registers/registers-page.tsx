import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RegisterDto } from '#contract/registers.ts';
import { registersQuery } from '#client/api/registers-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { useTaskSections } from '#client/lib/task-sections.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import './registers.css';

/** 登记台账: every register of the notice, what it serves and how much is in it. */
export function RegistersPage(): ReactNode {
  const { language } = useLanguage();
  const { view, hrefTo } = useView();
  const words = useRegisterWords();
  const query = useQuery(registersQuery(view.asOf));
  return (
    <Page title={words.title}>
      <SectionNav label={taskWords(language).title} links={useTaskSections()} />
      <p className="muted">{words.intro}</p>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={480} />}>
          {({ items }) => (
            <Table<RegisterDto>
              caption={words.title}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'register',
                  header: words.columns.register,
                  cell: ({ id, title, intro }) => (
                    <div className="register-cell">
                      <Link href={hrefTo(`/registers/${id}`)}>
                        <b>{title[language]}</b>
                      </Link>
                      <span className="muted">{intro[language]}</span>
                    </div>
                  ),
                },
                {
                  key: 'serves',
                  header: words.columns.serves,
                  cell: ({ duty, tasks }) => (
                    <span className="register-serves">
                      <span>{words.duty(duty)}</span>
                      {tasks.map((no) => (
                        <Link key={no} href={hrefTo(`/tasks/${no}`)}>
                          {words.task(no)}
                        </Link>
                      ))}
                    </span>
                  ),
                },
                {
                  key: 'entries',
                  header: words.columns.entries,
                  align: 'end',
                  cell: ({ entries }) => entries,
                },
              ]}
            />
          )}
        </QueryView>
      </Card>
    </Page>
  );
}
