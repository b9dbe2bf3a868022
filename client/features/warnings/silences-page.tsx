import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { silencesQuery } from '#client/api/silences-query.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { useWarningSections } from '#client/lib/warning-sections.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { May } from '#client/ui/may.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { Empty, Skeleton } from '#client/ui/states.tsx';
import { SilenceForm } from './silence-form.tsx';
import { SilencesTable } from './silences-table.tsx';
import './warnings.css';
import './silences.css';

/** 静默: what keeps quiet for now, why, until when; and a new one with what it would hide. */
export function SilencesPage(): ReactNode {
  const { language, t } = useLanguage();
  const { search, setParams } = useView();
  const words = handlingWords(language).silences;
  const query = useQuery(silencesQuery);
  const params = new URLSearchParams(search);
  const rule = params.get('rule') ?? '';
  const region = params.get('where') ?? '';
  const [open, setOpen] = useState(rule !== '' || region !== '');
  const close = (): void => {
    setOpen(false);
    setParams({ rule: undefined, where: undefined });
  };
  return (
    <Page
      title={words.title}
      aside={
        open ? undefined : (
          <Button tone="primary" leave="warning" onClick={() => setOpen(true)}>
            {words.create}
          </Button>
        )
      }
    >
      <SectionNav label={t.warnings.title} links={useWarningSections()} />
      <p className="muted">{words.intro}</p>
      {open && (
        <May leave="warning">
          <SilenceForm start={{ rule, region }} onClose={close} />
        </May>
      )}
      <Card>
        <QueryView query={query} skeleton={<Skeleton height={220} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={words.empty} text={words.emptyText} />
            ) : (
              <SilencesTable items={items} />
            )
          }
        </QueryView>
      </Card>
    </Page>
  );
}
