import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNames } from '#client/api/names.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { reportingQuery } from '#client/api/reporting-query.ts';
import { useDataSections } from '#client/lib/data-sections.ts';
import { useT } from '#client/lib/language.tsx';
import { useReportingWords } from '#client/lib/reporting-words.ts';
import { useView } from '#client/lib/view.ts';
import { Field } from '#client/ui/field.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { ReportingMatrix } from './reporting-matrix.tsx';
import { ChaseCard, DueCard, ReportingSummary } from './reporting-side.tsx';
import './reporting.css';

/** 填报情况: who has reported, who is late, by how many days, and what falls due next. */
export function ReportingPage(): ReactNode {
  const t = useT();
  const texts = useReportingWords();
  const { view, search } = useView();
  const indicator = new URLSearchParams(search).get('of') ?? undefined;
  const overview = useQuery({ ...overviewQuery(view), enabled: view.period === undefined });
  const period = view.period ?? overview.data?.period;
  const query = useQuery({
    ...reportingQuery({ period: period ?? '', indicator, asOf: view.asOf }),
    enabled: period !== undefined,
  });
  return (
    <Page title={texts.title}>
      <SectionNav label={t.app.dataNav.label} links={useDataSections()} />
      <div className="report-top">
        <p className="muted">{texts.intro}</p>
        <IndicatorChoice value={indicator} />
      </div>
      <QueryView query={query} skeleton={<Skeleton height={640} />}>
        {(reporting) =>
          reporting.columns.length === 0 ? (
            <Empty title={texts.empty} text={texts.emptyText} />
          ) : (
            <>
              <ReportingSummary counts={reporting.counts} />
              <ReportingMatrix reporting={reporting} period={period ?? ''} />
              <div className="report-side">
                <ChaseCard reporting={reporting} />
                <DueCard due={reporting.due} />
              </div>
            </>
          )
        }
      </QueryView>
    </Page>
  );
}

/** All indicators of the month, or one of them through the year; kept in the address. */
function IndicatorChoice({ value }: { readonly value: string | undefined }): ReactNode {
  const texts = useReportingWords();
  const names = useNames();
  const { setParams } = useView();
  return (
    <Field label={texts.by} inline>
      {(control) => (
        <select
          {...control}
          className="select report-choice"
          value={value ?? ''}
          onChange={(event) => setParams({ of: event.target.value === '' ? undefined : event.target.value })}
        >
          <option value="">{texts.byMonth}</option>
          {names.indicators
            .filter(({ frequency }) => frequency !== 'event')
            .map(({ code }) => (
              <option key={code} value={code}>
                {texts.byIndicator(names.indicator(code))}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
