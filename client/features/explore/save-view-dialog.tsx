import { useState } from 'react';
import type { ReactNode } from 'react';
import type { NewView, SavedView } from '#contract/saved-views.ts';
import { usePost } from '#client/api/actions.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
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
    <Dialog
      title={words.save}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            tone="primary"
            busy={post.isPending}
            disabled={name.trim() === ''}
            onClick={() => post.mutate({ name: name.trim(), query, shared })}
          >
            {words.keep}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field label={words.name} hint={words.nameHint} required>
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
        {post.isError && <ProblemView error={post.error} />}
      </div>
    </Dialog>
  );
}
