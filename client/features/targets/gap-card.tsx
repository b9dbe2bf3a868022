import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { DecompositionDto } from '#contract/decomposition.ts';
import type { AttainmentDto } from '#contract/judgement.ts';
import { useNames } from '#client/api/names.ts';
import { decompositionQuery } from '#client/api/targets-query.ts';
import { WaterfallStep } from '#client/charts/waterfall-step.tsx';
import { figureText } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useTargetWords } from '#client/lib/target-words.ts';
import { roundPercent } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Card } from '#client/ui/card.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { gapRows, gapSteps, type GapRow, type GapStep } from './gap-rows.ts';

type Side = 'level' | 'change';

/** Who owes the gap: a target's distance to what is due, or its change on last year, by district. */
export function GapCard({ item }: { readonly item: AttainmentDto }): ReactNode {
  const texts = useTargetWords();
  const { view } = useView();
  const query = useQuery(
    decompositionQuery({ target: item.target, period: item.actualPeriod ?? item.period, asOf: view.asOf }),
  );
  const [side, setSide] = useState<Side>('level');
  const words = texts.gap;
  return (
    <Card title={words.title}>
      <Tabs
        label={words.title}
        tabs={[
          { key: 'level', label: words.level },
          { key: 'change', label: words.change },
        ]}
        active={side}
        onChange={setSide}
      >
        <QueryView query={query} skeleton={<Skeleton height={200} />}>
          {(answer) => <Split answer={answer} side={side} />}
        </QueryView>
      </Tabs>
    </Card>
  );
}

function Split({ answer, side }: { readonly answer: DecompositionDto; readonly side: Side }): ReactNode {
  const { language, t } = useLanguage();
  const texts = useTargetWords();
  const names = useNames();
  const words = texts.gap;
  const split = answer[side];
  if (!split) {
    const why = side === 'level' ? answer.levelWhyNot : answer.changeWhyNot;
    return <p className="muted">{words.whyNot[why ?? 'no-parts']}</p>;
  }
  const amount = (value: number): string => {
    const text = figureText({ value, unit: answer.unit, decimals: answer.decimals }, language);
    return value > 0 ? `+${text}` : text;
  };
  const name = (row: GapRow): string => {
    switch (row.kind) {
      case 'part':
        return language === 'zh' ? names.region(row.code) : names.shortRegion(row.code);
      case 'others':
        return words.others(row.count);
      case 'remainder':
        return words.remainder(row.count);
      case 'total':
        return words.total;
      default:
        return row.kind satisfies never;
    }
  };
  const steps = gapSteps(gapRows(split));
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const scale = { min: Math.min(0, ...ends), max: Math.max(0, ...ends) };
  return (
    <>
      <Table<GapStep>
        caption={`${words.title} · ${words[side]}`}
        dense
        rows={steps}
        rowKey={(row) => `${row.kind} ${row.code}`}
        columns={[
          { key: 'name', header: words.part, cell: name },
          {
            key: 'amount',
            header: words.amount,
            align: 'end',
            nowrap: true,
            cell: (row) => (row.kind === 'total' ? <b>{amount(row.amount)}</b> : amount(row.amount)),
          },
          {
            key: 'step',
            header: <span className="gap-steps">{words.waterfall}</span>,
            cell: ({ from, to, kind, code }) => (
              <WaterfallStep
                {...{ from, to, scale }}
                isWhole={kind === 'total'}
                isFirst={code !== '' && code === steps[0]?.code}
              />
            ),
          },
        ]}
      />
      <p className="fact-note">
        {words.by[split.expectedBy]}
        {answer.zones !== null && words.zones[answer.zones]}
        {split.concentration !== null &&
          split.parts.filter((part) => part.amount < 0).length > 3 &&
          words.concentration(roundPercent(split.concentration))}
      </p>
      {answer.sources.length > 0 && (
        <p className="fact-note">
          {words.source} <AsWritten>{answer.sources.join(t.terms.listComma)}</AsWritten>
        </p>
      )}
    </>
  );
}
