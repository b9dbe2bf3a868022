import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { useIsMaker } from './makers-note.tsx';

/** What became of an upload that is decided, and the way to take a committed one back. */
export function CommittedBar({ upload }: { readonly upload: UploadDto }): ReactNode {
  const texts = useUploadWords();
  const { hrefTo } = useView();
  const [asking, setAsking] = useState(false);
  const isMaker = useIsMaker(upload.id);
  return (
    <section className="card decided" aria-label={texts.states[upload.state]}>
      <p>{decidedText(upload, texts)}</p>
      <span className="row">
        {upload.state === 'committed' && (
          <>
            <Link href={hrefTo('/')}>{texts.done.toOverview}</Link>
            <Link href={hrefTo('/warnings')}>{texts.done.toWarnings}</Link>
            {isMaker === true ? (
              <span className="muted">{texts.actions.withdrawOther}</span>
            ) : (
              <Button tone="danger" leave="commit" onClick={() => setAsking(true)}>
                {texts.actions.withdraw}
              </Button>
            )}
          </>
        )}
      </span>
      {asking && upload.state === 'committed' && <Withdraw id={upload.id} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Withdraw({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const texts = useUploadWords();
  const toast = useToast();
  const words = texts.actions;
  const post = usePost<{ readonly reason: string }, unknown>(uploadPath(id, '/withdraw'), () => {
    toast({ text: texts.done.withdrawn });
    onClose();
  });
  return (
    <Confirm
      title={words.withdrawTitle}
      text={words.withdrawText}
      yes={words.withdrawYes}
      reason={{ label: words.reason, missing: words.reasonMissing }}
      busy={post.isPending}
      error={post.error}
      onYes={({ reason }) => post.mutate({ reason })}
      onClose={onClose}
    />
  );
}

function decidedText(upload: UploadDto, texts: ReturnType<typeof useUploadWords>): string {
  const { done } = texts;
  switch (upload.state) {
    case 'committed':
      return done.committedState(upload.committedVersion ?? 0);
    case 'withdrawn':
      return done.withdrawnState;
    case 'discarded':
      return done.discardedState;
    case 'refused':
      return done.refusedState;
    case 'staged':
      return texts.states.staged;
    default:
      return upload.state satisfies never;
  }
}
