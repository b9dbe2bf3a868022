import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PERMISSIONS } from '#domain/access.ts';
import { useNames } from '#client/api/names.ts';
import { useAccessSections } from '#client/lib/access-sections.ts';
import { useAccessWords } from '#client/lib/access-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { useView } from '#client/lib/view.ts';
import { Card } from '#client/ui/card.tsx';
import { Facts } from '#client/ui/facts.tsx';
import { Page } from '#client/ui/page.tsx';
import { SectionNav } from '#client/ui/section-nav.tsx';
import { CodesCard } from './codes-card.tsx';
import { PasswordCard } from './password-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { SignOut } from './sign-out.tsx';
import { TokensCard } from './tokens-card.tsx';
import './access.css';

/** 我的账户: who one is here, and what protects it. */
export function AccountPage(): ReactNode {
  const words = useAccessWords();
  const { user } = useLeave();
  return (
    <Page title={words.account.title} aside={user && <SignOut />}>
      <SectionNav label={words.label} links={useAccessSections()} />
      {user ? (
        <div className="stack">
          <Card title={words.account.who}>
            <WhoFacts user={user} />
          </Card>
          <div className="columns">
            <PasswordCard name={user.name} />
            <CodesCard on={user.codes} />
          </div>
          <SessionsCard />
          <TokensCard />
        </div>
      ) : (
        <NoAccount />
      )}
    </Page>
  );
}

function NoAccount(): ReactNode {
  const words = useAccessWords().account;
  const { hrefTo } = useView();
  const { mode } = useLeave();
  // A program’s token has no account of its own either, and nothing to set up here.
  if (mode !== 'local') return null;
  return (
    <Card title={words.local}>
      <div className="stack">
        <p>{words.localText}</p>
        <p>
          <Link className="button button-primary" href={hrefTo('/users')}>
            {words.localAction}
          </Link>
        </p>
      </div>
    </Card>
  );
}

function WhoFacts({ user }: { readonly user: NonNullable<ReturnType<typeof useLeave>['user']> }): ReactNode {
  const { t } = useLanguage();
  const words = useAccessWords();
  const names = useNames();
  const { may } = useLeave();
  const rights = PERMISSIONS.filter((each) => may(each)).map((each) => words.permissions[each]);
  return (
    <Facts
      items={[
        { key: 'name', label: words.users.name, value: user.name },
        { key: 'shown', label: words.users.displayName, value: user.displayName },
        { key: 'role', label: words.account.role, value: words.roles[user.role] },
        ...(user.region === null
          ? []
          : [{ key: 'district', label: words.account.district, value: names.region(user.region) }]),
        { key: 'rights', label: words.account.rights, value: rights.join(t.terms.listComma) },
      ]}
    />
  );
}
