import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { TrustChoice, TrustSettingsDto } from '#contract/trust.ts';
import { trustQuery, useSetTrust } from '#client/api/trust-query.ts';
import { useAccessSections } from '#client/lib/access-sections.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLeave } from '#client/lib/leave.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { ProblemView, Skeleton } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { isLeast, LeastField } from './least-field.tsx';
import { namesOf, ReleaseFields } from './release-fields.tsx';
import { TwoPersonsFields } from './two-persons-fields.tsx';
import './access.css';

/** 复核与公开: what nobody does alone and what is shown to whom, as the bureau chose. */
export function TrustPage(): ReactNode {
  const words = useAccessWords();
  const query = useQuery(trustQuery);
  return (
    <Page title={words.trust.title}>
      <SectionNav label={words.label} links={useAccessSections()} />
      <QueryView query={query} skeleton={<Skeleton height={320} />}>
        {(settings) => <TrustForm key={settings.changedAt ?? ''} settings={settings} />}
      </QueryView>
    </Page>
  );
}

function TrustForm({ settings }: { readonly settings: TrustSettingsDto }): ReactNode {
  const { trust: words, users } = useAccessWords();
  const { hrefTo } = useView();
  const { mode, may } = useLeave();
  const toast = useToast();
  const { changedAt, changedBy, ...current } = settings;
  const [choice, setChoice] = useState<TrustChoice>(current);
  const [least, setLeast] = useState(String(current.smallCount));
  const [early, setEarly] = useState(current.early.join('、'));
  const save = useSetTrust(() => toast({ text: words.saved }));
  const isLocal = mode === 'local';
  const isFixed = isLocal || !may('account');
  const wanted = {
    ...choice,
    smallCount: isLeast(least) ? Number(least) : current.smallCount,
    early: namesOf(early),
  };
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(current);
  const change = (part: Partial<TrustChoice>): void => setChoice({ ...choice, ...part });
  return (
    <div className="stack">
      {isLocal && (
        <p className="access-note">
          {words.local} <Link href={hrefTo('/users')}>{users.first}</Link>
        </p>
      )}
      {!isLocal && isFixed && <p className="muted">{words.fixed}</p>}
      <Card title={words.twoPersons}>
        <TwoPersonsFields
          acts={choice.twoPersons}
          isFixed={isFixed}
          onChange={(twoPersons) => change({ twoPersons: [...twoPersons] })}
        />
      </Card>
      <Card title={words.smallCount}>
        <LeastField value={least} isFixed={isFixed} onChange={setLeast} />
      </Card>
      <Card title={words.release}>
        <ReleaseFields
          isOn={choice.release}
          early={early}
          isFixed={isFixed}
          onSwitch={(release) => change({ release })}
          onEarly={setEarly}
        />
      </Card>
      {save.isError && <ProblemView error={save.error} />}
      {!isFixed && (
        <div className="row">
          <Button
            tone="primary"
            busy={save.isPending}
            disabled={!isChanged || !isLeast(least)}
            onClick={() => save.mutate(wanted)}
          >
            {words.save}
          </Button>
        </div>
      )}
      <p className="muted">
        {changedAt === null || changedBy === null
          ? words.never
          : words.changed(formatInstant(changedAt), changedBy)}
      </p>
    </div>
  );
}
