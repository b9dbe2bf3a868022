import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { addDays, isIsoDate } from '#domain/period.ts';
import type { ShiftLogDto } from '#contract/shift-log.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { shiftQuery } from '#client/api/shift-query.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { useWarningSections } from '#client/lib/warning-sections.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { DateInput } from '#client/ui/date-input.tsx';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { ShiftEvents } from './shift-events.tsx';
import { ShiftNotes } from './shift-notes.tsx';
import { SilencesTable } from './silences-table.tsx';
import { WarningsTable } from './warnings-table.tsx';
import './warnings.css';

/** 值班日志: one shift on one page, for the handover and for the printer. */
export function ShiftPage(): ReactNode {
  const { language, t } = useLanguage();
  const { view, search } = useView();
  const words = handlingWords(language).shift;
  // The server's day, which need not be this machine's.
  const overview = useQuery(overviewQuery(view));
  const today = overview.data?.asOf.slice(0, 10);
  const params = new URLSearchParams(search);
  const from = dayOf(params.get('from')) ?? today;
  const to = dayOf(params.get('to')) ?? today;
  const query = useQuery({ ...shiftQuery(from ?? '', to ?? ''), enabled: from !== undefined });
  return (
    <Page
      title={words.title}
      aside={
        <Button className="no-print" onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <SectionNav label={t.warnings.title} links={useWarningSections()} />
      <p className="muted no-print">{words.intro}</p>
      {today !== undefined && from !== undefined && to !== undefined ? (
        <Range from={from} to={to} today={today} />
      ) : (
        <Skeleton height={36} />
      )}
      {from === undefined ? (
        <QueryView query={overview} skeleton={<Skeleton height={420} />}>
          {() => null}
        </QueryView>
      ) : (
        <QueryView query={query} skeleton={<Skeleton height={420} />}>
          {(log) => <ShiftBody log={log} />}
        </QueryView>
      )}
    </Page>
  );
}

function dayOf(text: string | null): string | undefined {
  return text !== null && isIsoDate(text) ? text : undefined;
}

function ShiftBody({ log }: { readonly log: ShiftLogDto }): ReactNode {
  const { language } = useLanguage();
  const words = handlingWords(language).shift;
  return (
    <div className="stack">
      <ul className="shift-counts">
        {SHOWN_COUNTS.map((kind) => (
          <li key={kind}>
            {words.counts[kind]} <b>{log.counts[kind]}</b>
          </li>
        ))}
      </ul>
      <Card title={words.events}>
        {log.events.length === 0 ? <Empty title={words.eventsEmpty} /> : <ShiftEvents events={log.events} />}
      </Card>
      <ShiftNotes notes={log.notes} />
      <Card title={words.standing}>
        {log.standing.length === 0 ? (
          <Empty title={words.standingEmpty} />
        ) : (
          <WarningsTable items={log.standing} />
        )}
      </Card>
      <Card title={words.silences}>
        {log.silences.length === 0 ? (
          <p className="muted">{words.silencesEmpty}</p>
        ) : (
          <SilencesTable items={log.silences} />
        )}
      </Card>
    </div>
  );
}

const SHOWN_COUNTS = [
  'opened',
  'raised',
  'lowered',
  'released',
  'acknowledged',
  'escalated',
  'closed',
] as const;

interface RangeProps {
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** The shift's first and last day, kept in the address. */
function Range({ from, to, today }: RangeProps): ReactNode {
  const { language } = useLanguage();
  const { setParams } = useView();
  const words = handlingWords(language).shift;
  const [typed, setTyped] = useState<{ from?: string; to?: string }>({});
  const yesterday = addDays(today, -1);
  const type = (part: 'from' | 'to', text: string): void => {
    setTyped({ ...typed, [part]: text });
    if (isIsoDate(text)) setParams({ [part]: text });
  };
  const choose = (day: string): void => {
    setTyped({});
    setParams({ from: day, to: day });
  };
  return (
    <div className="shift-range">
      {(['from', 'to'] as const).map((part) => (
        <Field key={part} label={words[part]} inline>
          {(control) => (
            <DateInput
              control={control}
              value={typed[part] ?? (part === 'from' ? from : to)}
              onChange={(typedDay) => type(part, typedDay)}
            />
          )}
        </Field>
      ))}
      <span className="row no-print">
        <Button tone="quiet" onClick={() => choose(today)}>
          {words.today}
        </Button>
        <Button tone="quiet" onClick={() => choose(yesterday)}>
          {words.yesterday}
        </Button>
      </span>
    </div>
  );
}
