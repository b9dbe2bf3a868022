import { useState } from 'react';
import type { ReactNode } from 'react';
import { parseDecimal } from '#domain/decimal.ts';
import { Field } from '#client/ui/field.tsx';

interface Labelled {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

export interface TextFieldProps extends Labelled {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ value, onChange, ...field }: TextFieldProps): ReactNode {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          maxLength={2000}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface NumberFieldProps extends Labelled {
  readonly value: number | null;
  readonly min?: number;
  readonly step?: number;
  readonly disabled?: boolean;
  /** Null when it was emptied. */
  readonly onChange: (value: number | null) => void;
}

/** A number as it is typed: what is no number yet stays in the field and changes nothing. */
export function NumberField({ value, min, step, disabled, onChange, ...field }: NumberFieldProps): ReactNode {
  const [typed, setTyped] = useState<string>();
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input input-number"
          type="number"
          inputMode="decimal"
          min={min}
          step={step ?? 'any'}
          disabled={disabled}
          value={typed ?? (value === null ? '' : String(value))}
          onBlur={() => setTyped(undefined)}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            if (text.trim() === '') onChange(null);
            const parsed = parseDecimal(text.trim());
            if (parsed !== undefined && parsed >= (min ?? -Infinity)) onChange(parsed);
          }}
        />
      )}
    </Field>
  );
}

export interface SelectFieldProps extends Labelled {
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

export function SelectField({ value, options, disabled, onChange, ...field }: SelectFieldProps): ReactNode {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="select"
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Toggle({
  label,
  checked,
  onChange,
}: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className="toggle">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
