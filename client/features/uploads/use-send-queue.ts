import { useState } from 'react';
import type { UploadDto } from '#contract/uploads.ts';
import { newKey } from '#client/api/idempotency.ts';
import { type FileHints, useSendFile } from './send-file.ts';

/** A file on its way in, and what became of it. */
export interface QueuedFile {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly upload?: UploadDto;
  readonly error?: Error;
}

export interface SendQueue {
  readonly files: readonly QueuedFile[];
  readonly busy: boolean;
  readonly send: (files: readonly File[], hints: FileHints) => void;
}

/** Sends files one after the other; one that fails does not stop the rest. `onAlone` hears of a file sent by itself. */
export function useSendQueue(onAlone: (upload: UploadDto) => void): SendQueue {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const { mutateAsync } = useSendFile();

  async function sendAll(queue: readonly QueuedFile[], hints: FileHints): Promise<void> {
    const become = (key: string, part: Partial<QueuedFile>): void =>
      setFiles((now) => now.map((each) => (each.key === key ? { ...each, ...part } : each)));
    for (const { key, file } of queue) {
      become(key, { state: 'sending' });
      try {
        const upload = await mutateAsync({ file, hints, progress: key });
        become(key, { state: 'done', upload });
        if (queue.length === 1) onAlone(upload);
      } catch (error) {
        become(key, { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
      }
    }
  }

  return {
    files,
    busy: files.some(({ state }) => state === 'waiting' || state === 'sending'),
    send: (chosen, hints) => {
      const queue = chosen.map((file) => ({ key: newKey(), file, state: 'waiting' as const }));
      setFiles(queue);
      void sendAll(queue, hints);
    },
  };
}
