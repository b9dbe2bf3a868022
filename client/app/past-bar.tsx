import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { compareHref } from '#client/lib/compare-href.ts';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';

/** Says that the page shows the past, and leads back. */
export function PastBar(): ReactNode {
  const t = useT();
  const { view, search, setView } = useView();
  if (view.asOf === undefined) return null;
  return (
    <div className="past-bar" role="status">
      <span>
        <b>{t.app.past.bar(view.asOf)}</b> <span className="past-explain">{t.app.past.explain}</span>
      </span>
      <span className="row">
        <Link href={compareHref(search)}>{t.app.past.compare}</Link>
        <Button onClick={() => setView({ asOf: undefined })}>{t.app.past.back}</Button>
      </span>
    </div>
  );
}
