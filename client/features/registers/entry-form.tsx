import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegisterDto, RegisterEntryDto } from '#contract/registers.ts';
import { isAffected } from '#client/api/actions.ts';
import { request } from '#client/api/client.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { ApiProblem } from '#client/lib/problem.ts';
import { useRegisterWords } from '#client/lib/register-words.ts';
import { usePerson } from '#client/lib/remembered-person.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Field } from '#client/ui/field.tsx';
import { PersonField } from '#client/ui/person-field.tsx';
import { ProblemView } from '#client/ui/states.tsx';
import { useToast } from '#client/ui/toast-store.ts';
import { ValueField } from './value-field.tsx';

export interface EntryFormProps {
  readonly register: RegisterDto;
  /** Missing: undefined for a new one. */
  readonly entry: RegisterEntryDto | undefined;
  readonly onClose: () => void;
}

/** An entry, new or changed: one field for each column of the register. */
export function EntryForm({ register, entry, onClose }: EntryFormProps): ReactNode {
  const { language } = useLanguage();
  const words = useRegisterWords();
  const client = useQueryClient();
  const toast = useToast();
  const [person, setPerson] = usePerson();
  const [tried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>(() => draftOf(register, entry));
  const missing = new Set(
    register.columns
      .filter(({ key, required }) => required && draft[key]?.trim() === '')
      .map(({ key }) => key),
  );
  const needsReason = entry !== undefined && reason.trim() === '';
  const save = useMutation({
    mutationFn: () => {
      const by = person.trim() === '' ? {} : { by: person.trim() };
      const path = `/registers/${register.id}/entries`;
      return entry
        ? request(`${path}/${entry.id}`, {
            method: 'PUT',
            json: { values: draft, number: entry.number, reason: reason.trim(), ...by },
          })
        : request(path, { method: 'POST', json: { values: draft, ...by } });
    },
    onSuccess: async () => {
      toast({ text: entry ? words.changed : words.saved });
      onClose();
      await client.invalidateQueries({ predicate: ({ queryKey }) => isAffected(queryKey[0]) });
    },
  });

  function submit(): void {
    setTried(true);
    if (missing.size === 0 && !needsReason) save.mutate();
  }

  const errorOf = (key: string): string | undefined =>
    tried && missing.has(key) ? words.required : faultOf(save.error, key, language);
  return (
    <Dialog
      kind="side"
      title={register.title[language]}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button tone="primary" busy={save.isPending} onClick={submit}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="stack">
        {register.columns.map((column) => (
          <ValueField
            key={column.key}
            column={column}
            value={draft[column.key] ?? ''}
            error={errorOf(column.key)}
            onChange={(value) => setDraft({ ...draft, [column.key]: value })}
          />
        ))}
        {entry && (
          <Field
            label={words.reason}
            required
            hint={words.reasonHint}
            error={tried && needsReason ? words.required : undefined}
          >
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
        )}
        <PersonField value={person} onChange={setPerson} />
        {save.isError && <ProblemView error={save.error} />}
      </div>
    </Dialog>
  );
}

function draftOf({ columns }: RegisterDto, entry: RegisterEntryDto | undefined): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ key }) => {
      const value = entry?.values[key] ?? null;
      return [key, value === null ? '' : String(value)];
    }),
  );
}

/** What the server says of one field: it tells both languages, of which the reader’s is shown. */
function faultOf(error: unknown, key: string, language: 'zh' | 'en'): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const fault = error.problem.errors.find(({ pointer }) => pointer === `/values/${key}`);
  return fault?.message.split(' · ')[language === 'zh' ? 0 : 1];
}
