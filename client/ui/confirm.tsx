import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { PersonField } from './person-field.tsx';
import { ProblemView } from './states.tsx';

export interface ReasonAsked {
  readonly label: string;
  readonly hint?: string;
  /** Said where nothing was written; without it the reason may be left out. */
  readonly missing?: string | undefined;
  readonly longest?: number;
}

/** What was said on confirming; no `by` where nobody gave a name. */
export interface Said {
  readonly reason: string;
  readonly by?: string;
}

export interface ConfirmProps {
  readonly title: ReactNode;
  /** By name, what it is done to. */
  readonly of?: ReactNode;
  /** What is lost by it, or what follows from it. */
  readonly text?: ReactNode;
  readonly yes: string;
  /** `danger` where something is lost. */
  readonly tone?: 'danger' | 'primary';
  /** Fields of its own, above the reason; told what an empty one is to say. */
  readonly children?: ReactNode | ((missing: string | undefined) => ReactNode);
  /** Whether those fields are filled in. */
  readonly isReady?: boolean;
  readonly reason?: ReasonAsked;
  /** Who acts, on a machine without accounts: may be said, or must. */
  readonly person?: 'optional' | 'required' | undefined;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onYes: (said: Said) => void;
  readonly onClose: () => void;
}

const LONGEST_REASON = 2000;

/** Asks once more before something is done, with the words it needs. It stays until the server has answered. */
export function Confirm(props: ConfirmProps): ReactNode {
  const { title, of, text, yes, tone = 'danger', children, isReady = true, reason, busy, error } = props;
  const { t, language } = useLanguage();
  const { user } = useLeave();
  const form = useId();
  const [written, setWritten] = useState('');
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  // A second press may come before the first is known to be under way.
  const isSent = useRef(false);
  useEffect(() => {
    isSent.current = false;
  }, [busy, error]);
  const by = person.trim();
  const noReason = reason?.missing !== undefined && written.trim() === '';
  const noPerson = props.person === 'required' && !user && by === '';

  function submit(): void {
    setTried(true);
    if (!isReady || noReason || noPerson || busy || isSent.current) return;
    isSent.current = true;
    props.onYes({ reason: written.trim(), ...(by !== '' && { by }) });
  }

  return (
    <Dialog
      title={title}
      held={busy}
      onClose={props.onClose}
      footer={
        <>
          <Button disabled={busy} onClick={props.onClose}>
            {t.app.cancel}
          </Button>
          <Button type="submit" form={form} tone={tone} busy={busy}>
            {yes}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {of !== undefined && (
          <p>
            <b>{of}</b>
          </p>
        )}
        {text !== undefined && <p>{text}</p>}
        {typeof children === 'function' ? children(tried && !isReady ? t.app.required : undefined) : children}
        {reason && (
          <Field
            label={reason.label}
            hint={reason.hint}
            required={reason.missing !== undefined}
            error={tried && noReason ? reason.missing : undefined}
          >
            {(control) => (
              <textarea
                {...control}
                className="textarea"
                value={written}
                maxLength={reason.longest ?? LONGEST_REASON}
                onChange={(event) => setWritten(event.target.value)}
              />
            )}
          </Field>
        )}
        {props.person && (
          <PersonField
            value={person}
            required={props.person === 'required'}
            error={tried && noPerson ? handlingWords(language).personNeeded : undefined}
            onChange={setPerson}
          />
        )}
        {error && <ProblemView error={error} />}
      </form>
    </Dialog>
  );
}
