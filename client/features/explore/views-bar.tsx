import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { SavedView } from '#contract/saved-views.ts';
import { viewsQuery } from '#client/api/views-query.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { wordFor } from '#client/lib/messages/catalogue.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { RemoveViewDialog } from './remove-view-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { viewQuery } from './view-query.ts';

/** Views that were kept: to open, to keep another, to take one’s own away. */
export function ViewsBar(): ReactNode {
  const words = useExploreWords().views;
  const { search, hrefTo } = useView();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'save' | 'remove'>();
  const views = useQuery(viewsQuery).data?.items ?? [];
  const here = viewQuery(search);
  const current = views.find(({ query }) => viewQuery(query) === here);
  const goTo = (id: string): void => {
    const view = views.find((each) => each.id === id);
    if (view) navigate(hrefTo('/explore', Object.fromEntries(new URLSearchParams(view.query))));
  };
  return (
    <div className="row explore-views no-print">
      {views.length > 0 && (
        <select
          className="select explore-view"
          aria-label={words.label}
          value={current?.id ?? ''}
          onChange={(event) => goTo(event.target.value)}
        >
          <option value="">{words.none}</option>
          <ViewOptions label={words.own} views={views.filter(({ own }) => own)} />
          <ViewOptions label={words.shared} views={views.filter(({ own }) => !own)} />
        </select>
      )}
      <Button onClick={() => setOpen('save')}>{words.save}</Button>
      {current?.own === true && (
        <Button tone="quiet" onClick={() => setOpen('remove')}>
          {words.remove}
        </Button>
      )}
      {open === 'save' && (
        <SaveViewDialog
          query={here}
          name={current?.own === true ? current.name : ''}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'remove' && current && <RemoveViewDialog view={current} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function ViewOptions({
  label,
  views,
}: {
  readonly label: string;
  readonly views: readonly SavedView[];
}): ReactNode {
  const { t } = useLanguage();
  const words = useExploreWords().views;
  if (views.length === 0) return null;
  return (
    <optgroup label={label}>
      {views.map(({ id, name, own, createdBy }) => (
        <option key={id} value={id}>
          {own ? name : words.by(name, wordFor(t.terms.actors, createdBy))}
        </option>
      ))}
    </optgroup>
  );
}
