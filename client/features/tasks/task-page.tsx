import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { ReturnStandingDto, TaskDetail } from '#contract/tasks.ts';
import { taskQuery } from '#client/api/tasks-query.ts';
import { useNames } from '#client/api/names.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Facts } from '#client/ui/facts.tsx';
import type { Fact } from '#client/ui/facts.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { ReturnMark } from './marks.tsx';
import { ReturnForm } from './return-form.tsx';
import { TaskSummary, UnitNames } from './unit-names.tsx';
import { VersionsCard } from './versions-card.tsx';
import './tasks.css';

/** One task: what it asks of whom, what the figures say, what the unit says, what was filed and when. */
export function TaskPage({ no }: { readonly no: string }): ReactNode {
  const { language } = useLanguage();
  const { view, hrefTo } = useView();
  const words = taskWords(language).detail;
  const query = useQuery(taskQuery(Number(no), view.asOf));
  return (
    <Page title={words.title(Number(no))} aside={<Link href={hrefTo('/tasks')}>{words.back}</Link>}>
      <QueryView query={query} skeleton={<Skeleton height={520} />}>
        {(task) => <TaskBody task={task} />}
      </QueryView>
    </Page>
  );
}

function TaskBody({ task }: { readonly task: TaskDetail }): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language);
  return (
    <div className="columns columns-wide-narrow">
      <div className="stack">
        <Card title={words.detail.facts}>
          <p className="task-summary">
            <TaskSummary task={task} />
          </p>
          <Facts items={useFacts(task)} />
        </Card>
        <VerdictsCard task={task} />
        <VersionsCard versions={task.versions} />
      </div>
      <div className="stack">
        <ReturnsCard task={task} />
        <EvidenceCard task={task} />
        <Card
          title={words.detail.slips}
          actions={
            <Link
              className="button button-plain no-print"
              href={hrefTo('/supervision', { new: `${task.no}` })}
            >
              {words.detail.issue}
            </Link>
          }
        >
          {task.slips.length === 0 && <p className="muted">{words.detail.slipsEmpty}</p>}
          <ul className="task-list">
            {task.slips.map((slip) => (
              <li key={slip.no}>
                <Link href={hrefTo(`/supervision/${slip.no}`)}>{slip.no}</Link> {slip.reason}
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}

function useFacts(task: TaskDetail): Fact[] {
  const { language } = useLanguage();
  const words = taskWords(language);
  const { effectiveFrom, effectiveTo, daysLeft } = task;
  const term = [effectiveFrom, effectiveTo].filter((date) => date !== null).join(' – ');
  const facts: (Fact | undefined)[] = [
    {
      key: 'chapter',
      label: words.detail.chapter,
      value: (
        <AsWritten>
          {task.chapterTitle} · {task.sectionNo}
          {task.sectionTitle}
        </AsWritten>
      ),
    },
    { key: 'lead', label: words.detail.lead, value: <UnitNames units={task.leadUnits} /> },
    task.responsibleUnits.length === 0
      ? undefined
      : {
          key: 'responsible',
          label: words.detail.responsible,
          value: <UnitNames units={task.responsibleUnits} />,
        },
    term === ''
      ? undefined
      : {
          key: 'term',
          label: words.detail.term,
          value: daysLeft === null ? term : `${term} · ${words.daysLeft(daysLeft)}`,
        },
    task.quantity === ''
      ? undefined
      : { key: 'quantity', label: words.detail.quantity, value: <AsWritten>{task.quantity}</AsWritten> },
    { key: 'evidence', label: words.detail.evidence, value: words.evidence[task.evidence] },
    task.note === ''
      ? undefined
      : { key: 'note', label: words.detail.note, value: <AsWritten>{task.note}</AsWritten> },
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** What the figures say, and beside it what the unit says. */
function VerdictsCard({ task }: { readonly task: TaskDetail }): ReactNode {
  const { language } = useLanguage();
  const names = useNames();
  const { hrefTo } = useView();
  const words = taskWords(language);
  const [claim] = task.versions;
  return (
    <Card title={words.detail.verdicts}>
      <p className="muted">{words.detail.verdictsNote}</p>
      <div className="task-two">
        <ul className="task-list">
          {task.verdicts.length === 0 && (
            <li className="muted">{task.indicators.length === 0 ? words.noIndicator : words.noTarget}</li>
          )}
          {task.verdicts.map(({ target, indicator, status }) => (
            <li key={target}>
              <Link href={hrefTo(`/targets/${target}`)}>{names.indicator(indicator)}</Link>{' '}
              <StatusWord status={status} />
            </li>
          ))}
        </ul>
        <div>
          {claim ? (
            <>
              <p>{claim.progress}</p>
              {claim.confidence !== null && <p className="muted">{words.confidence(claim.confidence)}</p>}
            </>
          ) : (
            <p className="muted">{words.noClaim}</p>
          )}
        </div>
      </div>
    </Card>
  );
}

type Doing = { readonly kind: 'file' | 'accept' | 'send-back'; readonly standing: ReturnStandingDto };

function ReturnsCard({ task }: { readonly task: TaskDetail }): ReactNode {
  const { language } = useLanguage();
  const words = taskWords(language);
  const [doing, setDoing] = useState<Doing>();
  const close = (): void => setDoing(undefined);
  return (
    <Card title={words.detail.returns}>
      <ul className="task-returns">
        {task.returns.map((standing) => (
          <li key={standing.period}>
            <span className="row">
              <b>{standing.period}</b> <ReturnMark standing={standing} />
            </span>
            <span className="muted">{words.detail.window(standing.from, standing.to)}</span>
            {standing.lastWeekday !== standing.to && (
              <span className="muted">{words.detail.sunday(standing.lastWeekday)}</span>
            )}
            <span className="row no-print">
              <Button leave="task" onClick={() => setDoing({ kind: 'file', standing })}>
                {words.detail.file}
              </Button>
              {standing.state === 'received' && (
                <>
                  <Button leave="task" onClick={() => setDoing({ kind: 'accept', standing })}>
                    {words.detail.accept}
                  </Button>
                  <Button leave="task" onClick={() => setDoing({ kind: 'send-back', standing })}>
                    {words.detail.sendBack}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {doing?.kind === 'file' && (
        <ReturnForm key={doing.standing.period} task={task} standing={doing.standing} onClose={close} />
      )}
      {doing && doing.kind !== 'file' && (
        <DecideDialog
          key={doing.kind}
          no={task.no}
          period={doing.standing.period}
          kind={doing.kind}
          onClose={close}
        />
      )}
    </Card>
  );
}
