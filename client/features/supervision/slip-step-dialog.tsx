import type { ReactNode } from 'react';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { taskWords } from '#client/lib/task-words.ts';
import { Confirm } from '#client/ui/confirm.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export type SlipAction = 'sign' | 'reply' | 'check' | 'send-back' | 'close';

export interface SlipStepDialogProps {
  readonly no: string;
  readonly action: SlipAction;
  readonly onClose: () => void;
}

/** Takes a slip one step further, with the words the step asks for. */
export function SlipStepDialog({ no, action, onClose }: SlipStepDialogProps): ReactNode {
  const words = taskWords(useLanguage().language).supervision;
  const toast = useToast();
  const isNeeded = action === 'reply' || action === 'send-back';
  const path = `/supervision/${encodeURIComponent(no)}/${action}`;
  const post = usePost<{ text: string; by?: string }, unknown>(path, () => {
    toast({ text: words.done });
    onClose();
  });

  return (
    <Confirm
      title={words.actions[action]}
      yes={words.actions[action]}
      tone="primary"
      reason={{
        label: action === 'reply' ? words.fields.words : words.fields.text,
        missing: isNeeded ? words.required : undefined,
        longest: 4000,
      }}
      person="optional"
      busy={post.isPending}
      error={post.error}
      onYes={({ reason, ...by }) => post.mutate({ text: reason, ...by })}
      onClose={onClose}
    />
  );
}
