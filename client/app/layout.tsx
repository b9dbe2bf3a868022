import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from '#client/api/overview-query.ts';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Header } from './header.tsx';
import { PastBar } from './past-bar.tsx';
import { useCanonicalAddress } from './use-canonical-address.ts';
import { useOnline } from './use-online.ts';
import './layout.css';

/** What stands around every page: header, the bar of the past, sample and network notices. */
export function Layout({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useT();
  const { view } = useView();
  const overview = useQuery(overviewQuery(view)).data;
  useCanonicalAddress(overview);
  return (
    <div className={view.asOf === undefined ? 'app' : 'app app-past'}>
      <a className="skip-link" href="#main">
        {t.app.skip}
      </a>
      <Header overview={overview} />
      <Notices />
      <main id="main" tabIndex={-1}>
        {overview?.sample === true && <p className="strip-sample">{t.app.sampleStrip}</p>}
        <div className="main-column">{children}</div>
      </main>
    </div>
  );
}

/** What must be known before reading the page: that it shows the past, or is cut off. */
function Notices(): ReactNode {
  const t = useT();
  const { view } = useView();
  const online = useOnline();
  if (view.asOf === undefined && online) return null;
  return (
    <aside className="notices" aria-label={t.app.notices}>
      <PastBar />
      {!online && (
        <p className="strip strip-offline" role="status">
          {t.app.offline}
        </p>
      )}
    </aside>
  );
}
