import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { TrustSettingsDto } from '#contract/trust.ts';
import { TWO_PERSON_ACTS, type TwoPersonAct } from '#domain/trust.ts';
import { trustQuery, useSetTrust } from '#client/api/trust-query.ts';
import { useAccessSections } from '#client/lib/access-sections.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLeave } from '#client/lib/leave.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Page } from '#client/ui/page.tsx';
import { QueryView } from '#client/ui/query-view.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { ProblemView, Skeleton } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import './access.css';

/** 复核: what nobody does alone, as the bureau chose. */
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
  const words = useAccessWords().trust;
  const { mode, may } = useLeave();
  const toast = useToast();
  const [acts, setActs] = useState<readonly TwoPersonAct[]>(settings.twoPersons);
  const save = useSetTrust(() => toast({ text: words.saved }));
  const isLocal = mode === 'local';
  const isFixed = isLocal || !may('account');
  const isChanged = TWO_PERSON_ACTS.some((act) => acts.includes(act) !== settings.twoPersons.includes(act));
  return (
    <Card title={words.twoPersons}>
      <div className="stack">
        <p>{words.twoPersonsText}</p>
        {isLocal && <p className="access-note">{words.local}</p>}
        {!isLocal && isFixed && <p className="muted">{words.fixed}</p>}
        {TWO_PERSON_ACTS.map((act) => (
          <label key={act} className="toggle">
            <input
              type="checkbox"
              checked={acts.includes(act)}
              disabled={isFixed}
              onChange={({ target }) =>
                setActs(target.checked ? [...acts, act] : acts.filter((each) => each !== act))
              }
            />
            <span>
              <b>{words.acts[act]}</b>
              <span className="muted"> {words.actTexts[act]}</span>
            </span>
          </label>
        ))}
        {save.isError && <ProblemView error={save.error} />}
        {!isFixed && (
          <div className="row">
            <Button
              tone="primary"
              busy={save.isPending}
              disabled={!isChanged}
              onClick={() => save.mutate({ twoPersons: [...acts] })}
            >
              {words.save}
            </Button>
          </div>
        )}
        <p className="muted">
          {settings.changedAt === null || settings.changedBy === null
            ? words.never
            : words.changed(formatInstant(settings.changedAt), settings.changedBy)}
        </p>
      </div>
    </Card>
  );
}
