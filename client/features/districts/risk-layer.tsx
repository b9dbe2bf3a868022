import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { RisksDto } from '#contract/risks.ts';
import { risksQuery } from '#client/api/registers-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useRiskWords } from '#client/lib/risk-words.ts';
import { useView } from '#client/lib/view.ts';
import { AsWritten } from '#client/ui/as-written.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { PartCell, TopDistricts, TopIndustries } from './risk-lists.tsx';
import { RiskMap } from './risk-map.tsx';

const REGISTERS = [
  ['plans', '/registers/layoff-plans'],
  ['events', '/registers/risk-events'],
] as const;

/** Where lay-offs may come: open plans and events on the map, with the districts and industries of most of them. */
export function RiskLayer(): ReactNode {
  const { view } = useView();
  const query = useQuery(risksQuery(view.asOf));
  return (
    <QueryView query={query} skeleton={<Skeleton height={640} />}>
      {(risks) =>
        risks.items.every(({ state }) => state === 'not-reported') ? (
          <NothingRegistered />
        ) : (
          <RiskBody risks={risks} />
        )
      }
    </QueryView>
  );
}

function RiskBody({ risks }: { readonly risks: RisksDto }): ReactNode {
  return (
    <div className="stack">
      <RiskSummary risks={risks} />
      <div className="columns columns-wide-narrow">
        <RiskMap risks={risks} />
        <div className="stack">
          <TopDistricts risks={risks} />
          <TopIndustries risks={risks} />
        </div>
      </div>
      <RiskNotes risks={risks} />
    </div>
  );
}

function RiskSummary({ risks }: { readonly risks: RisksDto }): ReactNode {
  const { t } = useLanguage();
  const { hrefTo } = useView();
  const words = useRiskWords();
  const { city, below, day, items } = risks;
  const unreported = items.filter(({ state }) => state === 'not-reported').length;
  return (
    <div className="risk-summary">
      <p>
        {words.asOf(day)} {risks.sample && <Badge tone="sample">{t.terms.sample}</Badge>}
      </p>
      <dl className="risk-sums">
        {REGISTERS.map(([kind, path]) => (
          <div key={kind}>
            <dt>{kind === 'plans' ? words.summaryPlans : words.summaryEvents}</dt>
            <dd>
              <PartCell part={city[kind]} below={below} href={hrefTo(path)} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        {city.begun > 0 && `${words.begun(city.begun)} `}
        {unreported > 0 && words.coverage(unreported, items.length)}
      </p>
    </div>
  );
}

/** What the numbers are and are not, by which rule plans are graded, and where all of it was written down. */
function RiskNotes({ risks: { rules, sources } }: { readonly risks: RisksDto }): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const words = useRiskWords();
  const { notes } = words;
  return (
    <div className="muted risk-notes">
      <p>{notes.people}</p>
      <p>
        {rules.length === 0 ? notes.ungraded : `${notes.graded} `}
        {rules.map(({ id, nameZh, nameEn, suggested }) => (
          <span key={id}>
            <Link href={hrefTo(`/warnings/rules/${id}`)}>{language === 'zh' ? nameZh : nameEn}</Link>
            {suggested && ` (${notes.suggested})`}{' '}
          </span>
        ))}
      </p>
      <p>
        {words.registers} <RegisterLinks />
      </p>
      {sources.length > 0 && (
        <p>
          {words.sources} <AsWritten>{sources.join(t.terms.listComma)}</AsWritten>
        </p>
      )}
    </div>
  );
}

function NothingRegistered(): ReactNode {
  const words = useRiskWords();
  return <Empty title={words.empty} text={words.emptyText} action={<RegisterLinks />} />;
}

function RegisterLinks(): ReactNode {
  const { hrefTo } = useView();
  const words = useRiskWords();
  return (
    <span className="row risk-registers">
      {REGISTERS.map(([kind, path]) => (
        <Link key={kind} href={hrefTo(path)}>
          {words[kind]}
        </Link>
      ))}
    </span>
  );
}
