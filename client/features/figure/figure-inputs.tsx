import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ObservationDto } from '#contract/observations.ts';
import { observationsQuery } from '#client/api/observations-query.ts';
import type { FigureKey } from '#client/lib/figure-key.ts';
import { exactFigure, formatSpan } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty } from '#client/ui/states.tsx';
import { Table } from '#client/ui/table.tsx';

/** For a figure nobody reported by itself: the reported ones of its year it can be worked out from. */
export function FigureInputs({
  figure,
  asOf,
}: {
  readonly figure: FigureKey;
  readonly asOf: string | undefined;
}): ReactNode {
  const { language, t } = useLanguage();
  const { setView } = useView();
  const { indicator, region, period, group, industry } = figure;
  const query = useQuery(
    observationsQuery({
      ...{ indicator, region, group, industry, asOf },
      ...{ from: `${period.slice(0, 4)}-01`, to: period },
    }),
  );
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t.figure.noHistoryTitle} text={t.figure.emptyText} />
        ) : (
          <>
            <p className="muted">{t.figure.derivedText}</p>
            <Table<ObservationDto>
              caption={t.figure.inputs}
              dense
              rows={items}
              rowKey={(item) => `${item.period}-${item.basis}`}
              columns={[
                {
                  key: 'period',
                  header: t.chart.period,
                  cell: (item) => (
                    <button
                      type="button"
                      className="figure-button"
                      onClick={() =>
                        setView({ figure: { ...figure, period: item.period, basis: item.basis } })
                      }
                    >
                      {formatSpan(item.period, item.basis, language)} · {t.terms.basis[item.basis]}
                    </button>
                  ),
                },
                {
                  key: 'value',
                  header: t.chart.value,
                  align: 'end',
                  cell: (item) =>
                    item.value === null
                      ? t.terms.missing[item.missing ?? 'not-reported']
                      : exactFigure(item.value, item.unit, language),
                },
              ]}
            />
          </>
        )
      }
    </QueryView>
  );
}
