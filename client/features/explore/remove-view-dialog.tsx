import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '#contract/saved-views.ts';
import { removeView, viewsQuery } from '#client/api/views-query.ts';
import { useExploreWords } from '#client/lib/explore-words.ts';
import { Confirm } from '#client/ui/confirm.tsx';
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
    <Confirm
      title={words.removeTitle}
      of={view.name}
      text={view.shared ? words.removeShared : words.removeOwn}
      yes={words.remove}
      busy={remove.isPending}
      error={remove.error}
      onYes={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
