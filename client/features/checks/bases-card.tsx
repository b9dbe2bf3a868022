import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { BaseRowDto, BasesDto } from '#contract/analyst.ts';
import { basesQuery } from '#client/api/checks-query.ts';
import { useNames } from '#client/api/names.ts';
import { checksWords } from '#client/lib/checks-words.ts';
import { figureText, formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { formatNumber, roundPercent } from '#client/lib/number.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Card } from '#client/ui/card.tsx';
import { Choice } from '#client/ui/choice.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { ReportLink } from '#client/ui/report-link.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';

/** The change of each month of a year against every base there is, and which one is used. */
export function BasesCard(): ReactNode {
  const { language } = useLanguage();
  const { view } = useView();
  const names = useNames();
  const words = checksWords(language);
  const [indicator, setIndicator] = useState('urban-new-jobs');
  const [chosen, setChosen] = useState<string>();
  const city = names.regions.find(({ kind }) => kind === 'city')?.code;
  const region = chosen ?? view.region ?? city ?? '';
  const year = Number((view.period ?? '2020').slice(0, 4));
  const query = useQuery({
    ...basesQuery({ indicator, region, year, asOf: view.asOf }),
    enabled: region !== '',
  });
  return (
    <Card title={`${words.bases.title} · ${year}`}>
      <p className="muted">{words.bases.note}</p>
      <div className="row">
        <Choice
          label={words.indicator}
          value={indicator}
          options={names.indicators.map(({ code }) => ({ value: code, label: names.indicator(code) }))}
          onChange={setIndicator}
        />
        <Choice
          label={words.bases.region}
          value={region}
          options={names.regions.map(({ code }) => ({ value: code, label: names.region(code) }))}
          onChange={setChosen}
        />
      </div>
      <QueryView query={query} skeleton={<Skeleton height={160} />}>
        {(bases) =>
          bases.items.length === 0 ? (
            <Empty title={words.bases.none} text={words.bases.noneText} action={<ReportLink />} />
          ) : (
            <BasesTable bases={bases} />
          )
        }
      </QueryView>
    </Card>
  );
}

function BasesTable({ bases }: { readonly bases: BasesDto }): ReactNode {
  const { language, t } = useLanguage();
  const words = checksWords(language).bases;
  const { unit, decimals, basis } = bases;
  const text = (value: number): string => figureText({ value, unit, decimals }, language);
  const change = (growth: number | null): string => {
    if (growth === null) return t.terms.none;
    if (bases.changes === 'ratio') return `${roundPercent(growth, true)}%`;
    if (unit === '%') return t.terms.pp(formatNumber(growth, { decimals, signed: true }));
    return `${growth > 0 ? '+' : ''}${text(growth)}`;
  };
  const base = (of: BaseRowDto['comparable'] | BaseRowDto['published']): ReactNode => {
    if (of === null) return t.terms.none;
    return (
      <>
        {text(of.value)} <b>{change(of.growth)}</b>
        {'source' in of && (
          <span className="base-source">
            <AsWritten>{of.source}</AsWritten>
          </span>
        )}
      </>
    );
  };
  return (
    <Table<BaseRowDto>
      caption={words.title}
      dense
      rows={bases.items}
      rowKey={({ period }) => period}
      columns={[
        {
          key: 'month',
          header: words.month,
          nowrap: true,
          cell: ({ period }) => formatSpan(period, basis, language),
        },
        { key: 'value', header: words.value, align: 'end', nowrap: true, cell: ({ value }) => text(value) },
        { key: 'comparable', header: words.comparable, align: 'end', cell: (row) => base(row.comparable) },
        { key: 'published', header: words.published, align: 'end', cell: (row) => base(row.published) },
        { key: 'uploaded', header: words.uploaded, align: 'end', cell: (row) => base(row.uploaded) },
        {
          key: 'used',
          header: words.used,
          cell: ({ used, usedGrowth, whyNot }) =>
            used === null ? (
              <span className="muted">{words.whyNot[whyNot ?? 'not-known']}</span>
            ) : (
              `${words.usedWords[used]} ${change(usedGrowth)}`
            ),
        },
      ]}
    />
  );
}
