import type { ReactNode } from 'react';
import { Field } from '#client/ui/field.tsx';

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** A password nobody behind one reads. */
export function PasswordField(props: PasswordFieldProps): ReactNode {
  const { label, value, onChange, autoComplete, hint, error, required = true } = props;
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="password"
          value={value}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
