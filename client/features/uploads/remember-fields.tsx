import type { ReactNode } from 'react';
import { useUploadWords } from '#client/lib/upload-words.ts';
import { Field } from '#client/ui/field.tsx';

interface RememberFieldsProps {
  /** Undefined: not to be remembered. */
  readonly value: { readonly name: string } | undefined;
  readonly onChange: (value: { readonly name: string } | undefined) => void;
}

/** Whether the correction is kept for the next sheets of this source, and under what name. */
export function RememberFields({ value, onChange }: RememberFieldsProps): ReactNode {
  const texts = useUploadWords();
  const words = texts.templates;
  return (
    <div className="remember">
      <label className="remember-choice">
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={(event) => onChange(event.target.checked ? { name: '' } : undefined)}
        />
        <span>
          {words.remember}
          <span className="muted"> {words.rememberHint}</span>
        </span>
      </label>
      {value !== undefined && (
        <Field label={words.name} hint={words.nameHint}>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={100}
              value={value.name}
              autoComplete="off"
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
