import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelDto } from '#contract/channels.ts';
import { request } from '#client/api/client.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface RemoveDialogProps {
  readonly channel: ChannelDto;
  readonly onClose: () => void;
}

/** Asks before a channel goes, since what waits for it goes with it. */
export function RemoveDialog({ channel, onClose }: RemoveDialogProps): ReactNode {
  const words = channelWords(useLanguage().language);
  const client = useQueryClient();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: () => request(`/channels/${channel.id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      toast({ text: words.removed });
      onClose();
      await client.invalidateQueries({ queryKey: ['channels'] });
      await client.invalidateQueries({ queryKey: ['channel-messages'] });
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
        <b>{channel.name}</b>
      </p>
      <p>{words.removeText}</p>
      {remove.isError && <ProblemView error={remove.error} />}
    </Dialog>
  );
}
