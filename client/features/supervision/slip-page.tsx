import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { SlipDto } from '#contract/supervision.ts';
import { nextSlipState } from '#domain/supervision.ts';
import { slipQuery } from '#client/api/tasks-query.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { taskWords } from '#client/lib/task-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Facts } from '#client/ui/facts.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { SlipMark } from './slip-mark.tsx';
import { SlipStepDialog } from './slip-step-dialog.tsx';
import type { SlipAction } from './slip-step-dialog.tsx';
import './supervision.css';

/** One slip: what is required, what happened, and the next step. */
export function SlipPage({ no }: { readonly no: string }): ReactNode {
  const { language } = useLanguage();
  const { view, hrefTo } = useView();
  const words = taskWords(language).supervision;
  const query = useQuery(slipQuery(no, view.asOf));
  return (
    <Page
      title={words.slip(no)}
      aside={
        <span className="row">
          {query.data && <SlipMark slip={query.data} />}
          <Button className="no-print" onClick={() => window.print()}>
            {words.print}
          </Button>
          <Link href={hrefTo('/supervision')}>{words.back}</Link>
        </span>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={400} />}>
        {(slip) => <SlipBody slip={slip} />}
      </QueryView>
    </Page>
  );
}

const ACTIONS: readonly {
  readonly action: SlipAction;
  readonly step: Parameters<typeof nextSlipState>[1];
}[] = [
  { action: 'sign', step: 'signed' },
  { action: 'reply', step: 'replied' },
  { action: 'check', step: 'checked' },
  { action: 'send-back', step: 'sent-back' },
  { action: 'close', step: 'closed' },
];

function SlipBody({ slip }: { readonly slip: SlipDto }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language).supervision;
  const [action, setAction] = useState<SlipAction>();
  const possible = ACTIONS.filter(({ step }) => nextSlipState(slip.state, step) !== undefined);
  return (
    <div className="stack">
      <div className="row no-print">
        {possible.map(({ action: each }, index) => (
          <Button
            key={each}
            leave="task"
            tone={index === 0 ? 'primary' : 'plain'}
            onClick={() => setAction(each)}
          >
            {words.actions[each]}
          </Button>
        ))}
      </div>
      <div className="columns columns-wide-narrow">
        <Card title={words.facts}>
          <Facts
            items={[
              { key: 'reason', label: words.fields.reason, value: slip.reason },
              { key: 'unit', label: words.fields.unit, value: language === 'zh' ? slip.unitZh : slip.unitEn },
              ...(slip.task === null
                ? []
                : [
                    {
                      key: 'task',
                      label: words.fields.task,
                      value: <Link href={hrefTo(`/tasks/${slip.task}`)}>{words.taskOf(slip.task)}</Link>,
                    },
                  ]),
              ...(slip.reasonKind === 'warning' && slip.reasonRef !== null
                ? [
                    {
                      key: 'warning',
                      label: words.fields.warning,
                      value: <Link href={hrefTo(`/warnings/${slip.reasonRef}`)}>{words.ofWarning}</Link>,
                    },
                  ]
                : []),
              ...(slip.basis === '' ? [] : [{ key: 'basis', label: words.fields.basis, value: slip.basis }]),
              { key: 'requirement', label: words.fields.requirement, value: slip.requirement },
              { key: 'due', label: words.fields.due, value: slip.due },
              { key: 'issuer', label: words.fields.issuer, value: wordFor(t.terms.actors, slip.issuer) },
            ]}
          />
        </Card>
        <Card title={words.ledger}>
          <ol className="slip-ledger">
            {slip.events.map((event) => (
              <li key={`${event.at}-${event.step}`}>
                <b>{words.steps[event.step]}</b>
                {event.text !== '' && <p>{event.text}</p>}
                <p className="muted">
                  {wordFor(t.terms.actors, event.by)} · {formatInstant(event.at)}
                </p>
              </li>
            ))}
          </ol>
        </Card>
      </div>
      {action && (
        <SlipStepDialog key={action} no={slip.no} action={action} onClose={() => setAction(undefined)} />
      )}
    </div>
  );
}
