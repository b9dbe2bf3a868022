import type { ReactNode } from 'react';
import type { ProposalDto } from '#contract/reconciliation.ts';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useReconciliationWords } from '#client/lib/reconciliation-words.ts';
import { Button } from '#client/ui/button.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

export interface ApplyProposalProps {
  readonly id: string;
  readonly cell: string;
  readonly proposal: ProposalDto;
}

/** What would settle a difference, in words, and the button that does it. */
export function ApplyProposal({ id, cell, proposal }: ApplyProposalProps): ReactNode {
  const { language } = useLanguage();
  const texts = useReconciliationWords();
  const toast = useToast();
  const words = texts;
  const path = uploadPath(id, `/reconciliation/${encodeURIComponent(proposal.id)}/apply`);
  const apply = usePost<object, UploadDto>(path, () => toast({ text: words.applied }));
  const said = proposal.words[language];
  return (
    <div className="proposal">
      <span>{said}</span>
      <Button
        leave="upload"
        aria-label={`${words.apply} ${words.applyFor(cell, said)}`}
        busy={apply.isPending}
        onClick={() => apply.mutate({})}
      >
        {apply.isPending ? words.applying : words.apply}
      </Button>
      {apply.isError && <ProblemView error={apply.error} />}
    </div>
  );
}
