import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import { entriesQuery, registersQuery, type EntriesFilter } from '#client/api/registers-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { EntriesTable } from './entries-table.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryHistory } from './entry-history.tsx';
import { RegisterTools } from './register-tools.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import './registers.css';

/** Registers whose open cases stand on the map of districts. */
const ON_THE_MAP = ['layoff-plans', 'risk-events'];

type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'withdraw' | 'history'; readonly entry: RegisterEntryDto };

/** One register: its entries, filtered by what the address says, and all that can be done with them. */
export function RegisterPage({ id }: { readonly id: string }): ReactNode {
  const { language } = useLanguage();
  const { view, hrefTo } = useView();
  const words = useRegisterWords();
  const query = useQuery(registersQuery(view.asOf));
  const register = query.data?.items.find((each) => each.id === id);
  const [doing, setDoing] = useState<Doing>();
  return (
    <Page
      title={register?.title[language] ?? words.title}
      aside={
        <span className="row no-print">
          {register && (
            <Button tone="primary" leave="register" onClick={() => setDoing({ what: 'add' })}>
              {words.add}
            </Button>
          )}
          <Button onClick={() => window.print()}>{words.print}</Button>
          {ON_THE_MAP.includes(id) && (
            <Link href={hrefTo('/districts', { layer: 'risk' })}>{words.onTheMap}</Link>
          )}
          <Link href={hrefTo('/registers')}>{words.back}</Link>
        </span>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={480} />}>
        {() =>
          register ? (
            <RegisterBody register={register} doing={doing} onDo={setDoing} />
          ) : (
            <Empty title={words.noMatch} />
          )
        }
      </QueryView>
    </Page>
  );
}

interface RegisterBodyProps {
  readonly register: RegisterDto;
  readonly doing: Doing | undefined;
  readonly onDo: (doing: Doing | undefined) => void;
}

function RegisterBody({ register, doing, onDo }: RegisterBodyProps): ReactNode {
  const { language } = useLanguage();
  const words = useRegisterWords();
  const filter = useFilter();
  const query = useQuery(entriesQuery(register.id, filter));
  const close = (): void => onDo(undefined);
  const isFiltered = filter.region !== undefined || filter.text !== undefined;
  return (
    <>
      <p className="muted">{register.intro[language]}</p>
      <Card>
        <RegisterTools register={register} filter={filter} />
        <QueryView query={query} skeleton={<Skeleton height={280} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                title={isFiltered ? words.noMatch : words.empty}
                text={isFiltered ? undefined : words.emptyText}
              />
            ) : (
              <>
                <HiddenNote items={items} />
                <EntriesTable
                  register={register}
                  items={items}
                  onDo={(what, entry) => onDo({ what, entry })}
                />
              </>
            )
          }
        </QueryView>
      </Card>
      {doing?.what === 'add' && <EntryForm register={register} entry={undefined} onClose={close} />}
      {doing?.what === 'edit' && (
        <EntryForm key={doing.entry.id} register={register} entry={doing.entry} onClose={close} />
      )}
      {doing?.what === 'withdraw' && (
        <WithdrawDialog key={doing.entry.id} register={register} entry={doing.entry} onClose={close} />
      )}
      {doing?.what === 'history' && (
        <EntryHistory key={doing.entry.id} register={register} entry={doing.entry} onClose={close} />
      )}
    </>
  );
}

/** Why some numbers are not shown; nothing where all are. */
function HiddenNote({ items }: { readonly items: readonly RegisterEntryDto[] }): ReactNode {
  const words = useRegisterWords();
  const hidden = items.find((each) => each.hidden !== null)?.hidden;
  return hidden && <p className="muted">{words.hiddenWhy(hidden.below)}</p>;
}

function useFilter(): EntriesFilter {
  const { view, search } = useView();
  const params = new URLSearchParams(search);
  const own = (name: string): string | undefined => params.get(name) ?? undefined;
  return { asOf: view.asOf, region: own('where'), text: own('q'), withdrawn: own('withdrawn') };
}
