import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { VerdictChangeDto, VerdictThenDto } from '#contract/changes.ts';
import { verdictChangesQuery, type SpanArgs } from '#client/api/changes-query.ts';
import { useNames } from '#client/api/names.ts';
import { basisOf } from '#client/lib/attainment-text.ts';
import { useChangeWords } from '#client/lib/change-words.ts';
import { figureText, formatPeriod, formatSpan, pointsText } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { StatusWord } from '#client/ui/status-word.tsx';
import { Table } from '#client/ui/table.tsx';
import { MoreButton } from './more-button.tsx';

/** Targets whose verdict, figure, month or own value moved, those with another word first. */
export function VerdictsCard({ asked }: { readonly asked: SpanArgs }): ReactNode {
  const { language } = useLanguage();
  const { view, hrefTo } = useView();
  const names = useNames();
  const texts = useChangeWords();
  const words = texts.verdicts;
  const query = useInfiniteQuery(verdictChangesQuery({ ...asked, period: view.period }));
  const [first] = query.data?.pages ?? [];
  return (
    <Card
      title={words.title}
      actions={
        first && (
          <span className="muted">{words.note(formatPeriod(first.period, language), first.judged)}</span>
        )
      }
      footer={query.hasNextPage ? <MoreButton query={query} /> : undefined}
    >
      <QueryView query={query} skeleton={<Skeleton height={540} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={words.empty} text={words.emptyText} />;
          return (
            <Table<VerdictChangeDto>
              caption={words.title}
              rows={items}
              rowKey={({ target }) => target}
              columns={[
                {
                  key: 'target',
                  header: words.target,
                  cell: ({ target, indicator, region }) => (
                    <Link className="compare-what" href={hrefTo(`/targets/${target}`)}>
                      {names.region(region)} · {names.indicator(indicator)}
                    </Link>
                  ),
                },
                {
                  key: 'before',
                  header: texts.before(asked.from),
                  cell: (item) => <Then item={item} then={item.before} />,
                },
                {
                  key: 'after',
                  header: texts.before(asked.to),
                  cell: (item) => <Then item={item} then={item.after} />,
                },
                {
                  key: 'changed',
                  header: words.changed,
                  cell: ({ changed }) => (
                    <ul className="compare-parts">
                      {changed.map((part) => (
                        <li key={part} className={part === 'status' ? 'compare-part-main' : undefined}>
                          {words.parts[part]}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
          );
        }}
      </QueryView>
    </Card>
  );
}

interface ThenProps {
  readonly item: VerdictChangeDto;
  readonly then: VerdictThenDto | null;
}

function Then({ item, then }: ThenProps): ReactNode {
  const { language, t } = useLanguage();
  const words = useChangeWords().verdicts;
  if (!then) return <span className="muted">{words.noTarget}</span>;
  const { unit, decimals, changed } = item;
  const figure = (value: number): string => figureText({ value, unit, decimals }, language);
  return (
    <div className="compare-then">
      <StatusWord
        status={then.status}
        detail={then.lead === null ? undefined : t.terms.pp(pointsText(then.lead))}
        lenient={item.comparator === 'strive'}
      />
      <span>
        {then.actual === null ? t.terms.missing[then.missing ?? 'not-reported'] : figure(then.actual)}
      </span>
      <span className="muted">
        {then.actualPeriod === null ? '' : formatSpan(then.actualPeriod, basisOf(item), language)}
      </span>
      {changed.includes('target') && (
        <span className="muted">
          {t.terms.reads(words.parts.target, t.terms.targetShort[item.comparator](figure(then.targetValue)))}
        </span>
      )}
    </div>
  );
}
