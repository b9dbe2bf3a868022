import { useEffect, useEffectEvent } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WarningDetailDto } from '#contract/warnings.ts';
import { request } from '#client/api/client.ts';

/** Marks warnings as read for whoever is looking: those named, or all. */
export function useMarkSeen(onDone?: (seen: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | undefined) =>
      request<{ seen: number }>('/warnings/seen', { method: 'POST', json: ids === undefined ? {} : { ids } }),
    onSuccess: async ({ seen }) => {
      onDone?.(seen);
      await client.invalidateQueries({ queryKey: ['warnings'] });
    },
  });
}

/** An episode whose page is open has been read, as far as its ledger goes now. */
export function useSeen(warning: Pick<WarningDetailDto, 'id' | 'unread' | 'events'> | undefined): void {
  const { mutate } = useMarkSeen();
  const read = useEffectEvent((id: string) => mutate([id]));
  const id = warning?.unread === true ? warning.id : undefined;
  const entries = warning?.events.length;
  useEffect(() => {
    if (id !== undefined) read(id);
  }, [id, entries]);
}
