import type { ReactNode } from 'react';
import { Field } from './field.tsx';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** `disabled` is why an option cannot be chosen. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few, beside its label. */
export function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <Field label={label} inline>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled !== undefined}>
              {option.label}
              {option.disabled !== undefined && ` (${option.disabled})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
