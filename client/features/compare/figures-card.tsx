import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { apiUrl } from '#client/api/client.ts';
import { figureChangesQuery, type FigureSpanArgs, type SpanArgs } from '#client/api/changes-query.ts';
import { useNames } from '#client/api/names.ts';
import { useChangeWords } from '#client/lib/change-words.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { FiguresTable } from './figures-table.tsx';
import { MoreButton } from './more-button.tsx';

const KINDS = ['added', 'revised', 'withdrawn'] as const;

/** Figures that came, were revised or withdrawn, with how much and by which sheet. */
export function FiguresCard({ asked }: { readonly asked: SpanArgs }): ReactNode {
  const words = useChangeWords().figures;
  const { search } = useView();
  const params = new URLSearchParams(search);
  const kind = KINDS.find((each) => each === params.get('kind'));
  const args = { ...asked, indicator: params.get('indicator') ?? undefined, kind };
  const query = useInfiniteQuery(figureChangesQuery(args));
  return (
    <Card
      title={words.title}
      actions={<Narrow args={args} />}
      footer={query.hasNextPage ? <MoreButton query={query} /> : undefined}
    >
      <QueryView query={query} skeleton={<Skeleton height={280} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={words.empty} text={words.emptyText} />;
          return (
            <>
              <p className="row muted">
                {words.shown(items.length, pages[0]?.total ?? items.length)}
                <a href={apiUrl('/changes.csv', { ...args })} download>
                  {words.csv}
                </a>
              </p>
              <FiguresTable items={items} span={asked} />
            </>
          );
        }}
      </QueryView>
    </Card>
  );
}

function Narrow({ args }: { readonly args: FigureSpanArgs }): ReactNode {
  const words = useChangeWords().figures;
  const names = useNames();
  const { setParams } = useView();
  return (
    <>
      <Field label={words.kind} hideLabel inline>
        {(control) => (
          <select
            {...control}
            className="select"
            value={args.kind ?? ''}
            onChange={(event) => setParams({ kind: event.target.value })}
          >
            <option value="">{words.all}</option>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {words.kinds[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.indicator} hideLabel inline>
        {(control) => (
          <select
            {...control}
            className="select compare-indicator"
            value={args.indicator ?? ''}
            onChange={(event) => setParams({ indicator: event.target.value })}
          >
            <option value="">{words.allIndicators}</option>
            {names.indicators.map(({ code }) => (
              <option key={code} value={code}>
                {names.indicator(code)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
