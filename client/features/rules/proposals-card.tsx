import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useQuery } from '@tanstack/react-query';
import type { RuleProposalDto } from '#contract/trust.ts';
import { usePost } from '#client/api/actions.ts';
import { useNames } from '#client/api/names.ts';
import { ruleProposalsQuery } from '#client/api/trust-query.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { conditionText } from '#client/lib/rule-text.ts';
import { ruleWords } from '#client/lib/rule-words.ts';
import { useView } from '#client/lib/view.ts';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';

/** Changes of rules that wait for somebody else; nothing where none does. */
export function ProposalsCard(): ReactNode {
  const { language } = useLanguage();
  const words = ruleWords(language).proposals;
  const waiting = useQuery(ruleProposalsQuery).data?.items.filter(({ state }) => state === 'waiting') ?? [];
  if (waiting.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className="muted">{words.text}</p>
      <ul className="proposals">
        {waiting.map((proposal) => (
          <ProposalItem key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </Card>
  );
}

function ProposalItem({ proposal }: { readonly proposal: RuleProposalDto }): ReactNode {
  const wording = useLanguage();
  const { language } = wording;
  const words = ruleWords(language).proposals;
  const { hrefTo } = useView();
  const { indicator } = useNames();
  const { user } = useLeave();
  const toast = useToast();
  const [isRefusing, setIsRefusing] = useState(false);
  const { id, rule, body, was, unit, proposedAt, proposedBy } = proposal;
  const approve = usePost<object, unknown>(`/rule-proposals/${id}/approve`, () =>
    toast({ text: words.approved }),
  );
  const isMine = user?.name === proposedBy;
  const name = language === 'zh' ? body.nameZh : body.nameEn;
  return (
    <li className="stack">
      <div className="row">
        <b>{rule === null ? name : <Link href={hrefTo(`/warnings/rules/${rule}`)}>{name}</Link>}</b>
        <Badge>{rule === null ? words.isNew : words.isChange}</Badge>
        {!body.enabled && <Badge>{words.off}</Badge>}
      </div>
      {was && (
        <p className="muted">
          {words.was} {conditionText(was, wording, indicator)}
        </p>
      )}
      <p>
        {words.now} {conditionText({ ...body, unit }, wording, indicator)}
      </p>
      <p className="muted">{words.by(proposedBy, formatInstant(proposedAt), body.reason)}</p>
      {isMine && <p className="muted">{words.mine}</p>}
      {approve.isError && <ProblemView error={approve.error} />}
      <div className="row">
        {!isMine && (
          <Button tone="primary" leave="rule" busy={approve.isPending} onClick={() => approve.mutate({})}>
            {words.approve}
          </Button>
        )}
        <Button leave="rule" onClick={() => setIsRefusing(true)}>
          {isMine ? words.takeBack : words.refuse}
        </Button>
      </div>
      {isRefusing && <RefuseDialog id={id} isMine={isMine} onClose={() => setIsRefusing(false)} />}
    </li>
  );
}

interface RefuseDialogProps {
  readonly id: string;
  readonly isMine: boolean;
  readonly onClose: () => void;
}

function RefuseDialog({ id, isMine, onClose }: RefuseDialogProps): ReactNode {
  const words = ruleWords(useLanguage().language).proposals;
  const toast = useToast();
  const refuse = usePost<{ readonly reason: string }, unknown>(`/rule-proposals/${id}/refuse`, () => {
    toast({ text: words.refused });
    onClose();
  });
  const title = isMine ? words.takeBack : words.refuse;
  return (
    <Confirm
      title={title}
      yes={title}
      reason={{ label: words.reason, missing: words.reasonRequired }}
      busy={refuse.isPending}
      error={refuse.error}
      onYes={({ reason }) => refuse.mutate({ reason })}
      onClose={onClose}
    />
  );
}
