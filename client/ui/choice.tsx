import type { ReactNode } from 'react';
import { Field } from './field.tsx';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** `disabled` is why an option cannot be chosen. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly disabled?: string }[];
  /** What it says while nothing is chosen, which is the empty value. */
  readonly any?: string;
  readonly error?: string | undefined;
  /** Its label above it, as in a form. */
  readonly stacked?: boolean;
  readonly onChange: (value: string) => void;
}

/** One of a few, beside its label. */
export function Choice({
  label,
  value,
  options,
  any,
  error,
  stacked = false,
  onChange,
}: ChoiceProps): ReactNode {
  return (
    <Field label={label} error={error} inline={!stacked}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {any !== undefined && <option value="">{any}</option>}
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
