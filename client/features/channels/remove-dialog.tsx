import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelDto } from '#contract/channels.ts';
import { request } from '#client/api/client.ts';
import { channelWords } from '#client/lib/channel-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
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
    <Confirm
      title={words.removeTitle}
      of={channel.name}
      text={words.removeText}
      yes={words.remove}
      busy={remove.isPending}
      error={remove.error}
      onYes={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
