import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { TaskDto, TaskList } from '#contract/tasks.ts';
import { RETURN_STATES } from '#domain/task-return.ts';
import { tasksQuery } from '#client/api/tasks-query.ts';
import type { TaskFilter } from '#client/api/tasks-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTaskSections } from '#client/lib/task-sections.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Card } from '#client/ui/card.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { Table } from '#client/ui/table.tsx';
import type { Column } from '#client/ui/table.tsx';
import { ReturnMark } from './marks.tsx';
import { TaskSummary, UnitNames } from './unit-names.tsx';
import './tasks.css';

/** 任务: all of them by chapter, with what the figures say beside what the unit says. */
export function TasksPage(): ReactNode {
  const { language } = useLanguage();
  const { view, search } = useView();
  const words = taskWords(language);
  const params = new URLSearchParams(search);
  const filter: TaskFilter = {
    unit: params.get('unit') ?? undefined,
    chapter: params.get('chapter') ?? undefined,
    state: params.get('state') ?? undefined,
    text: params.get('text') ?? undefined,
    asOf: view.asOf,
  };
  const query = useQuery(tasksQuery(filter));
  return (
    <Page title={words.title}>
      <SectionNav label={words.title} links={useTaskSections()} />
      <QueryView query={query} skeleton={<Skeleton height={640} />}>
        {(list) => (
          <>
            <p className="muted">{words.intro(list.total)}</p>
            <TaskFilters filter={filter} list={list} />
            {list.items.length === 0 ? (
              <Card>
                <Empty title={words.empty} text={words.emptyText} />
              </Card>
            ) : (
              list.chapters.map((chapter) => (
                <Chapter
                  key={chapter.no}
                  no={chapter.no}
                  title={chapter.title}
                  tasks={list.items.filter(({ chapterNo }) => chapterNo === chapter.no)}
                />
              ))
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function TaskFilters({ filter, list }: { readonly filter: TaskFilter; readonly list: TaskList }): ReactNode {
  const { language } = useLanguage();
  const { setParams } = useView();
  const words = taskWords(language);
  return (
    <div className="task-filters no-print">
      <Choice
        label={words.filters.unit}
        value={filter.unit ?? ''}
        any={words.filters.all}
        options={list.units.map(({ slug, nameZh, nameEn }) => ({
          value: slug,
          label: language === 'zh' ? nameZh : nameEn,
        }))}
        onChange={(unit) => setParams({ unit: unit === '' ? undefined : unit })}
      />
      <Choice
        label={words.filters.chapter}
        value={filter.chapter ?? ''}
        any={words.filters.all}
        options={list.chapters.map(({ no }) => ({ value: String(no), label: String(no) }))}
        onChange={(chapter) => setParams({ chapter: chapter === '' ? undefined : chapter })}
      />
      <Choice
        label={words.filters.state}
        value={filter.state ?? ''}
        any={words.filters.all}
        options={RETURN_STATES.map((state) => ({ value: state, label: words.states[state] }))}
        onChange={(state) => setParams({ state: state === '' ? undefined : state })}
      />
      <Field label={words.filters.text} inline>
        {(control) => (
          <input
            {...control}
            className="input"
            type="search"
            placeholder={words.filters.textHint}
            defaultValue={filter.text ?? ''}
            onChange={(event) => setParams({ text: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

interface ChapterProps {
  readonly no: number;
  readonly title: string;
  readonly tasks: readonly TaskDto[];
}

function Chapter({ no, title, tasks }: ChapterProps): ReactNode {
  const { language } = useLanguage();
  const columns = useColumns();
  const caption = `${taskWords(language).filters.chapter} ${no}`;
  if (tasks.length === 0) return null;
  return (
    <Card title={<AsWritten>{title}</AsWritten>}>
      <div className="task-rows">
        <Table<TaskDto>
          caption={caption}
          stack
          columns={columns}
          rows={tasks}
          rowKey={({ no }) => String(no)}
        />
      </div>
    </Card>
  );
}

function useColumns(): Column<TaskDto>[] {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language);
  return [
    {
      key: 'no',
      header: words.columns.no,
      align: 'end',
      cell: ({ no }) => <Link href={hrefTo(`/tasks/${no}`)}>{no}</Link>,
    },
    {
      key: 'task',
      header: words.columns.task,
      cell: (task) => (
        <div className="task-what">
          <Link href={hrefTo(`/tasks/${task.no}`)}>
            <TaskSummary task={task} />
          </Link>
          {task.openSlips > 0 && <Badge tone="slow">{words.openSlips(task.openSlips)}</Badge>}
        </div>
      ),
    },
    { key: 'units', header: words.columns.units, cell: (task) => <UnitNames units={task.leadUnits} /> },
    {
      key: 'verdict',
      header: words.columns.verdict,
      cell: ({ verdicts, indicators }) =>
        verdicts.length === 0 ? (
          <span className="muted">{indicators.length === 0 ? words.noIndicator : words.noTarget}</span>
        ) : (
          verdicts.map(({ target, status }) => <StatusWord key={target} status={status} />)
        ),
    },
    {
      key: 'claim',
      header: words.columns.claim,
      cell: ({ returns }) => {
        const claim = returns.findLast(({ newest }) => newest !== null)?.newest;
        if (!claim) return <span className="muted">{words.noClaim}</span>;
        return claim.confidence === null ? claim.period : words.confidence(claim.confidence);
      },
    },
    {
      key: 'returned',
      header: words.columns.returned,
      cell: ({ returns }) =>
        returns
          .filter(({ state }, index) => index === 0 || state !== 'not-due')
          .map((standing) => (
            <span key={standing.period} className="row task-return">
              <span className="muted">{standing.period}</span> <ReturnMark standing={standing} />
            </span>
          )),
    },
    {
      key: 'term',
      header: words.columns.term,
      cell: ({ effectiveTo, daysLeft }) =>
        effectiveTo !== null && daysLeft !== null ? (
          <div className="task-what">
            {words.until(effectiveTo)}
            <span className="muted">{words.daysLeft(daysLeft)}</span>
          </div>
        ) : null,
    },
  ];
}
