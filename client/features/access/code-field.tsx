import type { ReactNode } from 'react';
import { useAccessWords } from '#client/lib/access-words.ts';
import { Field } from '#client/ui/field.tsx';

export interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Six digits from an authenticator; it takes the focus, for it appears when nothing else is to be done. */
export function CodeField({ value, onChange, error }: CodeFieldProps): ReactNode {
  const words = useAccessWords().signIn;
  return (
    <Field label={words.code} required hint={words.codeHint} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
