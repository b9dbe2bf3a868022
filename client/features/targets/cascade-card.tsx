import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { CascadeDto } from '#contract/cascade.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { cascadeQuery } from '#client/api/targets-query.ts';
import { figureText } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { formatNumber, roundPercent } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';

/** The city’s target passed on to its districts: their sum, the slack, and who has none. */
export function CascadeCard({ item }: { readonly item: AttainmentDto }): ReactNode {
  const texts = useTargetWords();
  const { view } = useView();
  const year = item.period.slice(0, 4);
  const query = useQuery(cascadeQuery({ indicator: item.indicator, year, asOf: view.asOf }));
  return (
    <Card title={texts.cascade.title} className="cascade">
      <QueryView query={query} skeleton={<Skeleton height={80} />}>
        {(answer) => <Passed answer={answer} />}
      </QueryView>
    </Card>
  );
}

type Part = CascadeDto['parts'][number];

function Passed({ answer }: { readonly answer: CascadeDto }): ReactNode {
  const { language, t } = useLanguage();
  const texts = useTargetWords();
  const names = useNames();
  const words = texts.cascade;
  const { parts, districts, withZones, missing, unit, decimals } = answer;
  const amount = (value: number, signed = false): string =>
    figureText({ value, unit, decimals, signed }, language);
  if (parts.length === 0) return <p className="muted">{words.none}</p>;
  const summed = (of: CascadeDto['districts']): string =>
    words.sum(
      amount(of.sum),
      of.coefficient === null ? t.terms.none : formatNumber(of.coefficient, { decimals: 3 }),
      amount(of.slack, true),
    );
  return (
    <>
      <p>{summed(districts)}</p>
      {withZones && <p className="muted">{words.withZones(summed(withZones))}</p>}
      {missing.length > 0 && <p className="fact-note">{words.missing(missing.length)}</p>}
      <Table<Part>
        caption={words.title}
        dense
        rows={parts}
        rowKey={(part) => part.region}
        columns={[
          { key: 'region', header: words.region, cell: (part) => names.region(part.region) },
          {
            key: 'target',
            header: words.target,
            align: 'end',
            nowrap: true,
            cell: (part) => amount(part.inForce.value),
          },
          // Only where a target was ever adjusted.
          ...(parts.some(({ original }) => original)
            ? [
                {
                  key: 'original',
                  header: words.original,
                  align: 'end',
                  nowrap: true,
                  cell: (part: Part) => (part.original ? amount(part.original.value) : t.terms.none),
                } as const,
              ]
            : []),
          { key: 'share', header: words.share, align: 'end', cell: (part) => `${roundPercent(part.share)}%` },
        ]}
      />
    </>
  );
}
