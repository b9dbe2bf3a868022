import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UploadDto } from '#contract/uploads.ts';
import { request } from '#client/api/client.ts';
import { uploadQuery } from '#client/api/uploads-query.ts';

/** What the sender adds where the file does not say; empty means as the file says. */
export interface FileHints {
  readonly region: string;
  readonly period: string;
  readonly unit: string;
}

export const NO_HINTS: FileHints = { region: '', period: '', unit: '' };

export interface SentFile {
  readonly file: File;
  readonly hints: FileHints;
  /** The name its progress is told by. */
  readonly progress: string;
}

/** Sends a file in to be read and compared; nothing reaches the statistics by it. */
export function useSendFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, hints, progress }: SentFile) => {
      const form = new FormData();
      form.set('file', file);
      form.set('progress', progress);
      for (const [name, value] of Object.entries(filled(hints))) form.set(name, value);
      return request<UploadDto>('/uploads', { method: 'POST', form });
    },
    onSuccess: (upload) => {
      client.setQueryData(uploadQuery(upload.id).queryKey, upload);
      void client.invalidateQueries({ queryKey: ['uploads'] });
    },
  });
}

/** Only the hints that say something. */
export function filled(hints: FileHints): Record<string, string> {
  return Object.fromEntries(
    Object.entries(hints)
      .map(([name, value]: [string, string]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
