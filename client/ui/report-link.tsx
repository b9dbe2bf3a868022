import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';

/** The way on where figures are missing: to where they are sent in. */
export function ReportLink(): ReactNode {
  const { hrefTo } = useView();
  return (
    <Link className="nowrap" href={hrefTo('/data')}>
      {useT().overview.report}
    </Link>
  );
}
