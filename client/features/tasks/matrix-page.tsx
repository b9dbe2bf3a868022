import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { TaskDto, TaskList } from '#contract/tasks.ts';
import { tasksQuery } from '#client/api/tasks-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTaskSections } from '#client/lib/task-sections.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import '#client/ui/table.css';
import './tasks.css';

/** 任务 × 单位: who leads and who shares which task. */
export function MatrixPage(): ReactNode {
  const { language } = useLanguage();
  const { view } = useView();
  const words = taskWords(language);
  const query = useQuery(tasksQuery({ asOf: view.asOf }));
  return (
    <Page title={words.sections.matrix}>
      <SectionNav label={words.title} links={useTaskSections()} />
      <p className="muted">{words.matrixNote}</p>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={640} />}>
          {(list) => <Matrix list={list} />}
        </QueryView>
      </Card>
    </Page>
  );
}

function Matrix({ list }: { readonly list: TaskList }): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language);
  return (
    <div className="table-scroll task-matrix" role="group" aria-label={words.sections.matrix} tabIndex={0}>
      <table className="table table-dense">
        <caption className="visually-hidden">{words.sections.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.no}</th>
            {list.units.map(({ slug, nameZh, nameEn }) => (
              <th key={slug} scope="col" className="task-matrix-unit">
                <Link href={hrefTo('/tasks', { unit: slug })}>{language === 'zh' ? nameZh : nameEn}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.items.map((task) => (
            <tr key={task.no}>
              <th scope="row">
                <Link href={hrefTo(`/tasks/${task.no}`)}>{task.no}</Link>
              </th>
              {list.units.map(({ slug }) => (
                <td key={slug} className="task-matrix-cell">
                  <Part part={partOf(task, slug)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function partOf(task: TaskDto, slug: string): 'lead' | 'responsible' | undefined {
  if (task.leadUnits.some((unit) => unit.slug === slug)) return 'lead';
  return task.responsibleUnits.some((unit) => unit.slug === slug) ? 'responsible' : undefined;
}

function Part({ part }: { readonly part: 'lead' | 'responsible' | undefined }): ReactNode {
  const words = taskWords(useLanguage().language);
  if (part === undefined) return null;
  return (
    <>
      <span aria-hidden="true">{part === 'lead' ? '●' : '○'}</span>
      <span className="visually-hidden">{words[part]}</span>
    </>
  );
}
