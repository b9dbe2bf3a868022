import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { OfflineProblem } from '#client/lib/problem.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { Button } from '#client/ui/button.tsx';
import { Card } from '#client/ui/card.tsx';
import { Confirm, type ConfirmProps } from '#client/ui/confirm.tsx';
import { Field } from '#client/ui/field.tsx';
import { samples } from './samples.ts';

const STATES = ['bare', 'gain', 'optional', 'needed', 'field', 'slow', 'refused'] as const;
type State = (typeof STATES)[number];

const SLOW_MS = 3_000;

/** The confirmation as it asks little and much, waits for an answer, and tells a refusal. */
export function ConfirmCard(): ReactNode {
  const words = samples(useLanguage().language);
  const [open, setOpen] = useState<State>();
  return (
    <Card title={words.sections.confirm}>
      <div className="row">
        {STATES.map((state) => (
          <Button key={state} onClick={() => setOpen(state)}>
            {words.confirm.states[state]}
          </Button>
        ))}
      </div>
      {open && <Asked state={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function Asked({ state, onClose }: { readonly state: State; readonly onClose: () => void }): ReactNode {
  const all = samples(useLanguage().language);
  const words = all.confirm;
  const [typed, setTyped] = useState('');
  const act = useMutation({ mutationFn: () => answer(state), onSuccess: onClose });
  return (
    <Confirm
      title={words.title}
      of={all.text}
      text={words.text}
      yes={words.yes}
      {...extras(state, words.reason, all)}
      isReady={state !== 'field' || typed !== ''}
      busy={act.isPending}
      error={act.error}
      onYes={() => act.mutate()}
      onClose={onClose}
    >
      {(missing) =>
        state === 'field' && (
          <Field label={all.label} hint={all.hint} required error={missing}>
            {(control) => (
              <input
                {...control}
                className="input"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )
      }
    </Confirm>
  );
}

function extras(
  state: State,
  label: string,
  { hint, error }: { readonly hint: string; readonly error: string },
): Partial<ConfirmProps> {
  if (state === 'gain') return { tone: 'primary' };
  if (state === 'optional') return { reason: { label, hint }, person: 'optional' };
  if (state === 'needed') return { reason: { label, hint, missing: error }, person: 'required' };
  return {};
}

async function answer(state: State): Promise<void> {
  if (state === 'slow') await new Promise((done) => setTimeout(done, SLOW_MS));
  if (state === 'refused') throw new OfflineProblem();
}
