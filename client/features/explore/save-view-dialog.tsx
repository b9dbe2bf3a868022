import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NewView, SavedView } from '#contract/saved-views.ts';
import { usePost } from '#client/api/actions.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { Confirm } from '#client/ui/confirm.tsx';
import { Field } from '#client/ui/field.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface SaveViewDialogProps {
  readonly query: string;
  /** Of the view at hand, where it is one’s own. */
  readonly name: string;
  readonly onClose: () => void;
}

const LONGEST_NAME = 60;

/** Under which name the table at hand is kept, and for whom. */
export function SaveViewDialog({ query, name: given, onClose }: SaveViewDialogProps): ReactNode {
  const words = useExploreWords().views;
  const toast = useToast();
  const [name, setName] = useState(given);
  const [shared, setShared] = useState(false);
  const post = usePost<NewView, SavedView>('/views', () => {
    toast({ text: words.saved });
    onClose();
  });
  return (
    <Confirm
      title={words.save}
      yes={words.keep}
      tone="primary"
      isReady={name.trim() !== ''}
      busy={post.isPending}
      error={post.error}
      onYes={() => post.mutate({ name: name.trim(), query, shared })}
      onClose={onClose}
    >
      {(missing) => (
        <>
          <Field label={words.name} hint={words.nameHint} required error={missing}>
            {(control) => (
              <input
                {...control}
                className="input"
                maxLength={LONGEST_NAME}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <label className="toggle">
            <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
            <span>{words.share}</span>
          </label>
        </>
      )}
    </Confirm>
  );
}
