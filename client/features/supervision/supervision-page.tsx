import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { SlipDto, SlipList } from '#contract/supervision.ts';
import { SLIP_STATES } from '#domain/supervision.ts';
import { slipsQuery } from '#client/api/tasks-query.ts';
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
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { SlipForm } from './slip-form.tsx';
import { SlipMark } from './slip-mark.tsx';
import './supervision.css';

/** 督办: every slip, where it stands, what is overdue; and a new one. */
export function SupervisionPage(): ReactNode {
  const { language } = useLanguage();
  const { view, search, setParams } = useView();
  const words = taskWords(language);
  const params = new URLSearchParams(search);
  const state = params.get('state') ?? undefined;
  const overdue = params.get('overdue') === '1';
  // From the page of a task or a warning: a slip about it.
  const about = params.get('new');
  const warning = params.get('warning');
  const [open, setOpen] = useState(about !== null || warning !== null);
  const query = useQuery(slipsQuery({ state, overdue: overdue ? 'true' : undefined, asOf: view.asOf }));
  const close = (): void => {
    setOpen(false);
    setParams({ new: undefined, warning: undefined });
  };
  return (
    <Page
      title={words.supervision.title}
      aside={
        <Button tone="primary" leave="task" onClick={() => setOpen(true)}>
          {words.supervision.create}
        </Button>
      }
    >
      <SectionNav label={words.title} links={useTaskSections()} />
      <p className="muted no-print">{words.supervision.intro}</p>
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={280} />}>
          {(list) => (
            <>
              <Filters list={list} state={state} overdue={overdue} />
              <section className="slip-closing" aria-label={words.supervision.progress.title}>
                {progressText(list, words.supervision)}
              </section>
              {list.items.length === 0 ? (
                <Empty title={words.supervision.empty} text={words.supervision.emptyText} />
              ) : (
                <SlipsTable items={list.items} />
              )}
            </>
          )}
        </QueryView>
      </Card>
      {open && <SlipForm task={about} warning={warning} onClose={close} />}
    </Page>
  );
}

/** How many are open, overdue and closed, and how long the closed ones took. */
function progressText(
  { counts, overdue, closing: { closed, medianDays, isFew } }: SlipList,
  { progress }: ReturnType<typeof taskWords>['supervision'],
): string {
  const open = SLIP_STATES.reduce((sum, state) => (state === 'closed' ? sum : sum + counts[state]), 0);
  const took = medianDays === null ? '' : isFew ? progress.few(medianDays) : progress.median(medianDays);
  return progress.counts({ open, overdue, closed }) + took;
}

interface FiltersProps {
  readonly list: SlipList;
  readonly state: string | undefined;
  readonly overdue: boolean;
}

function Filters({ list, state, overdue }: FiltersProps): ReactNode {
  const { language } = useLanguage();
  const { setParams } = useView();
  const words = taskWords(language).supervision;
  return (
    <div className="slip-filters no-print">
      <Field label={words.columns.state} inline>
        {(control) => (
          <select
            {...control}
            className="select"
            value={state ?? ''}
            onChange={(event) => setParams({ state: event.target.value })}
          >
            <option value="">{words.all}</option>
            {SLIP_STATES.map((each) => (
              <option key={each} value={each}>
                {words.states[each]} {list.counts[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className="toggle">
        <input
          type="checkbox"
          checked={overdue}
          onChange={(event) => setParams({ overdue: event.target.checked ? '1' : undefined })}
        />
        <span>
          {words.onlyOverdue} {list.overdue}
        </span>
      </label>
    </div>
  );
}

function SlipsTable({ items }: { readonly items: readonly SlipDto[] }): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const words = taskWords(language).supervision;
  return (
    <Table<SlipDto>
      caption={words.title}
      rows={items}
      rowKey={({ no }) => no}
      rowTone={({ state }) => (state === 'closed' ? 'idle' : undefined)}
      columns={[
        {
          key: 'no',
          header: words.columns.no,
          nowrap: true,
          cell: ({ no }) => <Link href={hrefTo(`/supervision/${no}`)}>{no}</Link>,
        },
        { key: 'reason', header: words.columns.reason, cell: ({ reason }) => reason },
        {
          key: 'unit',
          header: words.columns.unit,
          cell: ({ unitZh, unitEn }) => (language === 'zh' ? unitZh : unitEn),
        },
        { key: 'due', header: words.columns.due, nowrap: true, cell: ({ due }) => due },
        { key: 'state', header: words.columns.state, cell: (slip) => <SlipMark slip={slip} /> },
      ]}
    />
  );
}
