import type { ReactNode } from 'react';
import type { RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import { usePost } from '#client/api/actions.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { Confirm } from '#client/ui/confirm.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface EntryDialogProps {
  readonly register: RegisterDto;
  readonly entry: RegisterEntryDto;
  readonly onClose: () => void;
}

/** Takes an entry back, with the reason. */
export function WithdrawDialog({ register, entry, onClose }: EntryDialogProps): ReactNode {
  const { language } = useLanguage();
  const words = useRegisterWords();
  const toast = useToast();
  const path = `/registers/${register.id}/entries/${entry.id}/withdraw`;
  const post = usePost<{ number: number; reason: string; by?: string }, unknown>(path, () => {
    toast({ text: words.takenBack });
    onClose();
  });
  return (
    <Confirm
      title={`${words.withdraw} · ${register.title[language]}`}
      text={words.withdrawText}
      yes={words.withdraw}
      reason={{ label: words.reasonWithdraw, hint: words.reasonHint, missing: words.required }}
      person="optional"
      busy={post.isPending}
      error={post.error}
      onYes={(said) => post.mutate({ number: entry.number, ...said })}
      onClose={onClose}
    />
  );
}
