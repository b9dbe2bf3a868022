import type { ReactNode } from 'react';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { taskWords } from '#client/lib/task-words.ts';
import { Confirm } from '#client/ui/confirm.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface DecideDialogProps {
  readonly no: number;
  readonly period: string;
  readonly kind: 'accept' | 'send-back';
  readonly onClose: () => void;
}

/** Accepts a return, or sends it back with the reason. */
export function DecideDialog({ no, period, kind, onClose }: DecideDialogProps): ReactNode {
  const words = taskWords(useLanguage().language).form;
  const toast = useToast();
  const isAccept = kind === 'accept';
  const title = isAccept ? words.acceptTitle : words.sendBackTitle;
  const post = usePost<{ reason: string; by?: string }, unknown>(
    `/tasks/${no}/returns/${period}/${kind}`,
    () => {
      toast({ text: isAccept ? words.accepted : words.sentBack });
      onClose();
    },
  );

  return (
    <Confirm
      title={title}
      yes={title}
      tone="primary"
      reason={isAccept ? { label: words.opinion } : { label: words.reason, missing: words.required }}
      person="optional"
      busy={post.isPending}
      error={post.error}
      onYes={post.mutate}
      onClose={onClose}
    />
  );
}
