import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CommitBody, CommitResult, UploadDto } from '#contract/uploads.ts';
import { usePost } from '#client/api/actions.ts';
import { consequencesKey, uploadPath } from '#client/api/uploads-query.ts';
import { useT } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { useView } from '#client/lib/view.ts';
import { Button } from '#client/ui/button.tsx';
import { Confirm } from '#client/ui/confirm.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { CompareAgain, isMoved } from './compare-again.tsx';
import type { CommitCounts } from './commit-counts.ts';
import { MakersNote, useIsMaker } from './makers-note.tsx';
import { acceptBody, hasBareTick, type Ticks } from './ticks.ts';

export interface CommitBarProps {
  readonly upload: UploadDto;
  readonly counts: CommitCounts;
  readonly ticks: Ticks;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** The decision: commit so many and hold so many, or discard. */
export function CommitBar(props: CommitBarProps): ReactNode {
  const { upload, counts, ticks, reason, onReason } = props;
  const [tried, setTried] = useState(false);
  const t = useT();
  const texts = useUploadWords();
  const toast = useToast();
  const { hrefTo } = useView();
  const [discarding, setDiscarding] = useState(false);
  const words = texts.actions;
  const commit = usePost<CommitBody, CommitResult>(uploadPath(upload.id, '/commit'), (result) => {
    const held = result.held > 0 ? t.terms.comma + texts.done.held(result.held) : '';
    const { opened } = result.warnings;
    const news = opened > 0 ? t.terms.comma + texts.done.opened(opened) : '';
    toast({
      text: texts.done.committed(result.written, result.version) + held + news,
      href: hrefTo(opened > 0 ? '/warnings' : '/'),
      hrefText: opened > 0 ? texts.done.toWarnings : texts.done.toOverview,
    });
  });
  const discard = usePost<object, unknown>(uploadPath(upload.id, '/discard'), () =>
    toast({ text: texts.done.discarded }),
  );
  const needsReason = hasBareTick(ticks) || upload.summary.changed > 0;
  const missingReason = needsReason && reason.trim() === '';
  const moved = isMoved(commit.error);
  const client = useQueryClient();
  const { may } = useLeave();
  const isMaker = useIsMaker(upload.id);
  if (!may('commit')) return null;

  function submit(): void {
    setTried(true);
    if (missingReason) return;
    const text = reason.trim();
    // What it would do is not asked any more, lest the answer be that it is done.
    void client.cancelQueries({ queryKey: consequencesKey(upload.id) });
    commit.mutate({ accept: acceptBody(ticks), ...(text === '' ? {} : { reason: text }) });
  }

  return (
    <section className="card commit-bar" aria-label={texts.review.steps.commit}>
      <Field
        label={words.reason}
        hint={words.reasonHint}
        required={needsReason}
        error={tried && missingReason ? words.reasonMissing : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            value={reason}
            maxLength={2000}
            onChange={(event) => onReason(event.target.value)}
          />
        )}
      </Field>
      {moved ? (
        <CompareAgain id={upload.id} onDone={() => commit.reset()} />
      ) : (
        commit.isError && <ProblemView error={commit.error} />
      )}
      <MakersNote id={upload.id} />
      <div className="row">
        {isMaker !== true && (
          <Button
            tone="primary"
            busy={commit.isPending}
            disabled={counts.commit === 0 || moved}
            onClick={submit}
          >
            {commit.isPending ? words.committing : commitWords(counts, texts)}
          </Button>
        )}
        <Button tone="danger" onClick={() => setDiscarding(true)}>
          {words.discard}
        </Button>
      </div>
      {discarding && (
        <Confirm
          title={words.discardTitle}
          text={words.discardText}
          yes={words.discardYes}
          busy={discard.isPending}
          error={discard.error}
          onYes={() => discard.mutate({})}
          onClose={() => setDiscarding(false)}
        />
      )}
    </section>
  );
}

function commitWords({ commit, held }: CommitCounts, texts: ReturnType<typeof useUploadWords>): string {
  const words = texts.actions;
  if (commit === 0) return words.nothing;
  return held > 0 ? words.commitHold(commit, held) : words.commit(commit);
}
