import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import { useNames } from '#client/api/names.ts';
import { rulesQuery } from '#client/api/warnings-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ruleWords } from '#client/lib/rule-words.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { draftOf, newDraft } from './draft.ts';
import { RuleEditor } from './rule-editor.tsx';
import './rules.css';

/** One rule: its form, and what it would have done as it stands there. `new` is a rule to be. */
export function RulePage({ id }: { readonly id: string }): ReactNode {
  const { language } = useLanguage();
  const { hrefTo } = useView();
  const names = useNames();
  const words = ruleWords(language);
  const query = useQuery(rulesQuery);
  const rule = query.data?.items.find((each) => each.id === id);
  const city = names.regions.find(({ kind }) => kind === 'city')?.code;
  const name = language === 'zh' ? rule?.nameZh : rule?.nameEn;
  return (
    <Page
      title={id === 'new' ? words.editor.newTitle : (name ?? words.page.title)}
      aside={
        <span className="row">
          {rule && <Badge tone="idle">{words.page.version(rule.version)}</Badge>}
          {rule?.suggested === true && <Badge tone="near">{words.editor.suggested}</Badge>}
          <Link href={hrefTo('/warnings/rules')}>{words.page.back}</Link>
        </span>
      }
    >
      <QueryView query={query} skeleton={<Skeleton height={560} />}>
        {() => {
          if (city === undefined) return <Skeleton height={560} />;
          if (id === 'new') return <RuleEditor rule={undefined} start={newDraft(city)} />;
          if (!rule) return <Empty title={words.page.gone} />;
          return <RuleEditor key={rule.version} rule={rule} start={draftOf(rule)} />;
        }}
      </QueryView>
    </Page>
  );
}
