import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '#contract/saved-views.ts';
import { removeView, viewsQuery } from '#client/api/views-query.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

/** Asks before a view goes: others may use it. */
export function RemoveViewDialog({
  view,
  onClose,
}: {
  readonly view: SavedView;
  readonly onClose: () => void;
}): ReactNode {
  const words = useExploreWords().views;
  const client = useQueryClient();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: () => removeView(view.id),
    onSuccess: async () => {
      toast({ text: words.removed });
      onClose();
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
    },
  });
  return (
    <Dialog
      title={words.removeTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {words.remove}
          </Button>
        </>
      }
    >
      <p>
        <b>{view.name}</b>
      </p>
      <p>{view.shared ? words.removeShared : words.removeOwn}</p>
      {remove.isError && <ProblemView error={remove.error} />}
    </Dialog>
  );
}
