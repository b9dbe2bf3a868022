import type { ReactNode } from 'react';
import type { UploadListItem } from '#contract/uploads.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Badge } from '#client/ui/badge.tsx';
import type { Tone } from '#client/ui/badge.tsx';

const TONES: Record<UploadListItem['state'], Tone> = {
  staged: 'near',
  committed: 'good',
  withdrawn: 'idle',
  discarded: 'idle',
  refused: 'bad',
};

/** Where an upload stands, in a word. */
export function UploadState({ state }: { readonly state: UploadListItem['state'] }): ReactNode {
  const texts = useUploadWords();
  return <Badge tone={TONES[state]}>{texts.states[state]}</Badge>;
}
