import type { ReactNode } from 'react';
import { useT } from '#client/lib/language.tsx';
import type { ControlProps } from './field.tsx';
import './date-input.css';

export interface DateInputProps {
  /** What ties it to its field. */
  readonly control: ControlProps;
  /** A day, `2020-09-30`, or a month, `2020-09`. */
  readonly of?: 'date' | 'month';
  /** Empty where none is chosen. */
  readonly value: string;
  /** Said where none is chosen, when that means something. */
  readonly empty?: string;
  readonly max?: string | undefined;
  readonly className?: string;
  readonly onChange: (value: string) => void;
}

/**
 * A day or a month, typed or picked. A browser writes dates in its own language; until it is being typed in, the field
 * shows them as the rest of the page does.
 */
export function DateInput({
  control,
  of = 'date',
  value,
  empty,
  max,
  className = '',
  onChange,
}: DateInputProps): ReactNode {
  const t = useT();
  const shown = value === '' ? (empty ?? t.terms.noDate[of]) : value;
  return (
    <span className="date-input">
      <input
        {...control}
        type={of}
        className={`input ${className}`.trimEnd()}
        // For browsers that know no months and take any text.
        {...(of === 'month' && { pattern: String.raw`\d{4}-\d{2}` })}
        {...(max !== undefined && { max })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span
        aria-hidden="true"
        className={value === '' ? 'date-input-text date-input-none' : 'date-input-text'}
      >
        {shown}
      </span>
    </span>
  );
}
