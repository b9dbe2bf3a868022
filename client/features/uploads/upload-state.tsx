import type { ReactNode } from 'react';
import type { UploadListItem } from '#contract/uploads.ts';
import { useT } from '#client/lib/language.tsx';
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
  const t = useT();
  return <Badge tone={TONES[state]}>{t.uploads.states[state]}</Badge>;
}
