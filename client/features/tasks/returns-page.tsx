import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { ReturnsDto } from '#contract/tasks.ts';
import { RETURN_STATES } from '#domain/task-return.ts';
import { returnsQuery } from '#client/api/tasks-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTaskSections } from '#client/lib/task-sections.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { ReturnMark } from './marks.tsx';
import { TaskSummary, UnitNames } from './unit-names.tsx';
import { ReturnText } from './versions-card.tsx';
import './tasks.css';

/** 半年报送: every task's return of a period in one document, and whom to remind. */
export function ReturnsPage(): ReactNode {
  const { language } = useLanguage();
  const { view, search } = useView();
  const words = taskWords(language);
  const period = new URLSearchParams(search).get('of') ?? undefined;
  const query = useQuery(returnsQuery(period, view.asOf));
  return (
    <Page
      title={words.returns.title}
      aside={
        <Button className="no-print" onClick={() => window.print()}>
          {words.returns.print}
        </Button>
      }
    >
      <SectionNav label={words.title} links={useTaskSections()} />
      <p className="muted no-print">{words.returns.intro}</p>
      <QueryView query={query} skeleton={<Skeleton height={560} />}>
        {(returns) => (
          <div className="stack">
            <Head returns={returns} />
            <Reminders reminders={returns.reminders} />
            <Compiled returns={returns} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

interface ReturnsProps {
  readonly returns: ReturnsDto;
}

function Head({ returns }: ReturnsProps): ReactNode {
  const { language } = useLanguage();
  const { setParams } = useView();
  const words = taskWords(language);
  return (
    <div className="task-head">
      <Field label={words.returns.period} inline>
        {(control) => (
          <select
            {...control}
            className="select"
            value={returns.period}
            onChange={(event) => setParams({ of: event.target.value })}
          >
            {returns.windows.map(({ period }) => (
              <option key={period} value={period}>
                {period}
              </option>
            ))}
          </select>
        )}
      </Field>
      <span className="muted">{words.detail.window(returns.from, returns.to)}</span>
      {returns.lastWeekday !== returns.to && (
        <span className="muted">{words.detail.sunday(returns.lastWeekday)}</span>
      )}
      <ul className="task-counts" aria-label={words.returns.counts}>
        {RETURN_STATES.map((state) => (
          <li key={state}>
            {words.states[state]} <b>{returns.counts[state]}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reminders({ reminders }: Pick<ReturnsDto, 'reminders'>): ReactNode {
  const { language } = useLanguage();
  const words = taskWords(language).returns;
  const toast = useToast();
  const text = reminders.map(({ textZh, textEn }) => (language === 'zh' ? textZh : textEn)).join('\n');
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => toast({ text: words.copied }));
  };
  return (
    <Card
      title={words.reminders}
      actions={
        reminders.length > 0 && (
          <Button className="no-print" onClick={copy}>
            {words.copy}
          </Button>
        )
      }
    >
      {reminders.length === 0 ? (
        <p className="muted">{words.remindersEmpty}</p>
      ) : (
        <ul className="task-list">
          {reminders.map((reminder) => (
            <li key={reminder.unit?.slug ?? ''}>{language === 'zh' ? reminder.textZh : reminder.textEn}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Compiled({ returns }: ReturnsProps): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language);
  return (
    <Card title={words.returns.document}>
      <ol className="task-compiled">
        {returns.items.map((item) => (
          <li key={item.task}>
            <p className="row">
              <Link href={hrefTo(`/tasks/${item.task}`)}>
                <b>{words.detail.title(item.task)}</b>
              </Link>
              <ReturnMark standing={item.standing} />
              <span className="muted">
                <UnitNames units={item.leadUnits} />
              </span>
            </p>
            <p className="muted">
              <TaskSummary
                task={{ ...item, evidence: item.summaryZh === '' ? 'absent' : 'text-and-units' }}
              />
            </p>
            {item.standing.newest ? (
              <ReturnText version={item.standing.newest} />
            ) : (
              <p className="muted">{words.returns.notFiled}</p>
            )}
            {item.previous && (
              <details className="task-previous">
                <summary>
                  {words.returns.previous}
                  {item.changed.length > 0 &&
                    ` · ${words.returns.changed(
                      item.changed.map((part) => words.returns.parts[part]).join(t.terms.comma),
                    )}`}
                </summary>
                <ReturnText version={item.previous} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
