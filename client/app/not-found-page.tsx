import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Page } from '#client/ui/page.tsx';
import { Empty } from '#client/ui/states.tsx';

export function NotFoundPage(): ReactNode {
  const t = useT();
  const { hrefTo } = useView();
  return (
    <Page title={t.app.notFound.title}>
      <Empty
        title={t.app.notFound.title}
        text={t.app.notFound.text}
        action={<Link href={hrefTo('/')}>{t.app.notFound.back}</Link>}
      />
    </Page>
  );
}
