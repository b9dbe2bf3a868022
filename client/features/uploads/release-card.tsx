import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ReleaseDto, ReleaseStepBody } from '#contract/release.ts';
import { isJudgement, RELEASE_STATES } from '#domain/release.ts';
import { usePost } from '#client/api/actions.ts';
import { releaseQuery } from '#client/api/trust-query.ts';
import { uploadPath } from '#client/api/uploads-query.ts';
import { formatInstant } from '#client/lib/format.ts';
import { useT } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { useReleaseWords } from '#client/lib/release-words.ts';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Field } from '#client/ui/field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { Stepper } from '#client/ui/stepper.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import './makers-note.css';

/** How far an upload is on the way to be public, and the next step; nothing where release is not controlled. */
export function ReleaseCard({ id }: { readonly id: string }): ReactNode {
  const release = useQuery(releaseQuery(id)).data;
  if (release?.controlled !== true) return null;
  return <Release key={release.steps.length} id={id} release={release} />;
}

interface ReleaseProps {
  readonly id: string;
  readonly release: ReleaseDto;
}

function Release({ id, release }: ReleaseProps): ReactNode {
  const words = useReleaseWords();
  const { state, steps } = release;
  const at = state === null ? 0 : RELEASE_STATES.indexOf(state);
  return (
    <Card title={words.title}>
      <div className="stack">
        <Stepper
          label={words.title}
          steps={RELEASE_STATES.map((each, index) => {
            const is = index <= at ? 'done' : index === at + 1 ? 'current' : 'ahead';
            return { key: each, label: words.states[each], state: is, stateWord: words.stepState[is] };
          })}
        />
        {state !== 'published' && <p className="muted">{words.waiting}</p>}
        <ul className="release-steps">
          {steps.map(({ step, at: when, by, note }) => (
            <li key={`${step} ${when}`}>{words.taken(words.did[step], by, formatInstant(when), note)}</li>
          ))}
        </ul>
        <NextStep id={id} release={release} />
      </div>
    </Card>
  );
}

/** The next step of whoever may take it; who is to take it, for whoever made the upload. */
function NextStep({ id, release }: ReleaseProps): ReactNode {
  const t = useT();
  const words = useReleaseWords();
  const { may, user } = useLeave();
  const toast = useToast();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const post = usePost<ReleaseStepBody, ReleaseDto>(uploadPath(id, '/release'), () =>
    toast({ text: words.done }),
  );
  const { next, makers } = release;
  if (next.length === 0 || !may('commit') || user?.region !== null) return null;
  const isMaker = makers.includes(user.name);
  const offered = next.filter((step) => !(isMaker && isJudgement(step)));
  const isMissing = note.trim() === '';
  const told = isMaker && next.some(isJudgement) && (
    <p className="two-persons">{words.mine(makers.join(t.terms.listComma))}</p>
  );
  if (offered.length === 0) return told;
  return (
    <div className="stack">
      {told}
      <Field
        label={words.note}
        hint={words.noteHint}
        error={tried && isMissing ? words.noteMissing : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="textarea"
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {post.isError && <ProblemView error={post.error} />}
      <div className="row">
        {offered.map((step) => (
          <Button
            key={step}
            tone={step === 'send-back' ? 'danger' : 'primary'}
            busy={post.isPending}
            onClick={() => {
              setTried(step === 'send-back');
              if (step === 'report' || (step === 'send-back' && isMissing)) return;
              post.mutate({ step, note: note.trim() });
            }}
          >
            {words.steps[step]}
          </Button>
        ))}
      </div>
    </div>
  );
}
