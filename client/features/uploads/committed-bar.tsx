import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { useT } from '#client/lib/language.tsx';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Field } from '#client/ui/field.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** What became of an upload that is decided, and the way to take a committed one back. */
export function CommittedBar({ upload }: { readonly upload: UploadDto }): ReactNode {
  const t = useT();
  const { hrefTo } = useView();
  const [asking, setAsking] = useState(false);
  return (
    <section className="card decided" aria-label={t.uploads.states[upload.state]}>
      <p>{decidedText(upload, t)}</p>
      <span className="row">
        {upload.state === 'committed' && (
          <>
            <Link href={hrefTo('/')}>{t.uploads.done.toOverview}</Link>
            <Link href={hrefTo('/warnings')}>{t.uploads.done.toWarnings}</Link>
            <Button tone="danger" onClick={() => setAsking(true)}>
              {t.uploads.actions.withdraw}
            </Button>
          </>
        )}
      </span>
      {asking && upload.state === 'committed' && <Withdraw id={upload.id} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Withdraw({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const t = useT();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const words = t.uploads.actions;
  const missing = reason.trim() === '';
  const post = usePost<{ readonly reason: string }, unknown>(uploadPath(id, '/withdraw'), () => {
    toast({ text: t.uploads.done.withdrawn });
    onClose();
  });
  return (
    <ConfirmDialog
      title={words.withdrawTitle}
      text={words.withdrawText}
      yes={words.withdrawYes}
      busy={post.isPending}
      error={post.error}
      onClose={onClose}
      onYes={() => {
        setTried(true);
        if (!missing) post.mutate({ reason: reason.trim() });
      }}
    >
      <Field label={words.reason} required error={tried && missing ? words.reasonMissing : undefined}>
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}

function decidedText(upload: UploadDto, t: ReturnType<typeof useT>): string {
  const { done } = t.uploads;
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
      return t.uploads.states.staged;
    default:
      return upload.state satisfies never;
  }
}
