import type { ReactNode } from 'react';
import { handlingWords } from '#client/lib/handling-words.ts';
import { useLanguage } from '#client/lib/language.tsx';
import { useLeave } from '#client/lib/leave.ts';
import { Field } from './field.tsx';

/** Who acts, on a machine without accounts; remembered for the next time. */
export function PersonField({
  value,
  required = false,
  error,
  onChange,
}: {
  readonly value: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly onChange: (name: string) => void;
}): ReactNode {
  const words = handlingWords(useLanguage().language);
  // Whoever signed in acts under that name and no other.
  if (useLeave().user) return null;
  return (
    <Field
      label={words.person}
      hint={required ? words.personNeeded : words.personHint}
      required={required}
      error={error}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          maxLength={100}
          autoComplete="name"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
