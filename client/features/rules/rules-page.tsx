import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import { useNames } from '#client/api/names.ts';
import { ruleStandingsQuery } from '#client/api/rules-query.ts';
import { rulesQuery } from '#client/api/warnings-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { useView } from '#client/lib/view.ts';
import { useWarningSections } from '#client/lib/warning-sections.ts';
import { Card } from '#client/ui/card.tsx';
import { May } from '#client/ui/may.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { ProposalsCard } from './proposals-card.tsx';
import { RulesTable } from './rules-table.tsx';
import './rules.css';

/** Longer than a window: what comes is drawn whole, names and standings with it. Units: px. */
const LIST_HEIGHT = 900;

/** 预警规则: what is watched, whether it is on, how far it was judged and what it could not judge. */
export function RulesPage(): ReactNode {
  const { language, t } = useLanguage();
  const { hrefTo } = useView();
  const words = ruleWords(language).page;
  const query = useQuery(rulesQuery);
  const standings = useQuery(ruleStandingsQuery);
  const { waiting } = useNames();
  return (
    <Page
      title={words.title}
      aside={
        <May leave="rule">
          <Link className="button button-primary" href={hrefTo('/warnings/rules/new')}>
            {words.create}
          </Link>
        </May>
      }
    >
      <SectionNav label={t.warnings.title} links={useWarningSections()} />
      <ProposalsCard />
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={LIST_HEIGHT} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={words.empty} text={words.emptyText} />
            ) : waiting || standings.isPending ? (
              <Skeleton height={LIST_HEIGHT} />
            ) : (
              <RulesTable rules={items} standings={standings.data?.items ?? []} />
            )
          }
        </QueryView>
      </Card>
    </Page>
  );
}
