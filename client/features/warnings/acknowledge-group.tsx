import { useState } from 'react';
import type { ReactNode } from 'react';
import type { WarningDto } from '#contract/warnings.ts';
import { usePost } from '#client/api/actions.ts';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { useToast } from '#client/ui/toast-store.ts';

/** Acknowledges what nobody has of a city's warning and its districts', in one go. Nothing where nothing waits. */
export function AcknowledgeGroup({ items }: { readonly items: readonly WarningDto[] }): ReactNode {
  const { language } = useLanguage();
  const { view } = useView();
  const [isOpen, setOpen] = useState(false);
  const waiting = items.filter(isUnanswered).map(({ id }) => id);
  // The past is looked at, not acted on.
  if (waiting.length === 0 || view.asOf !== undefined) return null;
  return (
    <>
      <Button tone="quiet" className="no-print" leave="warning" onClick={() => setOpen(true)}>
        {handlingWords(language).group.button(waiting.length)}
      </Button>
      {isOpen && <GroupDialog ids={waiting} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Nobody has since it opened or last rose. */
function isUnanswered({ state, acknowledgedBy, escalation }: WarningDto): boolean {
  return state !== 'closed' && (acknowledgedBy === null || escalation?.state === 'running');
}

interface Body {
  readonly ids: readonly string[];
  readonly note?: string;
  readonly by?: string;
}

function GroupDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const { language, t } = useLanguage();
  const toast = useToast();
  const words = handlingWords(language).group;
  const actions = t.warnings.actions;
  const post = usePost<Body, unknown>('/warnings/acknowledge', () => {
    toast({ text: words.done(ids.length) });
    onClose();
  });
  return (
    <Confirm
      title={words.button(ids.length)}
      text={actions.acknowledgeText}
      yes={actions.acknowledge}
      tone="primary"
      reason={{ label: actions.noteField }}
      person="optional"
      busy={post.isPending}
      error={post.error}
      onYes={({ reason, ...by }) => post.mutate({ ids, ...(reason !== '' && { note: reason }), ...by })}
      onClose={onClose}
    />
  );
}
