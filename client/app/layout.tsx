import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { SessionDto } from '#contract/access.ts';
import { useEarly } from '#client/api/early.ts';
import { overviewQuery } from '#client/api/overview-query.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useT } from '#client/lib/language.tsx';
import { useOnline } from '#client/lib/use-online.ts';
import { useView } from '#client/lib/view.ts';
import { Header } from './header.tsx';
import { PastBar } from './past-bar.tsx';
import { useCanonicalAddress } from './use-canonical-address.ts';
import './layout.css';

/** What stands around every page: header, the bar of the past, sample and network notices. */
export function Layout({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useT();
  const { view } = useView();
  const overview = useQuery(overviewQuery(view)).data;
  useCanonicalAddress(overview);
  const early = useEarly();
  return (
    <div
      className={`app${view.asOf === undefined ? '' : ' app-past'}${early?.seen === true ? ' app-early' : ''}`}
    >
      <a className="skip-link" href="#main">
        {t.app.skip}
      </a>
      <Header overview={overview} />
      <Notices early={early} />
      <main id="main" tabIndex={-1}>
        {overview?.sample === true && <p className="strip-sample">{t.app.sampleStrip}</p>}
        <div className="main-column">{children}</div>
      </main>
    </div>
  );
}

interface NoticesProps {
  readonly early: SessionDto['embargo'] | undefined;
}

/** What must be known before reading the page: that it shows the past, is not public, or is cut off. */
function Notices({ early }: NoticesProps): ReactNode {
  const t = useT();
  const { view } = useView();
  const online = useOnline();
  if (view.asOf === undefined && online && !early) return null;
  return (
    <aside className="notices" aria-label={t.app.notices}>
      <PastBar />
      {early && (
        <p className="strip strip-early" role="status">
          {early.seen ? t.app.early(early.uploads) : t.app.beforeEarly(formatInstant(early.since))}
        </p>
      )}
      {!online && (
        <p className="strip strip-offline" role="status">
          {t.app.offline}
        </p>
      )}
    </aside>
  );
}
